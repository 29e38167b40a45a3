import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import {
  discardPreviewMutation,
  getImportQueryKey,
  listImportsQueryKey,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Import } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { DeleteDialog } from "../../ui/delete-dialog.tsx";

/** Drops a file that was looked at and is not wanted, once it is asked. */
export function DiscardPreviewButton({ item }: { readonly item: Import }) {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const path = { id: item.id };
  const discard = useMutation({
    ...discardPreviewMutation(),
    onMutate: () => client.cancelQueries({ queryKey: getImportQueryKey({ path }) }),
    onSuccess: async () => {
      await navigate({ to: "/import" });
      client.removeQueries({ queryKey: getImportQueryKey({ path }) });
      await client.invalidateQueries({ queryKey: listImportsQueryKey() });
    },
  });
  return (
    <>
      <Button icon={<Trash2 className="size-4" aria-hidden />} onClick={() => setOpen(true)}>
        Discard
      </Button>
      {open && (
        <DeleteDialog
          title="Discard this file?"
          remove={discard}
          onDelete={() => discard.mutate({ path })}
          onClose={() => setOpen(false)}
        >
          “{item.fileName}” is dropped with what was chosen for its columns; nothing of it was taken in.
        </DeleteDialog>
      )}
    </>
  );
}
