import { API_SCOPES, type ApiScope, SCOPE_WORDS, SOURCE_SCOPES } from "@fairlead/engine/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import {
  createApiKeyMutation,
  listApiKeysQueryKey,
  listSourcesOptions,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { MultiCombobox } from "../../ui/multi-combobox.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { expiryOf, LIFETIMES, type Lifetime } from "./key-words.ts";
import { NewKey } from "./new-key.tsx";

const SCOPES = Object.keys(API_SCOPES) as readonly ApiScope[];

/** Makes a key, and shows it this once. */
export function CreateKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly ApiScope[]>(["leads:write"]);
  const [sourceIds, setSourceIds] = useState<readonly string[]>([]);
  const [lifetime, setLifetime] = useState<Lifetime>("90");
  const [day, setDay] = useState("");
  const sources = useQuery(listSourcesOptions());
  const create = useMutation({
    ...createApiKeyMutation(),
    onSuccess: () => client.invalidateQueries({ queryKey: listApiKeysQueryKey() }),
  });
  if (create.data !== undefined) return <NewKey made={create.data} onClose={onClose} />;

  const mayBind = scopes.every((scope) => SOURCE_SCOPES.includes(scope));
  const tick = (scope: ApiScope, on: boolean) =>
    setScopes(SCOPES.filter((one) => (one === scope ? on : scopes.includes(one))));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const expiresAt = expiryOf(lifetime, day, Date.now());
    const bound = mayBind && sourceIds.length > 0 ? [...sourceIds] : null;
    create.mutate({ body: { name: name.trim(), scopes: [...scopes], expiresAt, sourceIds: bound } });
  };
  const isReady = name.trim() !== "" && scopes.length > 0 && (lifetime !== "date" || day !== "");
  return (
    <Dialog
      open
      onClose={onClose}
      title="Create API Key"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form="new-key" look="primary" busy={create.isPending} disabled={!isReady}>
            Create
          </Button>
        </>
      }
    >
      <form id="new-key" onSubmit={submit} className="flex flex-col gap-4">
        {create.isError && <FormError error={create.error} />}
        <Field label="Name" required hint="The system that will use it, such as your website.">
          <TextInput value={name} onValueChange={setName} required maxLength={100} />
        </Field>
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 font-medium text-ink text-sm">It may</legend>
          {SCOPES.map((scope) => (
            <Checkbox
              key={scope}
              checked={scopes.includes(scope)}
              label={SCOPE_WORDS[scope]}
              onChange={(on) => tick(scope, on)}
            />
          ))}
        </fieldset>
        <Field
          label="Only of these sources"
          hint={
            mayBind
              ? "None chosen: every source, also those to come."
              : "Only keys that do nothing but send and read leads can be bound to sources."
          }
        >
          <MultiCombobox
            aria-label="Only of these sources"
            options={(sources.data?.items ?? []).map(({ id, name: label }) => ({ value: id, label }))}
            values={mayBind ? sourceIds : []}
            placeholder="Every source"
            disabled={!mayBind}
            onChange={setSourceIds}
          />
        </Field>
        <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
          <Field label="Expires">
            <Select aria-label="Expires" options={LIFETIMES} value={lifetime} onChange={setLifetime} />
          </Field>
          {lifetime === "date" && (
            <Field label="Last day" required>
              <TextInput type="date" value={day} onValueChange={setDay} required />
            </Field>
          )}
        </div>
      </form>
    </Dialog>
  );
}
