/** An error as it may be logged or told to another system: what it was and where, without the values it was about. */
export interface LoggableError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  /** Of Postgres: what was violated. */
  readonly constraint?: string;
  readonly table?: string;
  /** The statement, with `$1` in the place of values. */
  readonly query?: string;
  /** Where it was thrown; the message is not repeated. */
  readonly stack: string;
  readonly cause?: LoggableError;
  readonly errors?: readonly LoggableError[];
}

/** What a statement has written into it. */
const LITERAL = /'(?:[^']|'')*'/g;
const MAX_CAUSES = 5;
const MAX_QUERY_LENGTH = 500;
const MAX_MESSAGE_LENGTH = 300;
/** Its parts are at most so long: without the bounds a long word would take its square. */
const EMAIL = /[^\s<>"'(),:;@]{1,64}@[^\s<>"'(),:;@]{1,255}/g;
/** Phone numbers and the like. */
const LONG_NUMBER = /\+?\d(?:[\s().-]{0,2}\d){6,}/g;
/** Postgres's messages of these classes name columns and constraints; those of others quote the value that was wrong. */
const TELLING_CLASSES = new Set(["08", "23", "25", "40", "42", "53", "54", "55", "57", "58"]);

/** What may be told of anything that was thrown. */
export function loggableError(thrown: unknown, depth = 0): LoggableError {
  if (!(thrown instanceof Error))
    return { type: typeof thrown, message: "something that is no error", stack: "" };
  const { code, constraint_name, table_name, query } = thrown as Error & Readonly<Record<string, unknown>>;
  const { cause } = thrown;
  const inner = thrown instanceof AggregateError && depth < MAX_CAUSES ? thrown.errors : [];
  return {
    type: thrown.name,
    message: safeMessage(thrown),
    ...(typeof code === "string" || typeof code === "number" ? { code: String(code) } : {}),
    ...(typeof constraint_name === "string" ? { constraint: constraint_name } : {}),
    ...(typeof table_name === "string" ? { table: table_name } : {}),
    ...(typeof query === "string" ? { query: query.replace(LITERAL, "'…'").slice(0, MAX_QUERY_LENGTH) } : {}),
    stack: framesOf(thrown),
    ...(cause instanceof Error && depth < MAX_CAUSES ? { cause: loggableError(cause, depth + 1) } : {}),
    ...(inner.length > 0 ? { errors: inner.map((error) => loggableError(error, depth + 1)) } : {}),
  };
}

function safeMessage(error: Error): string {
  const { name, message } = error;
  const { code, severity } = error as Error & { readonly code?: unknown; readonly severity?: unknown };
  if (message.startsWith("Failed query:")) return "Failed query";
  // A parser quotes the text that it could not read.
  if (name === "SyntaxError") return "a text could not be read";
  if (severity !== undefined && typeof code === "string" && !TELLING_CLASSES.has(code.slice(0, 2)))
    return "a value was refused by the database";
  return withoutPersonal(message).slice(0, MAX_MESSAGE_LENGTH);
}

/** What was thrown, as an error that may be stored or told elsewhere: the same message and place, without values. */
export function errorWithoutValues(thrown: unknown): Error {
  const { type, message, code, cause, stack } = loggableError(thrown);
  const reason = cause ? `${message}: ${cause.code ?? cause.type} ${cause.message}` : message;
  const error = Object.assign(new Error(reason), { name: type, code: code ?? cause?.code });
  error.stack = `${type}: ${reason}\n${stack}`;
  return error;
}

/** A text without email addresses and numbers of seven digits and more. */
export function withoutPersonal(text: string): string {
  return text.replace(EMAIL, "<email>").replace(LONG_NUMBER, "<number>");
}

/** The lines of the stack that name code; a message of many lines may look like some, so it is cut off first. */
function framesOf({ stack = "", message }: Error): string {
  const at = stack.indexOf(message);
  const frames = at === -1 ? stack : stack.slice(at + message.length);
  return frames
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}

/** Serializers of a pino logger: whatever is logged as an error loses its values. */
export const ERROR_SERIALIZERS = {
  err: loggableError,
  error: loggableError,
  failure: loggableError,
  reason: loggableError,
} as const;
