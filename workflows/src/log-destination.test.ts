import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { expect, test } from "vitest";
import { droppedLogLines, logDestination } from "./log-destination.ts";

const LINES = 50;

test("a log line that cannot be written ends nothing: some wait, and the others are dropped and counted", async () => {
  const dir = mkdtempSync(join(tmpdir(), "fairlead-log-"));
  const file = join(dir, "log");
  writeFileSync(file, "");
  // Writing to what is open for reading alone fails, as it does on a full disk.
  const unwritable = openSync(file, "r");
  const destination = logDestination(unwritable, 1_000);
  const log = pino({ name: "full" }, destination);

  for (let line = 0; line < LINES; line += 1) {
    log.info({ line }, "cannot be written");
    if (line === 0) await once(destination, "error");
  }
  const dropped = (await droppedLogLines.get()).values[0]?.value ?? 0;
  closeSync(unwritable);
  rmSync(dir, { recursive: true });

  expect(dropped).toBeGreaterThan(0);
  expect(dropped).toBeLessThan(LINES);
});
