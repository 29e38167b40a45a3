import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import {
  deleteLeadRouteMutation,
  listLeadRoutesQueryKey,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { LeadRoute } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, MenuItem, MenuSeparator } from "../../ui/menu.tsx";
import { showToast } from "../../ui/toast.tsx";

interface LeadRouteActionsProps {
  readonly route: LeadRoute;
  readonly onEdit: () => void;
}

/** What can be done with a lead route from the list; only for those who may edit workflows. */
export function LeadRouteActions({ route, onEdit }: LeadRouteActionsProps) {
  const [deleting, setDeleting] = useState(false);
  return (
    <span className="relative z-10 inline-flex">
      <Menu
        trigger={
          <IconButton size="sm" label={`Actions for ${route.name}`} icon={<Ellipsis className="size-4" />} />
        }
      >
        <MenuItem icon={<Pencil className="size-4" aria-hidden />} onSelect={onEdit}>
          Edit
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          look="danger"
          icon={<Trash2 className="size-4" aria-hidden />}
          onSelect={() => setDeleting(true)}
        >
          Delete
        </MenuItem>
      </Menu>
      {deleting && <DeleteRouteDialog route={route} onClose={() => setDeleting(false)} />}
    </span>
  );
}

interface DeleteRouteDialogProps {
  readonly route: LeadRoute;
  readonly onClose: () => void;
}

/** Stays open with the reason when the route is refused to go, as it is while sources go by it. */
function DeleteRouteDialog({ route, onClose }: DeleteRouteDialogProps) {
  const client = useQueryClient();
  const remove = useMutation({
    ...deleteLeadRouteMutation(),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: listLeadRoutesQueryKey() });
      showToast({ tone: "good", title: `${route.name} is deleted` });
      onClose();
    },
  });
  return (
    <Dialog
      open
      width="narrow"
      onClose={onClose}
      title={`Delete ${route.name}?`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="danger"
            busy={remove.isPending}
            onClick={() => remove.mutate({ path: { id: route.id } })}
          >
            Delete
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        {remove.isError && <FormError error={remove.error} />}
        <p className="text-muted text-sm">
          It takes no more leads; those under way finish. While sources go by it, it cannot be deleted.
        </p>
      </div>
    </Dialog>
  );
}
