/** Who began a communication: we, or the contact. */
export const COMMUNICATION_DIRECTIONS = ["outbound", "inbound"] as const;
export type CommunicationDirection = (typeof COMMUNICATION_DIRECTIONS)[number];

/** The normalized addresses by which records of one person are known. */
export interface PersonAddresses {
  readonly email: string | null;
  readonly cellPhone: string | null;
  readonly homePhone: string | null;
  readonly workPhone: string | null;
  /** Those of records that were merged into it, which no field of its own has. */
  readonly formerAddresses: readonly string[];
}

/** A record that is set to do not contact. */
export interface SilencedRecord extends PersonAddresses {
  readonly id: string;
  /** `null`: before it was noted when. */
  readonly doNotContactAt: Date | null;
}

/** A record that somebody wants to reach its person by. */
export interface AskedRecord extends PersonAddresses {
  readonly id: string;
  readonly doNotContact: boolean;
  /** When a workflow that honors no do-not-contact status made it; `null`: no such workflow did. */
  readonly contactableSince: Date | null;
}

/**
 * Whether a person may be contacted by one of their records: `free`; `bound` by that record itself or another one of theirs;
 * `excused`, where only records bind that were set before a workflow made this one that honors none.
 */
export type Binding =
  | { readonly kind: "free" }
  | { readonly kind: "bound"; readonly byContactId: string }
  | { readonly kind: "excused"; readonly fromContactId: string };

/**
 * Decides what binds a record: do not contact holds for the person, so for each record that has an email or phone of theirs.
 *
 * @param silenced records on the Do Not Contact List; those that share no address are left out of account
 */
export function bindingOf(asked: AskedRecord, silenced: readonly SilencedRecord[]): Binding {
  if (asked.doNotContact) return { kind: "bound", byContactId: asked.id };
  const own = addressesOf(asked);
  const ofPerson = silenced.filter((record) => addressesOf(record).some((address) => own.includes(address)));
  const binding = ofPerson.find((record) => !isExcused(asked, record));
  if (binding) return { kind: "bound", byContactId: binding.id };
  const [older] = ofPerson;
  return older ? { kind: "excused", fromContactId: older.id } : { kind: "free" };
}

/** All emails and phones of a record; an email never equals a phone. */
export function addressesOf(person: PersonAddresses): readonly string[] {
  const { email, cellPhone, homePhone, workPhone, formerAddresses } = person;
  return [email, cellPhone, homePhone, workPhone, ...formerAddresses].filter((address) => address !== null);
}

function isExcused({ contactableSince }: AskedRecord, { doNotContactAt }: SilencedRecord): boolean {
  if (contactableSince === null) return false;
  return doNotContactAt === null || doNotContactAt.getTime() <= contactableSince.getTime();
}
