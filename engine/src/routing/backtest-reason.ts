import { assertNever } from "../assert-never.ts";
import type { BacktestRow } from "./backtest.ts";
import { reasonText } from "./reason-text.ts";

/** Why a lead would have gone where a back-test sends it, as part of a sentence; never empty. */
export function backtestReason({
  outcome,
  basis,
  reason,
}: Pick<BacktestRow, "outcome" | "basis" | "reason">): string {
  const passed =
    basis === "requiredFilters"
      ? "nobody passed every filter, so those not required were dropped"
      : "passed every filter";
  switch (outcome) {
    case "assign":
      return `next in turn; ${passed}`;
    case "offer":
      return passed;
    case "exception":
    case "handOn":
    case "hold":
      return reason === null ? "nobody could take it" : reasonText(reason);
    default:
      return assertNever(outcome);
  }
}
