import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiProblem } from "../../api/api-problem.ts";
import { actOnContacts } from "../../api/generated/sdk.gen.ts";
import type { ContactAction } from "../../api/generated/types.gen.ts";
import { showToast } from "../../ui/toast.tsx";

interface Done {
  readonly contactId: string;
  /** What is said when it is done. */
  readonly says: string;
  readonly onDone?: () => void;
}

/** Does something with one contact; a refusal is an error with its sentence. */
export function useContactAction({ contactId, says, onDone }: Done) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (action: ContactAction) => {
      const { data } = await actOnContacts({ body: { contactIds: [contactId], action }, throwOnError: true });
      const refusal = data.items[0]?.refusal ?? null;
      if (refusal !== null) throw new ApiProblem(409, { title: "Not done", detail: refusal });
    },
    onSuccess: async () => {
      await client.invalidateQueries();
      showToast({ tone: "good", title: says });
      onDone?.();
    },
  });
}
