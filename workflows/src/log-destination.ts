import { pino } from "pino";
import { Counter } from "prom-client";

/** Log lines kept for later while none can be written, such as on a full disk; what is more is dropped. */
const KEPT_BYTES = 1_000_000;

/** Told in the metrics of the server and of the worker. */
export const droppedLogLines = new Counter({
  name: "fairlead_log_lines_dropped_total",
  help: "Log lines that could not be written and were dropped",
});

/**
 * Where log lines go. A line that cannot be written ends nothing: it is written with a later one, once there is room,
 * or dropped and counted where too many wait.
 *
 * @param to a file descriptor or a path
 */
export function logDestination(to: number | string = process.stdout.fd, keptBytes = KEPT_BYTES) {
  const destination = pino.destination({ dest: to, maxLength: keptBytes });
  // The line stays in the destination's buffer; without a listener the error would end the process.
  destination.on("error", () => {});
  destination.on("drop", () => droppedLogLines.inc());
  return destination;
}
