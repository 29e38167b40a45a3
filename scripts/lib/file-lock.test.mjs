import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { tryLock, withLock } from "./file-lock.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "fairlead-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("lets one holder in and names them to the next", () => {
  const file = join(folder, "lock");

  const first = tryLock(file);
  const second = tryLock(file);

  expect(first.taken).toBe(true);
  expect(second).toMatchObject({ taken: false, holder: { pid: process.pid } });
});

test("can be taken again after release", () => {
  const file = join(folder, "lock");

  const first = tryLock(file);
  if (first.taken) first.release();

  expect(tryLock(file).taken).toBe(true);
});

test.each([
  { name: "a process that is gone", content: JSON.stringify({ pid: 2 ** 22 + 1, startedAt: "never" }) },
  {
    name: "a pid that another process has now",
    content: JSON.stringify({ pid: process.pid, startedAt: "earlier" }),
  },
  { name: "a write cut short", content: '{"pid": 1' },
])("ignores the lock of $name", ({ content }) => {
  const file = join(folder, "lock");
  writeFileSync(file, content);

  expect(tryLock(file).taken).toBe(true);
});

test("runs waiting work one after the other", async () => {
  const file = join(folder, "lock");
  /** @type {string[]} */
  const seen = [];
  const work = (/** @type {string} */ name) => async () => {
    seen.push(`${name} in`);
    await new Promise((next) => setImmediate(next));
    seen.push(`${name} out`);
  };

  await Promise.all([withLock(file, work("a")), withLock(file, work("b"))]);

  expect(seen).toEqual(["a in", "a out", "b in", "b out"]);
});
