import { AppError } from "@fairlead/engine";

/** A period of time; its end is not included. */
export interface Period {
  readonly from: Date;
  readonly until: Date;
}

/** @throws AppError INVALID_DATE when it is empty or ends before it begins */
export function periodOf(given: { readonly from: string; readonly until: string }): Period {
  const [from, until] = [new Date(given.from), new Date(given.until)];
  if (from < until) return { from, until };
  const isEmpty = from.getTime() === until.getTime();
  const detail = isEmpty
    ? "The period is empty: its end is not included."
    : "The period ends before it begins.";
  const errors = [{ code: "INVALID_DATE", pointer: "/until", detail }] as const;
  throw new AppError("INVALID_DATE", detail, { errors: [...errors] });
}
