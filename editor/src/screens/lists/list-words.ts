import type { ListSubject } from "@fairlead/engine";

interface ListWords {
  readonly create: string;
  readonly manage: string;
  readonly name: string;
  /** What is left where a list is deleted. */
  readonly stays: string;
}

/** What saved lists are called, by what they are of. */
export const LIST_WORDS: Readonly<Record<ListSubject, ListWords>> = {
  contacts: {
    create: "Create new contact list",
    manage: "Manage contact lists",
    name: "Contact List Name",
    stays: "The contacts stay.",
  },
  leads: {
    create: "Create new lead list",
    manage: "Manage lead lists",
    name: "Lead List Name",
    stays: "The leads stay.",
  },
};
