import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { getMeQueryKey, signInMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import { Logo } from "../../app/shell/logo.tsx";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { usePageTitle } from "../../ui/page.tsx";
import { TextInput } from "../../ui/text-input.tsx";

const route = getRouteApi("/login");

/** The door. After it one stands where one wanted to go. */
export function LoginPage() {
  usePageTitle("Sign in");
  const { next = "/", ended = false } = route.useSearch();
  const router = useRouter();
  const client = useQueryClient();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const signIn = useMutation({
    ...signInMutation(),
    onSuccess: (me) => {
      client.clear();
      client.setQueryData(getMeQueryKey(), me);
      router.history.push(next);
    },
    onError: () => setPassword(""),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ body: { email: email.trim(), password } });
  };
  return (
    <main className="grid min-h-full place-items-center px-4 py-10">
      <div className="w-full max-w-88">
        <div className="mb-8 flex flex-col items-center text-center">
          <Logo className="size-10" />
          <h1 className="mt-5 font-semibold text-ink text-xl tracking-tight">Sign in to Fairlead</h1>
          <p className="mt-1 text-muted text-sm">Each lead to its one owner.</p>
        </div>
        <form
          onSubmit={submit}
          className="flex flex-col gap-4 rounded-xl border border-line bg-surface p-6 shadow-md"
        >
          {ended && !signIn.isError && (
            <p role="status" className="rounded-lg bg-warn-soft px-3 py-2.5 text-sm text-warn">
              Your session has ended. Sign in to go on.
            </p>
          )}
          {signIn.isError && <FormError error={signIn.error} />}
          <Field label="Email">
            <TextInput
              type="email"
              name="email"
              autoComplete="username"
              autoFocus
              required
              value={email}
              onValueChange={setEmail}
            />
          </Field>
          <Field label="Password">
            <TextInput
              type="password"
              name="password"
              autoComplete="current-password"
              required
              value={password}
              onValueChange={setPassword}
            />
          </Field>
          <Button
            type="submit"
            look="primary"
            className="mt-1 h-9 pointer-coarse:h-11"
            busy={signIn.isPending}
          >
            Sign in
          </Button>
        </form>
      </div>
    </main>
  );
}
