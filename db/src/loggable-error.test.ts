import { createTestDatabase } from "@fairlead/test";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { openDatabase } from "./client.ts";
import { loggableError } from "./loggable-error.ts";

const CANARY = "canary.okafor@example.com";

test("tells of a statement that failed what it was and where, and none of its values", async () => {
  const database = await createTestDatabase();
  const db = openDatabase(database.url);
  const fail = (statement: ReturnType<typeof sql>) =>
    db
      .loggingIn("", (tx) => tx.execute(statement))
      .then(
        () => null,
        (error: unknown) => error,
      );

  const errors = [
    await fail(sql`select set_config('statement_timeout', '20', true), pg_sleep(0), ${CANARY}::int`),
    await fail(sql`do $$ begin raise exception 'canary.okafor@example.com'; end $$`),
    await fail(sql`select no_such_column from users where email = ${CANARY}`),
    await fail(sql`insert into organizations (id, name) values (${CANARY}, null)`),
  ];
  const logged = errors.map((error) => JSON.stringify(loggableError(error)));
  await db.close();
  await database.drop();

  for (const text of logged) {
    expect(text).toContain("code");
    expect(text).not.toContain("canary");
  }
  expect(logged[2]).toContain("42703");
});

test("takes addresses and numbers of people out of what others say", () => {
  const error = new Error(`550 <${CANARY}> is unknown, call +1 (617) 555-0123`, {
    cause: new SyntaxError(`Unexpected token, "${CANARY}" is not valid JSON`),
  });

  const text = JSON.stringify(loggableError(error));

  expect(text).not.toMatch(/canary|555/);
  expect(text).toContain("550 <<email>> is unknown");
});
