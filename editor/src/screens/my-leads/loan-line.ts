import { FIELDS } from "@fairlead/engine";
import type { Lead } from "../../api/generated/types.gen.ts";
import { formatUsd } from "../../format/values.ts";

/** A loan in one line, "$128,000 · Purchase · MA"; what is missing is left out. */
export function loanLine({ loan }: Pick<Lead, "loan">): string {
  const purpose = FIELDS["loan.purpose"].options.find(({ value }) => value === loan.purpose)?.label;
  const parts = [loan.amountUsd === null ? null : formatUsd(loan.amountUsd), purpose, loan.propertyState];
  const line = parts.filter((part) => part !== null && part !== undefined).join(" · ");
  return line === "" ? "No loan details" : line;
}
