import type { LoanRecord as Loan } from "../../api/generated/types.gen.ts";

/** A loan as it stands in its form. */
export interface LoanDraft {
  readonly number: string;
  readonly status: Loan["status"];
  readonly type: Loan["type"] | "";
  readonly amountUsd: string;
  readonly interestRatePercent: string;
  readonly loanPurpose: NonNullable<Loan["loanPurpose"]> | "";
  readonly propertyState: string;
  readonly role: Loan["role"];
  /** The day, in the browser's zone; empty: today. */
  readonly opened: string;
}

export const NO_LOAN: LoanDraft = {
  ...{ number: "", status: "application", type: "", amountUsd: "", interestRatePercent: "" },
  ...{ loanPurpose: "", propertyState: "", role: "borrower", opened: "" },
};

/** A loan as it is edited. */
export function draftOfLoan(loan: Loan): LoanDraft {
  const opened = new Date(loan.openedAt);
  const two = (part: number) => String(part).padStart(2, "0");
  return {
    ...{ number: loan.number ?? "", status: loan.status, type: loan.type ?? "", role: loan.role },
    ...{ amountUsd: text(loan.amountUsd), interestRatePercent: text(loan.interestRatePercent) },
    ...{ loanPurpose: loan.loanPurpose ?? "", propertyState: loan.propertyState ?? "" },
    opened: `${opened.getFullYear()}-${two(opened.getMonth() + 1)}-${two(opened.getDate())}`,
  };
}

/**
 * What a form stands for; what it does not show stays as it was. A day that was not touched keeps its time.
 *
 * @param now for a loan of which no day is given
 */
export function bodyOfLoan(draft: LoanDraft, before: Loan | null, now: Date) {
  const { number, type, loanPurpose, propertyState, status, role, opened } = draft;
  const isSameDay = before !== null && draftOfLoan(before).opened === opened;
  const day = opened === "" ? now : new Date(`${opened}T12:00:00`);
  return {
    ...{ status, role, number: number.trim() || null, type: type || null, loanPurpose: loanPurpose || null },
    ...{ amountUsd: numberOf(draft.amountUsd), interestRatePercent: numberOf(draft.interestRatePercent) },
    propertyState: (propertyState || null) as Loan["propertyState"],
    termMonths: before?.termMonths ?? null,
    openedAt: isSameDay ? before.openedAt : day.toISOString(),
  };
}

function text(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}

function numberOf(typed: string): number | null {
  const digits = typed.replace(/[$,%\s]/g, "");
  return digits === "" ? null : Number(digits);
}
