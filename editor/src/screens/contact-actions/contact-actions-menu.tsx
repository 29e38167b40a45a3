import { ChevronDown } from "lucide-react";
import type { ReactElement } from "react";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Menu } from "../../ui/menu.tsx";
import { ActionDialogs, useActionDialog } from "./action-dialogs.tsx";
import { ActionItems, offersAnything } from "./action-items.tsx";
import { type ActionTarget, targetOf } from "./action-target.ts";

interface ContactActionsMenuProps {
  readonly contact: ContactRecord;
}

/** "Actions" on a contact's record: what one may do with it. */
export function ContactActionsMenu({ contact }: ContactActionsMenuProps) {
  if (!offersAnything(contact)) return null;
  return (
    <ActionsMenu
      target={{ ...targetOf(contact), isOnRecord: true }}
      trigger={
        <Button look="primary">
          Actions
          <ChevronDown className="size-4" aria-hidden />
        </Button>
      }
    />
  );
}

interface ActionsMenuProps {
  readonly target: ActionTarget;
  readonly trigger: ReactElement;
}

/** The actions on contacts, in the groups of the guide, with the boxes that they open. */
export function ActionsMenu({ target, trigger }: ActionsMenuProps) {
  const dialog = useActionDialog();
  return (
    <>
      <Menu trigger={trigger} align="start">
        <ActionItems target={target} onAsk={dialog.ask} />
      </Menu>
      <ActionDialogs target={target} {...dialog} />
    </>
  );
}
