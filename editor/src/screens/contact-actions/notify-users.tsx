import { useQuery } from "@tanstack/react-query";
import { BellRing } from "lucide-react";
import { useState } from "react";
import { listSharedUsersOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { UserRef } from "../../api/generated/types.gen.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { type ActionTarget, contactsWords } from "./action-target.ts";

interface NotifyUsersProps {
  readonly target: ActionTarget;
  /** Who gets the contacts by the action: they can be told too. */
  readonly receiver?: UserRef | undefined;
  readonly userIds: readonly string[];
  readonly onChange: (userIds: readonly string[]) => void;
}

/** "Notify Shared Users": picks who is told of what is about to be done; without it nobody is. */
export function NotifyUsers(props: NotifyUsersProps) {
  const [open, setOpen] = useState(false);
  return (
    <div className="flex flex-col gap-1.5">
      <Button
        className="self-start"
        icon={<BellRing className="size-4" aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Notify Shared Users
        {props.userIds.length > 0 && <Badge tone="accent">{props.userIds.length}</Badge>}
      </Button>
      {props.userIds.length === 0 && <p className="text-faint text-xs">Nobody is notified.</p>}
      {open && <NotifyDialog {...props} onClose={() => setOpen(false)} />}
    </div>
  );
}

function NotifyDialog({
  target,
  receiver,
  userIds,
  onChange,
  onClose,
}: NotifyUsersProps & { readonly onClose: () => void }) {
  const [picked, setPicked] = useState(userIds);
  const query = useQuery(listSharedUsersOptions({ body: target.selection }));
  const holders = query.data?.items ?? [];
  const others = holders.filter(({ id }) => id !== receiver?.id);
  const people = [
    ...(receiver ? [{ ...receiver, hint: "Gets them by this" }] : []),
    ...others.map(({ contacts, ...user }) => ({
      ...user,
      hint: target.count === 1 ? undefined : `Has ${contactsWords(contacts)} of them`,
    })),
  ];
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title="Notify Shared Users"
      description="Each picked user gets one notification."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            onClick={() => {
              onChange(picked);
              onClose();
            }}
          >
            Save
          </Button>
        </>
      }
    >
      {query.isPending && <SkeletonRows rows={3} label="Loading the users" />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data !== undefined && people.length === 0 && (
        <p className="text-muted text-sm">
          Nobody else has {target.count === 1 ? "this contact" : "these contacts"}.
        </p>
      )}
      <ul className="flex flex-col gap-1">
        {people.map(({ id, name, hint }) => (
          <li key={id}>
            <Checkbox
              label={name}
              hint={hint}
              checked={picked.includes(id)}
              onChange={(on) => setPicked(on ? [...picked, id] : picked.filter((one) => one !== id))}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
