import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiProblem, asApiProblem } from "../../api/api-problem.ts";
import { actOnContacts } from "../../api/generated/sdk.gen.ts";
import type { ContactActionInput } from "../../api/generated/types.gen.ts";
import { showToast } from "../../ui/toast.tsx";
import { type ActionTarget, contactsWords, targetWords } from "./action-target.ts";
import { ACTION_WORDS } from "./action-words.ts";

/**
 * Does something with contacts, and says what came of it. Where it is done with none, that is an error with the reasons; with
 * many contacts it is a job, whose progress stands above the list.
 */
export function useAction(target: ActionTarget, onDone?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (action: ContactActionInput) => {
      const { data } = await actOnContacts({ body: { ...target.selection, action }, throwOnError: true });
      if (!("items" in data)) return { isJob: true, done: 0, reasons: [] };
      const refusals = data.items.flatMap(({ refusal }) => refusal ?? []);
      const done = data.items.length - refusals.length;
      if (done === 0) throw new ApiProblem(409, { title: "Not done", detail: countedReasons(refusals) });
      return { isJob: false, done, reasons: refusals };
    },
    onSuccess: async ({ isJob, done, reasons }, { kind }) => {
      await client.invalidateQueries();
      const words = ACTION_WORDS[kind];
      if (isJob) {
        const text = "Its progress stands above the list; you can go on working.";
        showToast({ title: words.doing(contactsWords(target.count)), text });
      } else if (reasons.length > 0) {
        const title = `${words.done(contactsWords(done))}, not ${contactsWords(reasons.length)}`;
        showToast({ tone: "bad", title, text: countedReasons(reasons) });
      } else {
        showToast({ tone: "good", title: words.done(targetWords({ ...target, count: done })) });
      }
      target.onDone?.();
      onDone?.();
    },
  });
}

/** The same for an action without a box of its own, where an error is said in passing. */
export function useActionAtOnce(target: ActionTarget) {
  const action = useAction(target);
  return (input: ContactActionInput) =>
    action.mutate(input, {
      onError: (error) => showToast({ tone: "bad", title: "Not done", text: asApiProblem(error).message }),
    });
}

/** Each reason once, with how many contacts it holds for where they are several. */
export function countedReasons(reasons: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  if (reasons.length === 1) return reasons[0] ?? "";
  return [...counts].map(([reason, count]) => `${contactsWords(count)}: ${reason}`).join(" ");
}
