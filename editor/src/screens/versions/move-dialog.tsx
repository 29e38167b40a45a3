import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { previewMoveOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { moveLeads } from "../../api/generated/sdk.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { formatCount, MISSING, plural } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { showToast } from "../../ui/toast.tsx";

interface MoveDialogProps {
  readonly workflowId: string;
  readonly onClose: () => void;
}

/** Moves leads under way to the published version, after it has shown what changes for each. */
export function MoveDialog({ workflowId, onClose }: MoveDialogProps) {
  const client = useQueryClient();
  const path = { id: workflowId };
  const preview = useQuery(previewMoveOptions({ path }));
  const move = useMutation({
    mutationFn: async () => {
      let moved = 0;
      for (;;) {
        const { data } = await moveLeads({ path, body: {}, throwOnError: true });
        moved += data.moved;
        if (data.left === 0 || data.moved === 0) return moved;
      }
    },
    onSuccess: async (moved) => {
      await client.invalidateQueries();
      showToast({ tone: "good", title: `${plural(moved, "lead")} moved` });
      onClose();
    },
  });
  const items = preview.data?.items ?? [];
  const total = preview.data?.total ?? 0;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Move waiting leads to the newest version?"
      description="Who has a lead or an offer keeps it. Times to contact are those of the new version, and what follows goes by it."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" busy={move.isPending} disabled={total === 0} onClick={() => move.mutate()}>
            Move {plural(total, "lead")}
          </Button>
        </>
      }
    >
      {move.isError && <FormError error={move.error} />}
      {preview.isPending && <SkeletonRows rows={4} label="Looking at each lead" />}
      {preview.isError && <FormError error={preview.error} />}
      {items.length > 0 && (
        <Table label="What changes for each lead">
          <thead>
            <tr>
              <Th>Contact</Th>
              <Th>Version</Th>
              <Th>Deadline</Th>
              <Th>Would go on to</Th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Tr key={item.leadId}>
                <Td className="max-w-40 truncate">{item.contactName}</Td>
                <Td className="num whitespace-nowrap">
                  {item.fromVersion} → {item.toVersion}
                </Td>
                <Td className="num whitespace-nowrap">
                  {change(shortOr(item.waitUntil), shortOr(item.newWaitUntil))}
                </Td>
                <Td>{change(item.next.old, item.next.new)}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
      {total > items.length && (
        <p className="pt-2 text-faint text-xs">
          The first {items.length} of {formatCount(total)} are shown.
        </p>
      )}
    </Dialog>
  );
}

function shortOr(instant: string | null): string {
  return instant === null ? MISSING : formatShort(instant);
}

function change(before: string, after: string) {
  if (before === after) return <span className="text-faint">{before}</span>;
  return (
    <>
      {before} → <span className="font-medium text-ink">{after}</span>
    </>
  );
}
