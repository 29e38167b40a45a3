import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { listApiKeysQueryKey, updateApiKeyMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ApiKey } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { showToast } from "../../ui/toast.tsx";
import { AdministratorSelect } from "./administrator-select.tsx";

interface HandKeyDialogProps {
  readonly apiKey: ApiKey;
  readonly onClose: () => void;
}

/** Has another administrator answer for a key; what uses it notices nothing. */
export function HandKeyDialog({ apiKey, onClose }: HandKeyDialogProps) {
  const client = useQueryClient();
  const [to, setTo] = useState<string | null>(null);
  const hand = useMutation({
    ...updateApiKeyMutation(),
    onSuccess: async ({ holder }) => {
      await client.invalidateQueries({ queryKey: listApiKeysQueryKey() });
      showToast({ tone: "good", title: `${holder.name} answers for ${apiKey.name} now` });
      onClose();
    },
  });
  const confirm = () => {
    if (to !== null) hand.mutate({ path: { id: apiKey.id }, body: { holderUserId: to } });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title="Hand API Key On"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={hand.isPending} disabled={to === null} onClick={confirm}>
            Hand On
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {hand.isError && <FormError error={hand.error} />}
        <p className="text-muted text-sm">
          The key works on as it is. Another administrator answers for{" "}
          <span className="font-medium text-ink">{apiKey.name}</span> from now on.
        </p>
        <Field label="Administrator" required>
          <AdministratorSelect exceptId={apiKey.holder.id} value={to} onChange={setTo} />
        </Field>
      </div>
    </Dialog>
  );
}
