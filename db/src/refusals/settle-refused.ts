import { AppError, type OrganizationId, type RefusalProblem, type UserId } from "@fairlead/engine";
import { eq, sql } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { publishLive } from "../live.ts";
import { refusedSubmissions } from "../schema/index.ts";
import { noteRefusedAddresses } from "./keep-refused.ts";

/** What somebody does with a refused submission. */
export interface Settling {
  readonly organizationId: OrganizationId;
  readonly id: string;
  readonly userId: UserId;
  /** Where the call came from; `null`: not known. */
  readonly address: string | null;
  readonly nowMs: number;
}

/**
 * Waits until nobody else settles the submission, and gives what is to be sent.
 *
 * @throws AppError NOT_FOUND; SUBMISSION_SETTLED where it was sent already. What was set aside may still be sent
 */
export async function lockRefused(
  tx: Tx,
  id: string,
): Promise<{ readonly sourceName: string; readonly body: string }> {
  const [row] = await tx
    .select({
      ...{ state: refusedSubmissions.state, leadId: refusedSubmissions.leadId },
      ...{ sourceName: refusedSubmissions.sourceName, body: refusedSubmissions.body },
    })
    .from(refusedSubmissions)
    .where(eq(refusedSubmissions.id, id))
    .for("update");
  if (!row)
    throw new AppError("NOT_FOUND", "There is no such refused submission; they are kept for 30 days.");
  if (row.state !== "sent") return row;
  throw new AppError("SUBMISSION_SETTLED", "This submission was sent already; it became a lead.", {
    extra: { leadId: row.leadId },
  });
}

/** Notes that a submission, sent again, made or updated a lead. Call it in the transaction that took the lead in. */
export async function noteSent(
  tx: Tx,
  settling: Settling,
  { leadId, sentBody }: { readonly leadId: string; readonly sentBody: string },
): Promise<void> {
  await settle(tx, settling, { state: "sent", leadId, sentBody });
  await noteRefusedAddresses(tx, settling.organizationId, settling.id, sentBody);
}

/** Sets a submission aside: nobody is to mend it. @throws AppError NOT_FOUND, SUBMISSION_SETTLED */
export async function dismissRefused(tx: Tx, settling: Settling): Promise<void> {
  await lockRefused(tx, settling.id);
  await settle(tx, settling, { state: "dismissed" });
}

/** Tries in vain that are kept of a submission; earlier ones are counted alone. */
const MOST_TRIES = 20;

/**
 * Notes that a submission was refused again, with the body that was tried and why; what it was answered when it came stays. One
 * that is sent stays so.
 */
export async function noteRefusedAgain(
  tx: Tx,
  { organizationId, id, userId, nowMs }: Omit<Settling, "address">,
  { mended, problem }: { readonly mended: string; readonly problem: RefusalProblem },
): Promise<void> {
  const [known] = await tx
    .select({ tries: refusedSubmissions.tries })
    .from(refusedSubmissions)
    .where(eq(refusedSubmissions.id, id))
    .for("update");
  const tries = [...(known?.tries ?? []), { at: new Date(nowMs).toISOString(), userId, problem }];
  const changed = await tx
    .update(refusedSubmissions)
    .set({
      mended,
      tries: tries.slice(-MOST_TRIES),
      triesInVain: sql`${refusedSubmissions.triesInVain} + 1`,
    })
    .where(sql`${refusedSubmissions.id} = ${id} and ${refusedSubmissions.state} <> 'sent'`)
    .returning({ id: refusedSubmissions.id });
  if (changed.length === 0) return;
  await noteRefusedAddresses(tx, organizationId, id, mended);
  await publishLive(tx, { organizationId, event: { type: "refusedSubmissions" } });
}

async function settle(
  tx: Tx,
  { organizationId, id, userId, address, nowMs }: Settling,
  columns: { readonly state: "sent" | "dismissed"; readonly leadId?: string; readonly sentBody?: string },
): Promise<void> {
  const settled = await tx
    .update(refusedSubmissions)
    .set({ ...columns, settledBy: userId, settledAt: new Date(nowMs) })
    .where(eq(refusedSubmissions.id, id))
    .returning({ name: refusedSubmissions.sourceName });
  const action = columns.state === "sent" ? "sentAgain" : "setAside";
  await recordAudit(
    tx,
    { organizationId, userId, keyId: null, address },
    nowMs,
    settled.map((details) => ({ subject: "refusedSubmission", subjectId: id, action, details })),
  );
  await publishLive(tx, { organizationId, event: { type: "refusedSubmissions" } });
}
