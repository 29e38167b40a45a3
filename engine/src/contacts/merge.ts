import { ADDRESS_FIELDS } from "./do-not-contact.ts";

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
] as const;

export type MergedField = (typeof UNITS)[number][number];

/** A record as far as merging decides about it. */
export type MergedRecord = Readonly<Record<MergedField, string | boolean | null>> & {
  readonly id: string;
  readonly updatedAt: Date;
  readonly silencedAt: Date | null;
  readonly contactedAt: Date | null;
  /** See `AskedRecord`. */
  readonly contactableSince: Date | null;
};

export interface Merge {
  /** What the primary gets: each field with the record that it comes from. */
  readonly filled: Readonly<
    Partial<Record<MergedField, { readonly fromId: string; readonly value: string | boolean }>>
  >;
  /** Silenced as soon as one of them was: what was said about being contacted is never loosened. */
  readonly silencedAt: Date | null;
  readonly contactedAt: Date | null;
  /** Excused from an older do-not-contact status only where each of them was, and then since the first. */
  readonly contactableSince: Date | null;
  /** Emails and phones of the others that the primary has no field for. */
  readonly formerAddresses: readonly string[];
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
      if (unit.some((field) => isGiven(primary[field]))) return [];
      const source = latestFirst.find((record) => unit.some((field) => isGiven(record[field])));
      if (!source) return [];
      return unit.flatMap((field) => {
        const value = source[field];
        return isGiven(value) ? [[field, { fromId: source.id, value }]] : [];
      });
    }),
  );
  const all = [primary, ...others];
  return {
    filled,
    silencedAt: byTime(all.flatMap(({ silencedAt }) => silencedAt ?? [])).at(0) ?? null,
    contactedAt: byTime(all.flatMap(({ contactedAt }) => contactedAt ?? [])).at(-1) ?? null,
    contactableSince: all.some(({ contactableSince }) => contactableSince === null)
      ? null
      : (byTime(all.flatMap(({ contactableSince }) => contactableSince ?? [])).at(0) ?? null),
    formerAddresses: formerAddressesOf(primary, filled, others),
  };
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

function isGiven(value: string | boolean | null): value is string | boolean {
  return value !== null && value !== "";
}

function byTime(instants: readonly Date[]): readonly Date[] {
  return [...instants].sort((a, b) => a.getTime() - b.getTime());
}
