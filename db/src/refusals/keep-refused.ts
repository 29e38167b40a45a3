import {
  addressesIn,
  MAX_KEPT_A_DAY,
  type OrganizationId,
  type RefusalProblem,
  textsOf,
} from "@fairlead/engine";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { publishLive } from "../live.ts";
import { refusedSubmissionAddresses, refusedSubmissionDays, refusedSubmissions } from "../schema/index.ts";

/** A submission that was refused, as it came. */
export interface RefusedSubmissionInput {
  readonly organizationId: OrganizationId;
  readonly sourceName: string;
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
 * Keeps a refused submission, or counts it where 1,000 of its source are kept of this day. One that is repeated under one
 * `Idempotency-Key` is kept once and not counted again.
 *
 * @returns its id; `null` where it is not kept, or was kept before
 */
export async function keepRefused(tx: Tx, input: RefusedSubmissionInput): Promise<string | null> {
  const day = await lockDay(tx, input);
  if (input.repeatHash !== null && (await isKept(tx, input.repeatHash))) return null;
  const isRoom = day.sourceName !== OTHER_NAMES && day.kept < MAX_KEPT_A_DAY;
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
  await tx
    .insert(refusedSubmissionAddresses)
    .values(addresses.map((address) => ({ organizationId, submissionId, address })))
    .onConflictDoNothing();
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
