import { hasCode, isDatabaseAway, isDatabaseFull } from "@fairlead/db";
import { AppError, ERRORS, type ErrorCode, type FieldError } from "@fairlead/engine";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import type { z } from "zod";
import { HTTP_STATUS } from "./contract/index.ts";
import { ERROR_PAGE_PATH, errorAnchor } from "./plugins/error-page.ts";

export const PROBLEM_TYPE = "application/problem+json";
/** Answers from this status on are problem documents. */
export const FIRST_ERROR_STATUS = 400;

export const BODY_TOO_LARGE = "The body is larger than accepted here.";

/** Codes of Fastify's own errors that a caller can mend. */
const FASTIFY_CODES: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: [
    "MALFORMED_JSON",
    "The body is not valid JSON; look for a missing quote or comma.",
  ],
  FST_ERR_CTP_EMPTY_JSON_BODY: ["MALFORMED_JSON", "The body is empty; send a JSON document."],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["UNSUPPORTED_MEDIA_TYPE", "Send the body as application/json."],
  FST_ERR_CTP_BODY_TOO_LARGE: ["BODY_TOO_LARGE", BODY_TOO_LARGE],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ["BAD_REQUEST", "The body is not as long as Content-Length says."],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ["UNSUPPORTED_MEDIA_TYPE", "Send the file as multipart/form-data."],
  FST_REQ_FILE_TOO_LARGE: ["BODY_TOO_LARGE", "The file is larger than 1 GB."],
};

/** When a refused call may be made again. */
const RETRY_AFTER_SECONDS: Partial<Readonly<Record<ErrorCode, number>>> = { CALL_UNDER_WAY: 1, NOT_READY: 2 };

/** A statement that Postgres ended because it took longer than it may. */
const TIMED_OUT = new Set(["57014"]);

/** What Postgres cannot store although it is a fine string, number or time to us (a NUL character, the year 200 000). */
const UNSTORABLE = new Set(["22021", "22P05", "22003", "22007", "22008"]);
/** What the reader of forms says of one that was cut. */
const BROKEN_FORM = /unexpected end of multipart data$/i;
/** Two transactions that each waited for the other: one was undone, and may be tried again. */
const COLLIDED = new Set(["40001", "40P01"]);

/** Answers every error as a problem document; tells nothing of bugs but logs them. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toAppError(error, request);
  if (problem.code === "INTERNAL") request.log.error({ err: error }, "a bug answered 500");
  return sendProblem(reply, problem);
}

/** Sends a problem document. */
export function sendProblem(reply: FastifyReply, error: AppError): FastifyReply {
  const status = HTTP_STATUS[error.code];
  reply.header("cache-control", "no-store");
  const retryAfter = RETRY_AFTER_SECONDS[error.code];
  if (retryAfter !== undefined) reply.header("retry-after", String(retryAfter));
  return reply.status(status).type(PROBLEM_TYPE).send(problemDocument(error, reply.request.url));
}

/** The RFC 9457 document of an error. */
export function problemDocument(error: AppError, instance: string) {
  return {
    ...error.extra,
    type: `${ERROR_PAGE_PATH}#${errorAnchor(error.code)}`,
    title: ERRORS[error.code].title,
    status: HTTP_STATUS[error.code],
    code: error.code,
    detail: sendable(error.message),
    instance: instance.split("?")[0],
    ...(error.errors.length > 0 ? { errors: error.errors.map(storableError) } : {}),
  };
}

function storableError(error: FieldError): FieldError {
  return { ...error, pointer: sendable(error.pointer), detail: sendable(error.detail) };
}

/** A text that may quote what a caller sent, without what JSON in Postgres has no room for: NUL and halves of characters. */
function sendable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, "\uFFFD");
}

/** What an error is to whoever made the call. */
export function toAppError(thrown: Error, request: FastifyRequest): AppError {
  if (thrown instanceof AppError) return thrown;
  const error = thrown as FastifyError;
  if (hasZodFastifySchemaValidationErrors(error))
    return fromValidation(error.validation, error.validationContext);
  if (error.code === "FST_ERR_CTP_INVALID_MEDIA_TYPE" && takesForm(request))
    return new AppError(
      "UNSUPPORTED_MEDIA_TYPE",
      "Send the file as multipart/form-data, in the field `file` of a form.",
    );
  const known = FASTIFY_CODES[error.code];
  if (known) return new AppError(...known);
  if (error.statusCode === 429) return new AppError("RATE_LIMITED", error.message);
  if (isDatabaseAway(error)) {
    request.log.warn({ err: error }, "the database is not there");
    return new AppError("NOT_READY", "The database does not answer right now; try again in a moment.");
  }
  if (isDatabaseFull(error)) {
    request.log.error({ err: error }, "the database has no room");
    return new AppError(
      "NOT_READY",
      "The database has no room right now; nothing was changed. Try again in a moment.",
    );
  }
  if (hasCode(error, TIMED_OUT)) {
    request.log.warn({ err: error }, "a statement took too long");
    return new AppError(
      "TOOK_TOO_LONG",
      "This took longer than it may and was stopped; nothing was changed. Ask for less: fewer rules, or a shorter period.",
    );
  }
  if (hasCode(error, UNSTORABLE)) {
    return new AppError("BAD_REQUEST", "A value has a character that cannot be stored, or is out of range.");
  }
  if (hasCode(error, COLLIDED)) {
    request.log.warn({ err: error }, "a transaction gave way to another");
    return new AppError(
      "NOT_READY",
      "Two changes met and this one gave way; nothing was changed. Try again.",
    );
  }
  if (BROKEN_FORM.test(error.message))
    return new AppError("BAD_REQUEST", "The form breaks off before its last boundary; send it again.");
  if (error.message.startsWith("Multipart:"))
    return new AppError("UNSUPPORTED_MEDIA_TYPE", "Send the file as multipart/form-data with a boundary.");
  if (isCallersFault(error)) return new AppError("BAD_REQUEST", error.message);
  return new AppError(
    "INTERNAL",
    "Something went wrong on our side; nothing was changed. Try again, or tell us when it happened.",
  );
}

function takesForm({ routeOptions }: FastifyRequest): boolean {
  const { consumes } = (routeOptions.schema ?? {}) as { readonly consumes?: readonly string[] };
  return consumes?.includes("multipart/form-data") ?? false;
}

/** As the framework and its plugins tell it, such as a precondition that a static file does not meet. */
function isCallersFault({ statusCode }: FastifyError): boolean {
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500;
}

/**
 * A value that has the shape of a body.
 *
 * @throws AppError BAD_REQUEST as a call with such a body is refused
 */
export function requireBody<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const issues = read.error.issues.map(({ path, message }) => ({
    instancePath: `/${path.join("/")}`,
    message,
  }));
  throw fromValidation(issues, "body");
}

function fromValidation(
  issues: readonly { readonly instancePath: string; readonly message?: string | undefined }[],
  context: string | undefined,
): AppError {
  const where = context === "body" ? "body" : (context ?? "request");
  const errors = issues.map(
    (issue): FieldError => ({
      code: "BAD_REQUEST",
      pointer: context === "body" ? issue.instancePath : `/${context}${issue.instancePath}`,
      detail: issue.message ?? "This is not as expected.",
    }),
  );
  const first = errors[0];
  return new AppError(
    "BAD_REQUEST",
    `The ${where} ${where === "headers" || where === "params" ? "are" : "is"} not as expected${first ? `: ${first.pointer} ${first.detail}` : "."}`,
    { errors },
  );
}
