import { AppError } from "@fairlead/engine";

/** A period of time; its end is not included. */
export interface Period {
  readonly from: Date;
  readonly until: Date;
}

/** @throws AppError INVALID_DATE when it ends before it begins */
export function periodOf(given: { readonly from: string; readonly until: string }): Period {
  const [from, until] = [new Date(given.from), new Date(given.until)];
  if (from < until) return { from, until };
  const detail = "The period ends before it begins.";
  const errors = [{ code: "INVALID_DATE", pointer: "/until", detail }] as const;
  throw new AppError("INVALID_DATE", detail, { errors: [...errors] });
}
