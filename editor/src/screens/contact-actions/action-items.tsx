import { type ContactAction, MERGE_LIMITS, refusalOfStanding } from "@fairlead/engine";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { MenuGroup, MenuItem, MenuSeparator } from "../../ui/menu.tsx";
import type { AskedAction } from "./action-dialogs.tsx";
import type { ActionTarget } from "./action-target.ts";
import { useActionAtOnce } from "./use-action.ts";

const OFFERED = [
  ...["setGroups", "share", "assign", "changeOwner", "silence"],
  ...["archive", "unarchive", "delete", "setDoNotContact"],
] as const satisfies readonly ContactAction[];

/** Whether anything can be done with a contact but to look at it and to add notes. */
export function offersAnything({ allowed }: ContactRecord): boolean {
  return OFFERED.some((action) => allowed.includes(action));
}

interface ActionItemsProps {
  readonly target: ActionTarget;
  readonly onAsk: (action: AskedAction) => void;
}

/**
 * What can be done with contacts, by the names of the guide. With one contact it is what one may; with several each contact
 * says itself, when it is done, whether it may.
 */
export function ActionItems({ target, onAsk }: ActionItemsProps) {
  const session = useSession();
  const act = useActionAtOnce(target);
  const { contact, count } = target;
  const standing = target.standing ?? "inUse";
  const isOne = contact !== null;
  const may = (action: (typeof OFFERED)[number]) => {
    if (contact) return contact.allowed.includes(action);
    if (action === "setDoNotContact" || refusalOfStanding(action, standing) !== null) return false;
    return action !== "changeOwner" || session.may("contacts:changeOwner");
  };
  // One contact is merged with another one that is looked for.
  const canMerge =
    session.may("contacts:merge") &&
    (contact === null
      ? refusalOfStanding("merge", standing) === null &&
        count >= MERGE_LIMITS.fewest &&
        count <= MERGE_LIMITS.most
      : contact.allowed.includes("merge"));
  const plural = count === 1 ? "contact" : "contacts";
  const communication = target.isOnRecord ? "Communication" : "communication";
  const isSilenced = contact !== null && contact.silencedAt !== null;
  const admin = may("share") || may("assign") || may("changeOwner");
  const preferences = may("silence") || may("setDoNotContact");
  const grouped = may("setGroups") || admin || preferences;
  const puttingAway = may("archive") || may("unarchive");
  return (
    <>
      {(may("setGroups") || canMerge) && (
        <MenuGroup label="Organize contacts">
          {may("setGroups") && <MenuItem onSelect={() => onAsk("groups")}>Set groups</MenuItem>}
          {canMerge && <MenuItem onSelect={() => onAsk("merge")}>Merge contacts</MenuItem>}
        </MenuGroup>
      )}
      {admin && (
        <MenuGroup label="Admin actions">
          {may("share") && <MenuItem onSelect={() => onAsk("share")}>Share with user</MenuItem>}
          {may("assign") && <MenuItem onSelect={() => onAsk("assign")}>Assign to user</MenuItem>}
          {may("changeOwner") && <MenuItem onSelect={() => onAsk("owner")}>Change owner</MenuItem>}
        </MenuGroup>
      )}
      {preferences && (
        <MenuGroup label="Update contact preferences">
          {may("silence") && (!isOne || !isSilenced) && (
            <MenuItem onSelect={() => act({ kind: "silence" })}>{`Silence ${communication}`}</MenuItem>
          )}
          {may("silence") && (!isOne || isSilenced) && (
            <MenuItem onSelect={() => act({ kind: "unsilence" })}>{`Unsilence ${communication}`}</MenuItem>
          )}
          {may("setDoNotContact") && (
            <MenuItem onSelect={() => onAsk("doNotContact")}>Set as “Do not contact”</MenuItem>
          )}
        </MenuGroup>
      )}
      {grouped && puttingAway && <MenuSeparator />}
      {may("archive") && <MenuItem onSelect={() => onAsk("archive")}>{`Archive ${plural}`}</MenuItem>}
      {may("unarchive") && (
        <MenuItem onSelect={() => act({ kind: "unarchive" })}>{`Unarchive ${plural}`}</MenuItem>
      )}
      {may("delete") && (
        <>
          {(grouped || puttingAway) && <MenuSeparator />}
          <MenuItem look="danger" onSelect={() => onAsk("delete")}>
            {`Delete ${plural}`}
          </MenuItem>
        </>
      )}
    </>
  );
}
