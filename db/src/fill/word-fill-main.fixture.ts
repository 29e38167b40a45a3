import { openDatabase } from "../client.ts";
import { runFills } from "./run-fills.ts";
import { wordFill } from "./word-fill.fixture.ts";

/** A process that fills until it comes to a row, and is killed there. */
const [, , url = "", staysAt = ""] = process.argv;
await runFills(openDatabase(url), [wordFill({ staysAt })], {
  signal: new AbortController().signal,
  nowMs: () => Date.now(),
  onFailed: (_which, error) => console.error(error),
  rows: 10,
});
