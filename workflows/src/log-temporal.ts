import { DefaultLogger, type LogEntry, type LogLevel, Runtime } from "@temporalio/worker";
import type { Logger as Pino } from "pino";

const LEVELS = { TRACE: "trace", DEBUG: "debug", INFO: "info", WARN: "warn", ERROR: "error" } as const;
/** What the SDK says of its own beginnings and ends is of no interest below this. */
const LEAST: LogLevel = "WARN";

/** Has the SDK log by our logger, which takes the values out of errors; call it before anything else of the SDK. */
export function logTemporalBy(log: Pino): void {
  Runtime.install({
    logger: new DefaultLogger(LEAST, ({ level, message, meta }: LogEntry) => {
      log[LEVELS[level]]({ ...meta }, message);
    }),
  });
}
