import { expect, test } from "vitest";
import type { Caller } from "../plugins/access.ts";
import { ListTurns } from "./list-turns.ts";

const caller = (userId: string) => ({ kind: "person", userId }) as Caller;

/** A list that is under way until it is told to end. */
function list(turns: ListTurns, userId: string, begun: string[]) {
  let end = (_error?: Error) => {};
  const answer = turns.during(caller(userId), () => {
    begun.push(userId);
    return new Promise<string>((resolve, reject) => {
      end = (error) => (error ? reject(error) : resolve("found"));
    });
  });
  return { answer, end: (error?: Error) => end(error) };
}

test("three lists of one caller are under way at once; the others wait in their order, and nobody else waits", async () => {
  const turns = new ListTurns();
  const begun: string[] = [];
  const lists = ["a", "a", "a", "a", "b"].map((userId) => list(turns, userId, begun));

  expect(begun).toEqual(["a", "a", "a", "b"]);
  lists[0]?.end();
  expect(await lists[0]?.answer).toBe("found");
  expect(begun).toEqual(["a", "a", "a", "b", "a"]);
});

test("one that fails leaves its place to the next", async () => {
  const turns = new ListTurns();
  const begun: string[] = [];
  const lists = Array.from({ length: 4 }, () => list(turns, "a", begun));

  lists[1]?.end(new Error("no such field"));

  await expect(lists[1]?.answer).rejects.toThrow("no such field");
  expect(begun).toHaveLength(4);
});

test("beyond twenty that wait, one more is refused", async () => {
  const turns = new ListTurns();
  const begun: string[] = [];
  for (let place = 0; place < 23; place += 1) list(turns, "a", begun);

  await expect(list(turns, "a", begun).answer).rejects.toMatchObject({ code: "RATE_LIMITED" });
  expect(begun).toHaveLength(3);
});
