import { useState } from "react";
import type { ActionTarget } from "./action-target.ts";
import { ArchiveDialog } from "./archive-dialog.tsx";
import { ChangeOwnerDialog } from "./change-owner-dialog.tsx";
import { DeleteContactsDialog } from "./delete-dialog.tsx";
import { DoNotContactDialog } from "./do-not-contact-dialog.tsx";
import { GiveDialog } from "./give-dialog.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { SetGroupsDialog } from "./set-groups-dialog.tsx";

/** What is asked before it is done. */
export type AskedAction =
  | "share"
  | "assign"
  | "groups"
  | "merge"
  | "owner"
  | "archive"
  | "delete"
  | "doNotContact";

/** Which box is open. */
export function useActionDialog() {
  const [asked, setAsked] = useState<AskedAction | null>(null);
  return { asked, ask: setAsked, onClose: () => setAsked(null) };
}

interface ActionDialogsProps {
  readonly target: ActionTarget;
  readonly asked: AskedAction | null;
  readonly onClose: () => void;
}

/** The box of an action. */
export function ActionDialogs({ target, asked, onClose }: ActionDialogsProps) {
  const { contact } = target;
  switch (asked) {
    case "share":
    case "assign":
      return <GiveDialog target={target} way={asked} onClose={onClose} />;
    case "groups":
      return <SetGroupsDialog target={target} onClose={onClose} />;
    case "merge":
      return <MergeDialog target={target} onClose={onClose} />;
    case "owner":
      return <ChangeOwnerDialog target={target} onClose={onClose} />;
    case "archive":
      return <ArchiveDialog target={target} onClose={onClose} />;
    case "delete":
      return <DeleteContactsDialog target={target} onClose={onClose} />;
    case "doNotContact":
      return contact && <DoNotContactDialog contact={contact} onClose={onClose} />;
    default:
      return null;
  }
}
