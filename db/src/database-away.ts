/** Signs that the database is not there right now, as the drivers and Postgres tell it. */
const AWAY = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH"],
  ...["CONNECTION_CLOSED", "CONNECTION_ENDED", "CONNECT_TIMEOUT", "CONNECTION_DESTROYED"],
  ...["57P01", "57P02", "57P03"],
]);
/** Connection exceptions. */
const AWAY_CLASS = "08";
/** Insufficient resources: no room on the disk, no memory, no connection left. */
const FULL_CLASS = "53";
/** node-postgres, which the carrier uses, tells a lost connection by words alone. */
const AWAY_WORDS =
  /^Connection terminated|^Client has encountered a connection error|timeout exceeded when trying to connect/;

/** Whether a connection was lost or none could be had: nothing is wrong with the work, which may be tried again. */
export function isDatabaseAway(error: unknown): boolean {
  return anyCause(
    error,
    ({ code, message }) => AWAY.has(code) || code.startsWith(AWAY_CLASS) || AWAY_WORDS.test(message),
  );
}

/** Whether the database lacks room, memory or connections: nothing was changed, and the work may be tried again. */
export function isDatabaseFull(error: unknown): boolean {
  return anyCause(error, ({ code }) => /^[0-9A-Z]{5}$/.test(code) && code.startsWith(FULL_CLASS));
}

/** Whether an error, or what caused it, has one of some codes. */
export function hasCode(error: unknown, codes: ReadonlySet<string>): boolean {
  return anyCause(error, ({ code }) => codes.has(code));
}

function anyCause(
  error: unknown,
  test: (cause: { readonly code: string; readonly message: string }) => boolean,
): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (test({ code: typeof code === "string" ? code : "", message: error.message })) return true;
  if (error instanceof AggregateError && error.errors.some((inner) => anyCause(inner, test))) return true;
  return anyCause(error.cause, test);
}
