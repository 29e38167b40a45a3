import type { Permission } from "../access/permissions.ts";
import type { ErrorCode, FieldError } from "../errors.ts";

/** Days for which refused submissions and refused rows of files are kept. */
export const REFUSED_KEPT_DAYS = 30;
/** Bytes that are kept of the body of a refused submission, as text in UTF-8. */
export const MAX_KEPT_BODY_BYTES = 64 * 1024;
/** Refused submissions of one source, or of all that nobody knows, that are kept of a day; the rest are counted. */
export const MAX_KEPT_A_DAY = 1_000;
/** The same of all sources of an organization. */
export const MAX_KEPT_OF_ALL_A_DAY = 5_000;

/** Why a submission was refused, as its sender was told. */
export interface RefusalProblem {
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: string;
  /** Each thing wrong, with a pointer into the body; empty where the body as a whole was refused. */
  readonly errors: readonly FieldError[];
}

/** Answers to a submission that leave its sender with a lead to mend. Who may not send, or sends too fast, is not among them. */
const REFUSALS: ReadonlySet<number> = new Set([400, 404, 409, 413, 415, 422]);

/** Whether a submission that was answered so is kept. The same call that is still being answered is no refusal. */
export function isKeptRefusal({ status, code }: Pick<RefusalProblem, "status" | "code">): boolean {
  return REFUSALS.has(status) && code !== "CALL_UNDER_WAY";
}

/**
 * Whether somebody sees refused submissions and sends them again: they read all leads, since each would have been one, and
 * manage the sources.
 */
export function seesRefusedSubmissions({
  permissions,
}: {
  readonly permissions: readonly Permission[];
}): boolean {
  return permissions.includes("leads:readAll") && permissions.includes("workflows:edit");
}
