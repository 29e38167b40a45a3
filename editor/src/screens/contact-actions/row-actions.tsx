import { useQuery } from "@tanstack/react-query";
import { MoreHorizontal } from "lucide-react";
import { useState } from "react";
import { getContactOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { ActionDialogs, useActionDialog } from "./action-dialogs.tsx";
import { ActionItems, offersAnything } from "./action-items.tsx";
import { targetOf } from "./action-target.ts";

/** "Actions" of a row; what one may do is asked for when the menu is opened. */
export function RowActions({
  contact,
}: {
  readonly contact: { readonly id: string; readonly name: string };
}) {
  const [open, setOpen] = useState(false);
  const dialog = useActionDialog();
  const query = useQuery({
    ...getContactOptions({ path: { id: contact.id } }),
    enabled: open || dialog.asked !== null,
  });
  const record = query.data;
  return (
    <>
      <Menu
        align="start"
        onOpenChange={setOpen}
        trigger={
          <IconButton
            label={`Actions: ${contact.name}`}
            size="sm"
            icon={<MoreHorizontal className="size-4" aria-hidden />}
          />
        }
      >
        {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
        {record === undefined && !query.isError && <SkeletonRows rows={4} label="Loading the actions" />}
        {record !== undefined &&
          (offersAnything(record) ? (
            <ActionItems target={targetOf(record)} onAsk={dialog.ask} />
          ) : (
            <p className="max-w-56 px-2.5 py-2 text-muted text-sm">
              You can look at this contact, and add notes, tasks and appointments.
            </p>
          ))}
      </Menu>
      {record !== undefined && <ActionDialogs target={targetOf(record)} {...dialog} />}
    </>
  );
}
