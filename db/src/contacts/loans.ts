import {
  AppError,
  auditValues,
  LOAN_FIELD_LABELS,
  type LoanId,
  type LoanRole,
  type RecordViewer,
  type ShownParticipant,
  seesPart,
} from "@fairlead/engine";
import { and, desc, eq, ne } from "drizzle-orm";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { loanParticipants, loans } from "../schema/index.ts";
import { participantsOf } from "./loan-participants.ts";
import { requireContact, seenContact } from "./require-contact.ts";

type LoanColumns = typeof loans.$inferSelect;

/** What is kept of a loan, beside whose it is and when it was written. */
export type LoanFields = Pick<
  LoanColumns,
  | "number"
  | "status"
  | "type"
  | "amountUsd"
  | "interestRatePercent"
  | "loanPurpose"
  | "propertyState"
  | "termMonths"
  | "openedAt"
>;

export type LoanRow = LoanColumns & {
  readonly role: LoanRole;
  readonly participants: readonly ShownParticipant[];
};

interface By {
  readonly actor: Actor;
  readonly nowMs: number;
}

/** The loans that a contact takes part in, with all who do, the one opened last first; none for co-marketing partners. */
export async function listLoansOf(
  tx: Tx,
  viewer: RecordViewer,
  contactId: string,
): Promise<readonly LoanRow[]> {
  await seenContact(tx, viewer, contactId);
  if (!seesPart(viewer, "loans")) return [];
  const rows = await tx
    .select({ loan: loans, role: loanParticipants.role })
    .from(loanParticipants)
    .innerJoin(loans, eq(loans.id, loanParticipants.loanId))
    .where(eq(loanParticipants.contactId, contactId))
    .orderBy(desc(loans.openedAt), desc(loans.id));
  const participants = await participantsOf(
    tx,
    viewer,
    rows.map(({ loan }) => loan.id),
  );
  return rows.map(({ loan, role }) => ({ ...loan, role, participants: participants.get(loan.id) ?? [] }));
}

/**
 * Adds a loan of a contact, which belongs to whoever owns the contact.
 *
 * @throws AppError NOT_FOUND; FORBIDDEN with the reason; NAME_TAKEN where another loan has its number
 */
export async function addLoan(
  tx: Tx,
  viewer: RecordViewer,
  contactId: string,
  { role, ...fields }: LoanFields & { readonly role: LoanRole },
  { actor, nowMs }: By,
): Promise<LoanId> {
  const { ownerUserId } = await requireContact(tx, viewer, contactId, "edit");
  requireLoansSeen(viewer);
  const id = newId<LoanId>("loan");
  await requireFreeNumber(tx, fields.number, id);
  const { organizationId } = actor;
  const at = new Date(nowMs);
  await tx.insert(loans).values({ organizationId, id, ownerUserId, ...fields, createdAt: at, updatedAt: at });
  await tx.insert(loanParticipants).values({ organizationId, loanId: id, contactId, role });
  await recordAudit(tx, actor, nowMs, [
    {
      ...{ subject: "contact", subjectId: contactId, action: "loanAdded", details: { loanId: id } },
      values: auditValues(null, { ...fields, role }, LOAN_FIELDS),
    },
  ]);
  return id;
}

/** Changes a loan of a contact. @throws AppError NOT_FOUND; FORBIDDEN with the reason; NAME_TAKEN */
export async function updateLoan(
  tx: Tx,
  viewer: RecordViewer,
  contactId: string,
  loanId: string,
  { role, ...fields }: LoanFields & { readonly role: LoanRole },
  { actor, nowMs }: By,
): Promise<void> {
  await requireContact(tx, viewer, contactId, "edit");
  requireLoansSeen(viewer);
  const ofContact = and(eq(loanParticipants.contactId, contactId), eq(loanParticipants.loanId, loanId));
  const [before] = await tx
    .select({ loan: loans, role: loanParticipants.role })
    .from(loanParticipants)
    .innerJoin(
      loans,
      and(eq(loans.organizationId, loanParticipants.organizationId), eq(loans.id, loanParticipants.loanId)),
    )
    .where(ofContact)
    .for("update");
  if (!before) throw new AppError("NOT_FOUND", "The contact takes part in no such loan.");
  await tx.update(loanParticipants).set({ role }).where(ofContact);
  await requireFreeNumber(tx, fields.number, loanId);
  await tx
    .update(loans)
    .set({ ...fields, updatedAt: new Date(nowMs) })
    .where(eq(loans.id, loanId));
  await recordAudit(tx, actor, nowMs, [
    {
      ...{ subject: "contact", subjectId: contactId, action: "loanUpdated", details: { loanId } },
      values: auditValues({ ...before.loan, role: before.role }, { ...fields, role }, LOAN_FIELDS, [
        "number",
      ]),
    },
  ]);
}

const LOAN_FIELDS = Object.keys(LOAN_FIELD_LABELS);

/** @throws AppError FORBIDDEN: who is not shown loans would learn by changing them which ones there are */
function requireLoansSeen(viewer: RecordViewer): void {
  if (seesPart(viewer, "loans")) return;
  throw new AppError("FORBIDDEN", "Loans are not shown to you, so you cannot add or change them.");
}

async function requireFreeNumber(tx: Tx, number: string | null, loanId: string): Promise<void> {
  if (number === null) return;
  const [taken] = await tx
    .select({ id: loans.id })
    .from(loans)
    .where(and(eq(loans.number, number), ne(loans.id, loanId)));
  if (!taken) return;
  const detail = `Another loan has the number "${number}" already; check it.`;
  throw new AppError("NAME_TAKEN", detail, { errors: [{ code: "NAME_TAKEN", pointer: "/number", detail }] });
}
