import { openDatabase } from "@fairlead/db";
import { AppError } from "@fairlead/engine";
import { createTestDatabase } from "@fairlead/test";
import { ApplicationFailure } from "@temporalio/common";
import { expect, test } from "vitest";
import { asFailure } from "./as-failure.ts";

const CANARY = "maria.silva@example.com";

test("what the engine refuses is not tried again, and goes to Temporal by its title alone", async () => {
  const failure = await failureOf(
    Promise.reject(new AppError("NOT_FOUND", `There is no lead of ${CANARY}.`)),
  );

  expect(failure).toMatchObject({ type: "NOT_FOUND", nonRetryable: true });
  expect(told(failure)).not.toContain(CANARY);
});

test("a statement that failed is tried again, and goes to Temporal without its values", async () => {
  const database = await createTestDatabase();
  const db = openDatabase(database.url);

  const failure = await failureOf(db.asSystem((tx) => tx.execute(`select '${CANARY}'::int`)));
  await db.close();
  await database.drop();

  expect(failure.nonRetryable).not.toBe(true);
  // The code by which Postgres names a text that is no number.
  expect(told(failure)).toContain("22P02");
  expect(told(failure)).not.toContain(CANARY);
});

async function failureOf(work: Promise<unknown>): Promise<ApplicationFailure> {
  const failure = await asFailure(work).catch((thrown: unknown) => thrown);
  if (!(failure instanceof ApplicationFailure)) throw new Error("It was no failure of ours");
  return failure;
}

/** All that Temporal keeps of a failure. */
function told({ type, message, stack, details, cause }: ApplicationFailure): string {
  return JSON.stringify([type, message, stack, details, cause]);
}
