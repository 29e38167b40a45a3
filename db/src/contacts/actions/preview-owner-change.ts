import { AppError, type ContactSituation, type ContactViewer, type UserId, whyNot } from "@fairlead/engine";
import { countDistinct, inArray, sql } from "drizzle-orm";
import type { Tx } from "../../client.ts";
import { isOneOf } from "../../is-one-of.ts";
import { loanParticipants, users } from "../../schema/index.ts";
import { readSituations } from "../contact-situations.ts";
import { countPrivateNotes } from "../private-notes.ts";
import { readGoingAlong } from "./loan-bystanders.ts";
import { type ContactSelection, firstSelected } from "./selection.ts";

/** As many contacts as one change of owner can be looked through for before it is confirmed. */
export const MOST_REVIEWED = 10_000;
/** So many owners are named; of more it is told how many they are. */
const MOST_NAMED = 3;

/** What a change of owner would come to, before the new owner is known. */
export interface OwnerChangePreview {
  /** Contacts of the selection whose owner one may change. */
  readonly contacts: number;
  /** Those that one may not. */
  readonly refused: number;
  /** How many different owners the former have now; 0: nobody owns any of them. */
  readonly ownerCount: number;
  /** The first of these, who own the most of them. */
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  /** How many of the former take part in a loan. */
  readonly onLoans: number;
  /** The loans that they take part in. */
  readonly loans: number;
  /** Further contacts on these loans, with the same owners, who would go along with them. */
  readonly additional: number;
  /** How many of these are also on a loan that stays, and would go as a copy. */
  readonly copied: number;
  /** Private notes on the former, which the new owner will read. */
  readonly privateNotes: number;
  /** Private notes on those who would go along as they are. */
  readonly privateNotesAlong: number;
}

/** @throws AppError INVALID_VALUE for a selection of more than MOST_REVIEWED */
export async function previewOwnerChange(
  tx: Tx,
  viewer: ContactViewer,
  selection: ContactSelection,
): Promise<OwnerChangePreview> {
  const ids = await firstSelected(tx, viewer, selection, MOST_REVIEWED + 1);
  if (ids.length > MOST_REVIEWED) {
    throw new AppError(
      "INVALID_VALUE",
      `Change the owner of at most ${MOST_REVIEWED.toLocaleString("en-US")} contacts at a time.`,
    );
  }
  const situations = await readSituations(tx, viewer, ids, { lock: false });
  const eligible = [...situations].filter(
    ([, situation]) => whyNot(viewer, "changeOwner", situation) === null,
  );
  const onLoans = eligible.flatMap(([id, { isOnLoan }]) => (isOnLoan ? [id] : []));
  const counts = {
    contacts: eligible.length,
    refused: ids.length - eligible.length,
    onLoans: onLoans.length,
    ...(await readOwners(tx, eligible)),
    privateNotes: await countPrivateNotes(
      tx,
      eligible.map(([id]) => id),
    ),
  };
  if (onLoans.length === 0) return { ...counts, loans: 0, additional: 0, copied: 0, privateNotesAlong: 0 };
  const [counted] = await tx
    .select({ loans: countDistinct(loanParticipants.loanId) })
    .from(loanParticipants)
    .where(inArray(loanParticipants.contactId, onLoans));
  const owners = new Set(eligible.map(([, { ownerUserId }]) => ownerUserId));
  const { bystanders: going } = await readGoingAlong(tx, viewer, onLoans, {
    together: sql`select unnest(${sql.param([...ids])}::text[])`,
    ...{ owners, lock: false },
  });
  return {
    ...counts,
    loans: counted?.loans ?? 0,
    additional: going.length,
    copied: going.filter(({ staysOnAnother }) => staysOnAnother).length,
    privateNotesAlong: await countPrivateNotes(
      tx,
      going.flatMap(({ contactId, staysOnAnother }) => (staysOnAnother ? [] : [contactId])),
    ),
  };
}

type Owners = Pick<OwnerChangePreview, "owners" | "ownerCount">;

async function readOwners(
  tx: Tx,
  owned: readonly (readonly [string, Pick<ContactSituation, "ownerUserId">])[],
): Promise<Owners> {
  const contactsOf = new Map<UserId, number>();
  for (const [, { ownerUserId }] of owned) {
    if (ownerUserId !== null) contactsOf.set(ownerUserId, (contactsOf.get(ownerUserId) ?? 0) + 1);
  }
  const first = [...contactsOf]
    .toSorted(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map(([id]) => id);
  if (first.length === 0) return { owners: [], ownerCount: 0 };
  const named = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(isOneOf(users.id, first));
  const owners = first.flatMap((id) => named.find((user) => user.id === id) ?? []);
  return { owners, ownerCount: contactsOf.size };
}
