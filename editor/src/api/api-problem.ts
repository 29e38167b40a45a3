import type { Problem } from "./generated/types.gen.ts";

/** What went wrong with a call, ready to be shown: a problem document, or that nobody answered. */
export class ApiProblem extends Error {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** A code of the API, or `OFFLINE`, or `UNEXPECTED` for an answer that is no problem document. */
  readonly code: string;
  readonly title: string;
  readonly errors: NonNullable<Problem["errors"]>;
  /** The whole document, for its further members (`winner`, `problems`, …). */
  readonly document: Readonly<Record<string, unknown>>;

  constructor(status: number, document: Readonly<Record<string, unknown>>) {
    super(typeof document.detail === "string" ? document.detail : "Try again in a moment.");
    this.name = "ApiProblem";
    this.status = status;
    this.code = typeof document.code === "string" ? document.code : "UNEXPECTED";
    this.title = typeof document.title === "string" ? document.title : "Something went wrong";
    this.errors = Array.isArray(document.errors) ? (document.errors as ApiProblem["errors"]) : [];
    this.document = document;
  }
}

const OFFLINE = {
  code: "OFFLINE",
  title: "The server cannot be reached",
  detail: "Check your connection. Nothing you entered is lost; try again when you are back online.",
} as const;

/** Turns the body of a refused call into an `ApiProblem`; `status` is `undefined` when no answer came. */
export function toApiProblem(body: unknown, status: number | undefined): ApiProblem {
  if (status === undefined) return new ApiProblem(0, OFFLINE);
  return new ApiProblem(status, isRecord(body) ? body : { title: `The server answered ${status}` });
}

/** Any thrown value as an `ApiProblem`; a fault of our own becomes `UNEXPECTED` with its message hidden. */
export function asApiProblem(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  return new ApiProblem(0, {
    code: "UNEXPECTED",
    title: "This page stumbled",
    detail: "Load it again. If it happens twice, tell your administrator what you were doing.",
  });
}

/** The detail of the error at a JSON pointer, if the API named one; matches the pointer or anything below it. */
export function errorAt(error: unknown, pointer: string): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  return error.errors.find((entry) => entry.pointer === pointer || entry.pointer.startsWith(`${pointer}/`))
    ?.detail;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
