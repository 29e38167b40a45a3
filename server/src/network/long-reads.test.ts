import { expect, test } from "vitest";
import type { Caller } from "../plugins/access.ts";
import { LongReads } from "./long-reads.ts";

const caller = (userId: string) => ({ kind: "person", userId }) as Caller;
const REFUSED = { code: "RATE_LIMITED" };

/** Begins one that lasts until it is told to end. */
function begin(reads: LongReads, userId: string): Promise<() => void> {
  return new Promise((begun, failed) => {
    reads.answering(caller(userId), async (over) => begun(over)).catch(failed);
  });
}

test("one caller has two long answers at a time, all together four", async () => {
  const reads = new LongReads();
  const first = await begin(reads, "a");
  await begin(reads, "a");

  await expect(begin(reads, "a")).rejects.toMatchObject(REFUSED);
  await begin(reads, "b");
  await begin(reads, "c");
  await expect(begin(reads, "d")).rejects.toMatchObject(REFUSED);
  first();
  first();
  await begin(reads, "d");
  await expect(begin(reads, "e")).rejects.toMatchObject(REFUSED);
});

test("an answer that fails before it begins, or while it is made, leaves its place", async () => {
  const reads = new LongReads();

  for (let turn = 0; turn < 5; turn += 1) {
    const fail = () => Promise.reject(new Error("no such workflow"));
    await expect(reads.answering(caller("a"), fail)).rejects.toThrow("no such workflow");
    await expect(reads.during(caller("a"), fail)).rejects.toThrow("no such workflow");
  }

  expect(await reads.during(caller("a"), async () => "done")).toBe("done");
});
