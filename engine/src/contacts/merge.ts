import { ADDRESS_FIELDS } from "./do-not-contact.ts";
import type { LeadStatus } from "./lead-status.ts";
import { type ExtensionField, extensionFieldOf, PHONE_FIELDS } from "./phone-extensions.ts";

/** At least two contacts are merged, and at most as many as a person can look through. */
export const MERGE_LIMITS = { fewest: 2, most: 20 } as const;

/** What is filled as one: parts of two addresses are none. */
const UNITS = [
  ...(["firstName", "lastName", "nickname", "email", "cellPhone", "homePhone", "workPhone"] as const).map(
    (field) => [field] as const,
  ),
  ...(["prefersText", "birthday", "preferredLanguage", "referredBy"] as const).map(
    (field) => [field] as const,
  ),
  ["street", "city", "state", "postalCode"] as const,
  ...(["ownerUserId", "assignedUserId", "leadStatus"] as const).map((field) => [field] as const),
] as const;

/** What every contact has from the start, which nobody has said of it. */
const NOTHING_SAID: LeadStatus = "new";

/** An extension goes with its number, wherever that comes from. */
export type MergedField = (typeof UNITS)[number][number] | ExtensionField;

/** A record as far as merging decides about it. */
export type MergedRecord = Readonly<Record<MergedField, string | boolean | null>> & {
  readonly id: string;
  readonly updatedAt: Date;
  readonly silencedAt: Date | null;
  readonly contactedAt: Date | null;
  readonly doNotContact: boolean;
  /** Since when; `null` also where it was set before that was noted. */
  readonly doNotContactAt: Date | null;
  /** See `AskedRecord`. */
  readonly contactableSince: Date | null;
};

/** A value that no record has after a merge. */
export interface LostValue {
  /** The record that has it. */
  readonly fromId: string;
  readonly field: MergedField;
  readonly value: string | boolean;
}

export interface Merge {
  /** What the primary gets: each field with the record that it comes from. */
  readonly filled: Readonly<
    Partial<Record<MergedField, { readonly fromId: string; readonly value: string | boolean }>>
  >;
  /** Silenced as soon as one of them was: what was said about being contacted is never loosened. */
  readonly silencedAt: Date | null;
  readonly contactedAt: Date | null;
  /** Whether one of them asked not to be contacted: then nobody contacts the person, whichever record is the primary one. */
  readonly doNotContact: boolean;
  readonly doNotContactAt: Date | null;
  /** Excused from an older do-not-contact status only where each of them was, and then since the first. */
  readonly contactableSince: Date | null;
  /** Emails and phones of the others that the primary has no field for. */
  readonly formerAddresses: readonly string[];
  /** What is dialled after those of them that are phones. */
  readonly formerExtensions: Readonly<Record<string, string>>;
  /** What of the others is kept nowhere. */
  readonly lost: readonly LostValue[];
}

/**
 * What comes of merging records into a primary one: its own values stay, blanks are filled from the others, of several from the
 * one that was changed last.
 */
export function mergeRecords(primary: MergedRecord, others: readonly MergedRecord[]): Merge {
  const latestFirst = [...others].sort(
    (a, b) => b.updatedAt.getTime() - a.updatedAt.getTime() || (a.id < b.id ? -1 : 1),
  );
  const filled: Merge["filled"] = Object.fromEntries(
    UNITS.flatMap((unit) => {
      if (unit.some((field) => isGiven(field, primary[field]))) return [];
      const source = latestFirst.find((record) => unit.some((field) => isGiven(field, record[field])));
      if (!source) return [];
      return unit.flatMap((field) => {
        const value = source[field];
        return isGiven(field, value) ? [[field, { fromId: source.id, value }]] : [];
      });
    }),
  );
  const merged = {
    ...withoutNeedlessAssignment(primary, filled),
    ...filledExtensions(primary, filled, latestFirst),
  };
  const formerAddresses = formerAddressesOf(primary, merged, others);
  const formerExtensions = formerExtensionsOf(formerAddresses, latestFirst);
  const all = [primary, ...others];
  const asking = all.filter(({ doNotContact }) => doNotContact);
  return {
    filled: merged,
    ...{ doNotContact: asking.length > 0, doNotContactAt: firstOrUnknown(asking, "doNotContactAt") },
    silencedAt: byTime(all.flatMap(({ silencedAt }) => silencedAt ?? [])).at(0) ?? null,
    contactedAt: byTime(all.flatMap(({ contactedAt }) => contactedAt ?? [])).at(-1) ?? null,
    contactableSince: firstOrUnknown(all, "contactableSince"),
    ...{ formerAddresses, formerExtensions },
    lost: latestFirst.flatMap((record) => [
      ...lostOf(record, primary, merged),
      ...lostExtensions(record, primary, { filled: merged, formerExtensions }),
    ]),
  };
}

/** Whoever owns the contact is not assigned to it beside. */
function withoutNeedlessAssignment(primary: MergedRecord, filled: Merge["filled"]): Merge["filled"] {
  const { assignedUserId, ...rest } = filled;
  const owner = primary.ownerUserId ?? filled.ownerUserId?.value;
  return assignedUserId === undefined || assignedUserId.value === owner ? rest : filled;
}

/** What is dialled after the phones of the merged record, where the primary does not know it: as a record with that number has it. */
function filledExtensions(
  primary: MergedRecord,
  filled: Merge["filled"],
  latestFirst: readonly MergedRecord[],
): Merge["filled"] {
  const entries = PHONE_FIELDS.flatMap((phone) => {
    const number = primary[phone] ?? filled[phone]?.value;
    if (typeof number !== "string" || isGiven(extensionFieldOf(phone), primary[extensionFieldOf(phone)]))
      return [];
    const source = latestFirst.filter(({ id }) => id === filled[phone]?.fromId);
    const known = [...source, ...latestFirst].flatMap((record) =>
      extensionsIn(record).flatMap((one) => (one.number === number ? [{ ...one, fromId: record.id }] : [])),
    );
    return known
      .slice(0, 1)
      .map(({ fromId, value }) => [extensionFieldOf(phone), { fromId, value }] as const);
  });
  return Object.fromEntries(entries);
}

/** The extensions that a record has, each with its number. */
function extensionsIn(record: Readonly<Record<MergedField, string | boolean | null>>) {
  return PHONE_FIELDS.flatMap((phone) => {
    const field = extensionFieldOf(phone);
    const [number, value] = [record[phone], record[field]];
    return typeof number === "string" && typeof value === "string" ? [{ field, number, value }] : [];
  });
}

/** Emails and phones are never lost: what has no field stands beside. */
function lostOf(record: MergedRecord, primary: MergedRecord, filled: Merge["filled"]): readonly LostValue[] {
  const owner = primary.ownerUserId ?? filled.ownerUserId?.value;
  return UNITS.flat().flatMap((field) => {
    const value = record[field];
    if (!isGiven(field, value) || (ADDRESS_FIELDS as readonly string[]).includes(field)) return [];
    const kept = isGiven(field, primary[field]) ? primary[field] : filled[field]?.value;
    const isOwner = field === "assignedUserId" && value === owner;
    return value === kept || isOwner ? [] : [{ fromId: record.id, field, value }];
  });
}

/** Extensions of numbers that have another one in the merged record. */
function lostExtensions(
  record: MergedRecord,
  primary: MergedRecord,
  { filled, formerExtensions }: Pick<Merge, "filled" | "formerExtensions">,
): readonly LostValue[] {
  const filledIn = Object.entries(filled).map(([field, { value }]) => [field, value] as const);
  const kept = extensionsIn({ ...primary, ...Object.fromEntries(filledIn) });
  return extensionsIn(record).flatMap(({ field, number, value }) =>
    formerExtensions[number] === value || kept.some((one) => one.number === number && one.value === value)
      ? []
      : [{ fromId: record.id, field, value }],
  );
}

/** The first of some instants; `null` where one of them is not known. */
function firstOrUnknown<Field extends "doNotContactAt" | "contactableSince">(
  records: readonly Readonly<Record<Field, Date | null>>[],
  field: Field,
): Date | null {
  const known = records.flatMap((record) => record[field] ?? []);
  return known.length < records.length ? null : (byTime(known).at(0) ?? null);
}

function formerAddressesOf(
  primary: MergedRecord,
  filled: Merge["filled"],
  others: readonly MergedRecord[],
): readonly string[] {
  const kept = ADDRESS_FIELDS.map((field) => primary[field] ?? filled[field]?.value);
  const theirs = others.flatMap((record) => ADDRESS_FIELDS.map((field) => record[field]));
  return [...new Set(theirs)].flatMap((address) =>
    typeof address === "string" && !kept.includes(address) ? [address] : [],
  );
}

/** Of two extensions of one number that of the record that was changed last. */
function formerExtensionsOf(
  addresses: readonly string[],
  latestFirst: readonly MergedRecord[],
): Readonly<Record<string, string>> {
  const extensions = latestFirst.flatMap(extensionsIn).filter(({ number }) => addresses.includes(number));
  return Object.fromEntries(extensions.reverse().map(({ number, value }) => [number, value]));
}

function isGiven(field: MergedField, value: string | boolean | null): value is string | boolean {
  return value !== null && value !== "" && !(field === "leadStatus" && value === NOTHING_SAID);
}

function byTime(instants: readonly Date[]): readonly Date[] {
  return [...instants].sort((a, b) => a.getTime() - b.getTime());
}
