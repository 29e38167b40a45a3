import {
  addressesIn,
  MAX_KEPT_A_DAY,
  MAX_KEPT_OF_ALL_A_DAY,
  type OrganizationId,
  type RefusalProblem,
  textsOf,
} from "@fairlead/engine";
import { and, eq, type SQLWrapper, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { publishLive } from "../live.ts";
import {
  type RefusingCall,
  refusedSubmissionAddresses,
  refusedSubmissionDays,
  refusedSubmissions,
  sources,
} from "../schema/index.ts";

/** A submission that was refused, as it came. */
export interface RefusedSubmissionInput {
  readonly organizationId: OrganizationId;
  readonly sourceName: string;
  readonly sentTo: RefusingCall;
  readonly cameAtMs: number;
  /** Who sent it: an API key, or a signed-in user. */
  readonly by: { readonly keyId: string } | { readonly userId: string };
  readonly contentType: string | null;
  /** Its first 64 KB as text. */
  readonly body: string;
  readonly bodyBytes: number;
  readonly readAs: string;
  readonly problem: RefusalProblem;
  /** The same of a call that is repeated under its `Idempotency-Key`; `null`: it had none. */
  readonly repeatHash: string | null;
}

/** Names that are counted apart on a day; whoever sends nonsense fills no table. */
const MAX_NAMES_A_DAY = 200;
/** All names of a day beyond those. */
const OTHER_NAMES = "";

/**
 * Keeps a refused submission, or counts it where 1,000 of its source are kept of this day, 1,000 of all sources that nobody
 * knows, or 5,000 of the organization. One that is repeated under one
 * `Idempotency-Key` is kept once and not counted again.
 *
 * @returns its id; `null` where it is not kept, or was kept before
 */
export async function keepRefused(tx: Tx, input: RefusedSubmissionInput): Promise<string | null> {
  const day = await lockDay(tx, input);
  if (input.repeatHash !== null && (await isKept(tx, input.repeatHash))) return null;
  const isRoom = day.sourceName !== OTHER_NAMES && day.kept < MAX_KEPT_A_DAY && (await isRoomOn(tx, day));
  const { kept, more } = refusedSubmissionDays;
  await tx
    .update(refusedSubmissionDays)
    .set(isRoom ? { kept: sql`${kept} + 1` } : { more: sql`${more} + 1` })
    .where(isDay(day));
  const id = isRoom ? await insertRefused(tx, input) : null;
  await publishLive(tx, {
    organizationId: input.organizationId,
    event: { type: "refusedSubmissions" },
  });
  return id;
}

/** Notes the addresses of a body, by which it goes with a person who is erased. */
export async function noteRefusedAddresses(
  tx: Tx,
  organizationId: OrganizationId,
  submissionId: string,
  body: string,
): Promise<void> {
  const addresses = addressesIn(textsOf(body));
  if (addresses.length === 0) return;
  await tx.execute(sql`
    insert into ${refusedSubmissionAddresses} (organization_id, submission_id, address)
    select ${organizationId}, ${submissionId}, unnest(${sql.param(addresses)}::text[])
    on conflict do nothing`);
}

async function insertRefused(tx: Tx, input: RefusedSubmissionInput): Promise<string> {
  const { organizationId, cameAtMs, by, ...columns } = input;
  const id = newId("refusedSubmission");
  await tx
    .insert(refusedSubmissions)
    .values({ ...columns, ...by, organizationId, id, cameAt: new Date(cameAtMs) });
  await noteRefusedAddresses(tx, organizationId, id, columns.body);
  return id;
}

interface Day {
  readonly day: string;
  readonly sourceName: string;
}

/** The count of the day, locked, so that no more are kept than may be. */
async function lockDay(
  tx: Tx,
  { organizationId, sourceName, cameAtMs }: RefusedSubmissionInput,
): Promise<Day & { readonly kept: number }> {
  const day = new Date(cameAtMs).toISOString().slice(0, "2026-01-01".length);
  const known = await findDay(tx, { day, sourceName });
  if (known) return known;
  const names = await tx.$count(refusedSubmissionDays, eq(refusedSubmissionDays.day, day));
  const counted = { day, sourceName: names < MAX_NAMES_A_DAY ? sourceName : OTHER_NAMES };
  await tx
    .insert(refusedSubmissionDays)
    .values({ organizationId, ...counted, kept: 0, more: 0 })
    .onConflictDoNothing();
  const made = await findDay(tx, counted);
  if (!made) throw new Error("The day of a refused submission that was just made is not there");
  return made;
}

/** Whether the organization, and all the sources together that nobody knows, have room for one more of a day. */
async function isRoomOn(tx: Tx, { day, sourceName }: Day): Promise<boolean> {
  const { kept, sourceName: name } = refusedSubmissionDays;
  const isKnown = (of: SQLWrapper) => sql`exists (select 1 from ${sources} s where s.name = ${of})`;
  const [sums] = await tx
    .select({
      all: sql<number>`coalesce(sum(${kept}), 0)::int`,
      unknown: sql<number>`(coalesce(sum(${kept}) filter (where not ${isKnown(name)}), 0))::int`,
      isKnown: sql<boolean>`${isKnown(sql`${sourceName}::text`)}`,
    })
    .from(refusedSubmissionDays)
    .where(eq(refusedSubmissionDays.day, day));
  if (!sums || sums.all >= MAX_KEPT_OF_ALL_A_DAY) return false;
  return sums.isKnown || sums.unknown < MAX_KEPT_A_DAY;
}

async function findDay(tx: Tx, key: Day) {
  const [row] = await tx.select().from(refusedSubmissionDays).where(isDay(key)).for("update");
  return row;
}

function isDay({ day, sourceName }: Day) {
  return and(eq(refusedSubmissionDays.day, day), eq(refusedSubmissionDays.sourceName, sourceName));
}

async function isKept(tx: Tx, repeatHash: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: refusedSubmissions.id })
    .from(refusedSubmissions)
    .where(eq(refusedSubmissions.repeatHash, repeatHash));
  return row !== undefined;
}
