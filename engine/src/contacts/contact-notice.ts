import { assertNever } from "../assert-never.ts";
import type { ContactActionRequest } from "./contact-actions.ts";

/** What users are told when somebody did something with contacts that are shared with them. */
export interface ContactNotice {
  readonly action: Extract<ContactActionRequest, { readonly notifyUserIds: unknown }>["kind"];
  readonly contacts: number;
  /** The contact, where it is one. */
  readonly contactId: string | null;
  readonly actorUserId: string;
  /** With whom they were shared, or to whom they were assigned. */
  readonly userId: string | null;
  readonly groupNames: readonly string[];
}

/** A notice with the names of whom it is about, as far as they are still there. */
export interface ToldNotice extends Pick<ContactNotice, "action" | "contacts" | "groupNames"> {
  readonly contactName: string | null;
  readonly actorName: string;
  /** "you" for whoever reads it. */
  readonly userName: string | null;
}

/** What a notice says: "Ann Lee shared 12 contacts with you". */
export function noticeSentence({ action, contacts, groupNames, ...names }: ToldNotice): string {
  const { actorName, contactName, userName } = names;
  const whom = userName ?? "somebody";
  const what = contacts === 1 ? (contactName ?? "a contact") : `${contacts.toLocaleString("en-US")} contacts`;
  const groups = groupNames.length === 0 ? "a group" : groupNames.join(", ");
  switch (action) {
    case "share":
      return `${actorName} shared ${what} with ${whom}`;
    case "unshare":
      return `${actorName} unshared ${what} from ${whom}`;
    case "assign":
      return `${actorName} assigned ${what} to ${whom}`;
    case "unassign":
      return `${actorName} unassigned ${what} from ${whom}`;
    case "addToGroups":
      return `${actorName} added ${what} to ${groups}`;
    case "removeFromGroups":
      return `${actorName} removed ${what} from ${groups}`;
    default:
      return assertNever(action);
  }
}
