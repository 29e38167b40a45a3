import type { ContactSituation } from "@fairlead/engine";
import type { ActOnContactsData, ContactRecord } from "../../api/generated/types.gen.ts";

type ActionBody = ActOnContactsData["body"];
/** Contacts as the API takes them: one by one, or all of a list but some. */
export type SelectionBody = Pick<ActionBody, "contactIds" | "matching">;

/** Where contacts stand that are no longer in use. */
export type PutAway = Exclude<ContactSituation["standing"], "inUse">;

/** What an action is done with: one contact, or those that are ticked on a list. */
export interface ActionTarget {
  readonly selection: SelectionBody;
  readonly count: number;
  /** The contact where it is one whose record is known, which says what is allowed. */
  readonly contact: ContactRecord | null;
  /** Whether one stands on its record, where the guide has other words for some actions. */
  readonly isOnRecord?: boolean;
  /** Of all of them, where they are none in use. */
  readonly standing?: PutAway;
  /** After it was done, or handed to a job. */
  readonly onDone?: () => void;
}

/** One contact, from its record or its row. */
export function targetOf(contact: ContactRecord): ActionTarget {
  return { selection: { contactIds: [contact.id] }, count: 1, contact };
}

/** "Ann Lee", "1 contact", "1,234 contacts". */
export function targetWords({ count, contact }: ActionTarget): string {
  return contact?.name ?? contactsWords(count);
}

export function contactsWords(count: number): string {
  return count === 1 ? "1 contact" : `${count.toLocaleString("en-US")} contacts`;
}
