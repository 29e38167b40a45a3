import { AppError, type OrganizationId, type RefusalProblem } from "@fairlead/engine";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { publishLive } from "../live.ts";
import { refusedSubmissions } from "../schema/index.ts";
import { noteRefusedAddresses } from "./keep-refused.ts";

/** What somebody does with a refused submission. */
export interface Settling {
  readonly organizationId: OrganizationId;
  readonly id: string;
  readonly userId: string;
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
export async function noteSent(tx: Tx, settling: Settling, leadId: string): Promise<void> {
  await settle(tx, settling, { state: "sent", leadId });
}

/** Sets a submission aside: nobody is to mend it. @throws AppError NOT_FOUND, SUBMISSION_SETTLED */
export async function dismissRefused(tx: Tx, settling: Settling): Promise<void> {
  await lockRefused(tx, settling.id);
  await settle(tx, settling, { state: "dismissed" });
}

/** Notes that a submission was refused again, with the body that was tried and why. One that is sent stays so. */
export async function noteRefusedAgain(
  tx: Tx,
  { organizationId, id }: Pick<Settling, "organizationId" | "id">,
  { mended, problem }: { readonly mended: string; readonly problem: RefusalProblem },
): Promise<void> {
  const changed = await tx
    .update(refusedSubmissions)
    .set({ mended, problem, triesInVain: sql`${refusedSubmissions.triesInVain} + 1` })
    .where(sql`${refusedSubmissions.id} = ${id} and ${refusedSubmissions.state} <> 'sent'`)
    .returning({ id: refusedSubmissions.id });
  if (changed.length === 0) return;
  await noteRefusedAddresses(tx, organizationId, id, mended);
  await publishLive(tx, { organizationId, event: { type: "refusedSubmissions" } });
}

async function settle(
  tx: Tx,
  { organizationId, id, userId, nowMs }: Settling,
  columns: { readonly state: "sent" | "dismissed"; readonly leadId?: string },
): Promise<void> {
  await tx
    .update(refusedSubmissions)
    .set({ ...columns, settledBy: userId, settledAt: new Date(nowMs) })
    .where(eq(refusedSubmissions.id, id));
  await publishLive(tx, { organizationId, event: { type: "refusedSubmissions" } });
}
