import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ApiClient, machineClient, sessionCookie } from "./api-client.ts";
import { LEADS, leadsFor } from "./data/leads-file.ts";
import { findViolations, type Stack, startStack, waitUntil } from "./harness/index.ts";
import { routeToTeams } from "./route-to-teams.ts";

const WITHIN_MS = 300_000;
/** The jobs of a dead worker are given back when the next one starts, or by the reconciler. */
const GIVEN_BACK_WITHIN_SECONDS = 200;
/** So many rows are done when the worker is killed. */
const CRASH_AT = [200, 1_200] as const;

interface Undo {
  readonly undo: { readonly state: "queued" | "running" | "done" };
  readonly counts: {
    readonly leadsClosed: number;
    readonly leadsKept: number;
    readonly contactsArchived: number;
  };
}

let stack: Stack;
let api: ApiClient;
let sql: postgres.Sql;
let headers: Readonly<Record<string, string>>;

beforeAll(async () => {
  stack = await startStack();
  api = machineClient(stack);
  sql = postgres(stack.databaseUrl, { max: 2, onnotice: () => {} });
  const admin = stack.logins.find(({ role }) => role === "admin");
  const cookie = await sessionCookie(stack, admin ?? { email: "", password: "" });
  headers = { cookie, origin: stack.baseUrl, authorization: "" };
}, WITHIN_MS);
afterAll(async () => {
  await sql?.end();
  await stack?.stop();
});

test(
  "an import, and its undo, go on after kill -9 where they stopped, each row once",
  async () => {
    const { sourceName, workflowId } = await routeToTeams(api, "Crash Source");
    const importId = await api.startImport(leadsFor(sourceName));
    for (const moment of CRASH_AT) {
      const path = `/imports/${importId}`;
      await killOnce("the import", async () => {
        const { state, rowsDone } = await api.must<{ state: string; rowsDone: number }>("GET", path);
        expect(state, "there is work left").not.toBe("done");
        return rowsDone >= moment;
      });
    }
    const done = await api.finished(importId, GIVEN_BACK_WITHIN_SECONDS);
    expect(done).toMatchObject({ state: "done", rowsCreated: LEADS, rowsRepeated: 0, rowsFailed: 0 });

    const path = `/imports/${importId}/undo`;
    await api.must("POST", path, undefined, headers);
    for (const moment of CRASH_AT) {
      await killOnce("the undo", async () => {
        const { undo, counts } = await api.must<Undo>("GET", path, undefined, headers);
        expect(undo.state, "there is work left").not.toBe("done");
        return counts.leadsClosed >= moment;
      });
    }
    const undone = await waitUntil(
      "the undo to end",
      async () => {
        const now = await api.must<Undo>("GET", path, undefined, headers);
        return now.undo.state === "done" ? now : null;
      },
      { withinSeconds: GIVEN_BACK_WITHIN_SECONDS, everyMs: 200 },
    );

    const [stored] = await sql`
      select count(*)::int as leads, count(l.closed_at)::int as closed,
        count(distinct l.contact_id) filter (where c.archived_at is not null)::int as archived
      from leads l join contacts c on c.id = l.contact_id
      where l.workflow_id = ${workflowId}`;
    const closings = await sql`
      select e.lead_id from lead_events e join leads l on l.id = e.lead_id
      where l.workflow_id = ${workflowId} and e.data ->> 'kind' = 'closed'`;
    expect(undone.counts).toMatchObject({ leadsClosed: LEADS, leadsKept: 0 });
    expect(stored).toEqual({ leads: LEADS, closed: LEADS, archived: undone.counts.contactsArchived });
    expect(closings).toHaveLength(LEADS);
    expect(await findViolations(stack.databaseUrl)).toEqual([]);
  },
  WITHIN_MS,
);

async function killOnce(what: string, isFarEnough: () => Promise<boolean>): Promise<void> {
  await waitUntil(`${what} to come so far`, async () => ((await isFarEnough()) ? true : null), {
    withinSeconds: GIVEN_BACK_WITHIN_SECONDS,
    everyMs: 2,
  });
  await stack.worker.kill9();
  await stack.worker.restart();
}
