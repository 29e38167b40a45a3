import { useMutation, useQueryClient } from "@tanstack/react-query";
import { listApiKeysQueryKey, revokeApiKeyMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ApiKey } from "../../api/generated/types.gen.ts";
import { formatAgo } from "../../format/instant.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { showToast } from "../../ui/toast.tsx";

interface EndKeyDialogProps {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
}

/** Ends a key for good, once it was said what stops then. */
export function EndKeyDialog({ apiKey, onClose }: EndKeyDialogProps) {
  const client = useQueryClient();
  const end = useMutation({
    ...revokeApiKeyMutation(),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: listApiKeysQueryKey() });
      showToast({ tone: "good", title: `The API key ${apiKey.name} is ended` });
      onClose();
    },
  });
  const used =
    apiKey.lastUsedAt === null ? "It was never used." : `It was last used ${formatAgo(apiKey.lastUsedAt)}.`;
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title="End API Key"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="danger" busy={end.isPending} onClick={() => end.mutate({ path: { id: apiKey.id } })}>
            End the Key
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-2 text-muted text-sm">
        {end.isError && <FormError error={end.error} />}
        <p>
          Whatever uses <span className="font-medium text-ink">{apiKey.name}</span> is refused from now on.{" "}
          {used}
        </p>
        <p className="font-medium text-ink">This cannot be undone.</p>
      </div>
    </Dialog>
  );
}
