/** Who began a communication: we, or the contact. */
export const COMMUNICATION_DIRECTIONS = ["outbound", "inbound"] as const;
export type CommunicationDirection = (typeof COMMUNICATION_DIRECTIONS)[number];

/** The fields of a record that hold an address of its person. */
export const ADDRESS_FIELDS = ["email", "cellPhone", "homePhone", "workPhone"] as const;
export type AddressField = (typeof ADDRESS_FIELDS)[number];

/** The normalized emails and E.164 phones of a record. */
export type AddressLines = Readonly<Record<AddressField, string | null>>;

/** The normalized addresses by which records of one person are known. */
export interface PersonAddresses extends AddressLines {
  /** Those that no field of it has any more: of records merged into it, and those that bound it when they were overwritten. */
  readonly formerAddresses: readonly string[];
}

/** An address that a record on the Do Not Contact List has, or had at any time since it was set. */
export interface BoundAddress {
  readonly address: string;
  /** The record. */
  readonly contactId: string;
  /** Since when the record asks; `null`: before it was noted when. */
  readonly since: Date | null;
}

/** A record that somebody wants to reach its person by. */
export interface AskedRecord extends PersonAddresses {
  readonly id: string;
  readonly doNotContact: boolean;
  /** When a workflow that honors no do-not-contact status made it; `null`: no such workflow did. */
  readonly contactableSince: Date | null;
}

/** Where a record has the address that binds it: in a field, or no more (`former`). */
export const BOUND_FIELDS = [...ADDRESS_FIELDS, "former"] as const;
export type BoundField = (typeof BOUND_FIELDS)[number];

/** In words that follow "the same". */
export const BOUND_FIELD_WORDS: Readonly<Record<BoundField, string>> = {
  email: "email",
  cellPhone: "cell phone",
  homePhone: "home phone",
  workPhone: "work phone",
  former: "former email or phone",
};

/**
 * Whether a person may be contacted by one of their records: `free`; `bound` by that record itself or another one of theirs;
 * `excused`, where only records bind that were set before a workflow made this one that honors none.
 */
export type Binding =
  | { readonly kind: "free" }
  | {
      readonly kind: "bound";
      readonly byContactId: string;
      /** By which of its addresses another record binds it; `null`: it is set itself. */
      readonly byField: BoundField | null;
    }
  | { readonly kind: "excused"; readonly fromContactId: string };

/**
 * Decides what binds a record: do not contact holds for the person, so for each record that has an email or phone of theirs.
 *
 * @param bound addresses that bind; those that the record has not are left out of account
 */
export function bindingOf(asked: AskedRecord, bound: readonly BoundAddress[]): Binding {
  if (asked.doNotContact) return { kind: "bound", byContactId: asked.id, byField: null };
  const own = addressesOf(asked);
  const ofPerson = bound.filter(({ address }) => own.includes(address));
  const binding = ofPerson.find((address) => !isExcused(asked, address));
  if (binding) {
    const { contactId, address } = binding;
    const field = ADDRESS_FIELDS.find((line) => asked[line] === address);
    return { kind: "bound", byContactId: contactId, byField: field ?? "former" };
  }
  const [older] = ofPerson;
  return older ? { kind: "excused", fromContactId: older.contactId } : { kind: "free" };
}

/**
 * The fields of a record whose change would take an address away by which another record binds it: the person stays the same,
 * so only an administrator who corrects a wrong address changes those. None of a record that is set to do not contact itself,
 * since what it had stays bound.
 */
export function unbindingFields(
  before: AskedRecord,
  after: AddressLines,
  bound: readonly BoundAddress[],
): readonly AddressField[] {
  if (before.doNotContact) return [];
  const binding = bound.filter((address) => !isExcused(before, address)).map(({ address }) => address);
  const left = ADDRESS_FIELDS.map((field) => after[field]);
  return ADDRESS_FIELDS.filter((field) => {
    const address = before[field];
    return address !== null && binding.includes(address) && !left.includes(address);
  });
}

/** When and where a contact is met. */
interface Meeting {
  readonly startsAt: Date;
  readonly location: string;
}

/** Whether a change of an appointment plans it anew, as making one does: the contact would have to be told of it. */
export function plansAnew(before: Meeting, after: Meeting): boolean {
  return before.startsAt.getTime() !== after.startsAt.getTime() || before.location !== after.location;
}

/** All emails and phones of a record; an email never equals a phone. */
export function addressesOf(person: PersonAddresses): readonly string[] {
  const lines = ADDRESS_FIELDS.map((field) => person[field]);
  return [...lines, ...person.formerAddresses].filter((address) => address !== null);
}

function isExcused({ contactableSince }: AskedRecord, { since }: BoundAddress): boolean {
  if (contactableSince === null) return false;
  return since === null || since.getTime() <= contactableSince.getTime();
}
