import {
  LOAN_ROLES,
  LOAN_STATUSES,
  LOAN_TYPES,
  type LoanRole,
  type LoanStatus,
  type LoanType,
  US_STATES,
} from "@fairlead/engine/contract";
import { z } from "zod";
import { GivenInstant, Id, IdParams, Instant, keysOf, Nothing } from "./common.ts";
import { JSON_BODY, problems } from "./problem.ts";

const tags = ["contacts"];
const Role = z.enum(keysOf<LoanRole>(LOAN_ROLES));

const LoanBody = z.object({
  number: z.string().trim().min(1).max(64).nullable().default(null).describe("The lender's own; unique."),
  status: z.enum(keysOf<LoanStatus>(LOAN_STATUSES)).default("application"),
  type: z.enum(keysOf<LoanType>(LOAN_TYPES)).nullable().default(null),
  amountUsd: z.number().min(0).max(1e9).nullable().default(null),
  interestRatePercent: z.number().min(0).max(100).nullable().default(null),
  loanPurpose: z.enum(["purchase", "refinance", "home_equity"]).nullable().default(null),
  propertyState: z
    .enum(Object.values(US_STATES) as [string, ...string[]])
    .nullable()
    .default(null),
  termMonths: z.int().min(1).max(600).nullable().default(null),
  openedAt: GivenInstant.optional().describe(
    "Now, if left out; the latest one is the contact's most recent loan.",
  ),
  role: Role.default("borrower").describe("What the contact is to it."),
});

export const LoanParticipant = z
  .object({
    contactId: z.string().nullable().describe("`null`: a contact that the caller does not see; named only."),
    name: z.string(),
    role: Role,
    isArchived: z.boolean().describe("Archived, or set to do not contact."),
  })
  .meta({ id: "LoanParticipant" });

export const LoanRecord = LoanBody.extend({
  id: z.string(),
  openedAt: Instant,
  participants: z.array(LoanParticipant).describe("All contacts on the loan, borrowers first."),
}).meta({ id: "LoanRecord" });

export const ListContactLoans = {
  ...{ operationId: "listContactLoans", tags, params: IdParams },
  summary: "The loans that a contact takes part in, the most recent first; partners are shown none",
  response: { 200: z.object({ items: z.array(LoanRecord) }), ...problems("NOT_FOUND") },
};

export const AddLoan = {
  ...{ operationId: "addLoan", tags, params: IdParams },
  summary: "Add a loan of a contact",
  body: LoanBody,
  response: { 201: z.object({ id: z.string() }), ...problems("NOT_FOUND", "NAME_TAKEN", ...JSON_BODY) },
};

export const UpdateLoan = {
  ...{ operationId: "updateLoan", tags, params: IdParams.extend({ loanId: Id }) },
  summary: "Change a loan of a contact; what is left out is emptied",
  body: LoanBody.extend({ openedAt: GivenInstant }),
  response: { 204: Nothing, ...problems("NOT_FOUND", "NAME_TAKEN", ...JSON_BODY) },
};
