import type { ErrorCode } from "@fairlead/engine/contract";
import { z } from "zod";
import { HTTP_STATUS } from "./http-status.ts";

/** An RFC 9457 problem document, sent as `application/problem+json`. */
export const ProblemDocument = z
  .looseObject({
    type: z.string().describe("A page that explains the code."),
    title: z.string(),
    status: z.int(),
    code: z.string().describe("Stable; switch on this."),
    detail: z.string().describe("What went wrong here and how to mend it."),
    instance: z.string().optional(),
    errors: z
      .array(z.object({ code: z.string(), pointer: z.string(), detail: z.string() }))
      .optional()
      .describe("One entry for each thing wrong, with a JSON pointer into the body."),
  })
  .meta({ id: "Problem" });

type ErrorStatus = (typeof HTTP_STATUS)[ErrorCode];

/** What every route may answer, whatever it does. */
const EVERYWHERE = [
  "BAD_REQUEST",
  "RATE_LIMITED",
  "TOOK_TOO_LONG",
  "NOT_READY",
  "INTERNAL",
] as const satisfies readonly ErrorCode[];
const SIGNED_IN = ["NOT_SIGNED_IN", "FORBIDDEN"] as const satisfies readonly ErrorCode[];

/** The error answers of a route, by status, each telling its codes; for the `response` of a schema. */
export function problems(...codes: readonly ErrorCode[]): Record<ErrorStatus, typeof ProblemDocument> {
  return byStatus([...EVERYWHERE, ...SIGNED_IN, ...codes]);
}

/** As `problems`, for a route that needs nobody signed in. */
export function publicProblems(...codes: readonly ErrorCode[]): Record<ErrorStatus, typeof ProblemDocument> {
  return byStatus([...EVERYWHERE, ...codes]);
}

/** The answers of a route with further codes among its errors. */
export function alsoProblems(
  response: Readonly<Record<string, unknown>>,
  ...codes: readonly ErrorCode[]
): Readonly<Record<string, unknown>> {
  const told = Object.values(response).flatMap((answer) =>
    answer instanceof z.ZodType ? (answer.description ?? "").split(", ") : [],
  );
  const known = told.filter((word): word is ErrorCode => word in HTTP_STATUS);
  return { ...response, ...byStatus([...new Set([...known, ...codes])]) };
}

/** The codes that a JSON body can meet before the handler sees it. */
export const JSON_BODY = [
  "MALFORMED_JSON",
  "UNSUPPORTED_MEDIA_TYPE",
  "BODY_TOO_LARGE",
  "INVALID_VALUE",
  "CROSS_SITE_REQUEST",
] as const;

function byStatus(codes: readonly ErrorCode[]): Record<ErrorStatus, typeof ProblemDocument> {
  const grouped = new Map<number, ErrorCode[]>();
  for (const code of new Set(codes)) {
    const status = HTTP_STATUS[code];
    grouped.set(status, [...(grouped.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...grouped].map(([status, group]) => [status, ProblemDocument.describe(group.join(", "))]),
  ) as Record<ErrorStatus, typeof ProblemDocument>;
}
