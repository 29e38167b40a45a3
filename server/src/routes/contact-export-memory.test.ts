import v8 from "node:v8";
import vm from "node:vm";
import postgres from "postgres";
import { beforeAll, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const CONTACTS = 50_000;
const LINES_A_LOOK = 10_000;
/** What a batch or two takes up, and far less than all of them. */
const MOST_GROWTH_BYTES = 15_000_000;
const NEW_LINE = 10;

const { server, office } = officeApi("file");

v8.setFlagsFromString("--expose_gc");
const collectGarbage = vm.runInNewContext("gc") as () => void;

beforeAll(async () => {
  const sql = postgres(server.databaseUrl, { max: 1 });
  await sql`insert into contacts (organization_id, id, first_name, last_name, email)
    select organization_id, 'con_' || place, 'Ann', 'Lee ' || place, 'ann' || place || '@example.com'
    from generate_series(1, ${CONTACTS}::int) place, (select organization_id from contacts limit 1) office`;
  await sql.end();
});

test("holds no more contacts in memory at the end of an export than at its beginning", async () => {
  const base = await server.app.listen({ port: 0 });

  const answer = await fetch(`${base}/api/v1/contacts/export`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: office.people.admin.cookie },
    body: JSON.stringify({ everything: true }),
  });

  const held: number[] = [];
  let lines = 0;
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    lines += part.value.filter((byte: number) => byte === NEW_LINE).length;
    if (lines > held.length * LINES_A_LOOK) held.push(heldBytes());
  }
  expect(lines).toBeGreaterThan(CONTACTS);
  expect(held).toHaveLength(1 + CONTACTS / LINES_A_LOOK);
  expect(Math.max(...held) - Number(held[0])).toBeLessThan(MOST_GROWTH_BYTES);
}, 60_000);

/** What is still in use of this process's memory. */
function heldBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}
