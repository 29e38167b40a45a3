import { waitUntil } from "@fairlead/test";
import postgres from "postgres";
import { expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";
import { PASSWORD } from "../fixtures/test-office.ts";

const { server, office } = officeApi("eachTest");

test("a sign-in that races a deactivation is refused, and leaves no session", async () => {
  const { userId, email } = office.people.loan_officer;
  const beside = postgres(server.databaseUrl, { max: 2 });
  await beside`delete from sessions where user_id = ${userId}`;

  // The deactivation is under way, not yet over, while the sign-in finds the user still active.
  const { signingIn } = await beside.begin(async (tx) => {
    await tx`update users set active = false where id = ${userId}`;
    const request = {
      method: "POST",
      url: "/api/v1/session",
      payload: { email, password: PASSWORD },
    } as const;
    const signingIn = server.app.inject(request).then((answer) => answer);
    await waitUntil("the sign-in to wait for the deactivation", () => isSomebodyWaiting(beside));
    return { signingIn };
  });
  const { statusCode, headers } = await signingIn;

  expect([statusCode, headers["set-cookie"]]).toEqual([401, undefined]);
  expect(await beside`select id from sessions where user_id = ${userId}`).toHaveLength(0);
  await beside.end();
});

async function isSomebodyWaiting(beside: postgres.Sql): Promise<boolean> {
  const rows = await beside`
    select 1 from pg_locks join pg_stat_activity using (pid)
    where not granted and datname = current_database()`;
  return rows.length > 0;
}
