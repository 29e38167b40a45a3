import { Client, Connection } from "@temporalio/client";
import { parse } from "csv-parse/sync";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keptReleases } from "../../scripts/lib/kept-releases.mjs";
import { type ApiClient, machineClient, sessionCookie } from "../api-client.ts";
import { findViolations, type Stack, startStack, waitUntil } from "../harness/index.ts";
import { type Call, callsAs } from "./api-as.ts";
import type { Page, Taken } from "./drive-steps.ts";
import { type KeptContent, keptContent } from "./kept-content.ts";
import { letTimePass } from "./let-time-pass.ts";
import { restoreRelease, signInsOf } from "./restore-release.ts";
import { type KnownColumns, knownColumns, sumsOf, type TableSum } from "./what-must-stay.ts";

/** What people made, and no carrier ever changes. */
const MADE_BY_PEOPLE = [
  ...["appointments", "contact_group_members", "contact_groups", "contact_lists", "contact_memos"],
  ...["contact_merges", "contact_tabs", "contact_tasks", "loans", "loan_participants", "plans"],
  ...["sources", "team_members", "teams", "user_absences", "workflow_drafts", "workflow_restore_points"],
  ...["workflow_versions", "workflows"],
].map((table) => `"public"."${table}"`);
const CARRIED_WITHIN_SECONDS = 120;

type Json = Readonly<Record<string, unknown>>;
interface Numbered {
  readonly number: number;
}

describe.each(keptReleases())("all of the product of today, on what release %s left half done", (release) => {
  const signIns = signInsOf(release);
  let stack: Stack;
  let sql: postgres.Sql;
  let temporal: Client;
  let api: ApiClient;
  let admin: Call;
  let kept: KeptContent;
  let known: KnownColumns;
  let made: Record<string, TableSum>;
  let half: HalfDone;
  let entries: readonly string[];
  let unsent: readonly string[];
  let steps: ReadonlyMap<string, number>;

  beforeAll(async () => {
    stack = await startStack({ prepare });
    sql = postgres(stack.databaseUrl, { max: 2, onnotice: () => {} });
    const connection = await Connection.connect({ address: stack.temporalAddress });
    temporal = new Client({ connection });
    api = machineClient({ ...stack, ...signIns });
    admin = await callsAs(stack, loginOf("admin"));
  });
  afterAll(async () => {
    await temporal?.connection.close();
    await sql?.end();
    await stack?.stop();
  });

  /** Leaves the database as the release did, once its deadlines have passed, and remembers what there is. */
  async function prepare(databaseUrl: string): Promise<void> {
    await restoreRelease(release, databaseUrl);
    const before = postgres(databaseUrl, { max: 4, onnotice: () => {} });
    await letTimePass(before);
    kept = await keptContent(before);
    known = madeByPeople(await knownColumns(before));
    made = await sumsOf(before, known);
    half = await halfDone(before);
    const jobs = await before<{ id: string }[]>`select id::text from graphile_worker.jobs`;
    entries = jobs.map(({ id }) => id);
    const mails = await before<{ id: string }[]>`select id from messages where state = 'queued'`;
    unsent = mails.map(({ id }) => id);
    const due = await before<{ id: string; step: number }[]>`
      select id, step from leads where wait_kind is not null`;
    steps = new Map(due.map(({ id, step }) => [id, step]));
    await before.end();
  }

  const loginOf = (role: string) => {
    const login = signIns.logins.find((one) => one.role === role);
    if (!login) throw new Error(`Release ${release} has no ${role}`);
    return login;
  };

  test("makes no second demo beside what is there", async () => {
    const organizations = await sql`select id from organizations`;

    expect(organizations).toHaveLength(1);
    expect(stack.logins).toEqual([]);
  });

  test("lets everybody sign in with their password, and nobody who was deactivated", async () => {
    const active = new Map(kept.users.map((user) => [user.email, user.active]));
    const [gone, there] = [false, true].map((is) =>
      signIns.logins.filter(({ email }) => active.get(email) === is),
    );

    expect(there?.length).toBeGreaterThan(8);
    for (const login of there ?? []) expect(await sessionCookie(stack, login)).toContain("=");
    for (const login of gone ?? []) await expect(sessionCookie(stack, login)).rejects.toThrow("401");
  });

  test("takes leads by the kept API key, and gives them to somebody", async () => {
    const { leadId } = await api.must<Taken>("POST", "/sources/Custom_Mortgage_Import/leads", {
      externalId: "after-the-upgrade",
      contact: { firstName: "New", lastName: "Lead", email: "new.lead@example.com" },
      loan: { amountUsd: 300_000, purpose: "purchase", propertyState: "MA" },
    });

    const lead = await api.must<Json>("GET", `/leads/${leadId}`);
    expect(["assigned", "offered"]).toContain(lead.state);
  });

  test.runIf(signIns.boundKey)("opens leads of its source alone to the kept bound key", async () => {
    const { key, source } = signIns.boundKey ?? { key: "", source: "" };
    const bound = machineClient({ ...stack, apiKey: key });
    const body = (externalId: string) => ({
      externalId,
      contact: { firstName: "Bound", lastName: "Lead", email: `${externalId}@example.com` },
      loan: { amountUsd: 300_000, propertyState: "MA" },
    });

    const own = await bound.call("POST", `/sources/${encodeURIComponent(source)}/leads`, body("bound-1"));
    const other = await bound.call("POST", "/sources/Custom_Mortgage_Import/leads", body("bound-2"));

    expect([own.status, other.status]).toEqual([202, 403]);
  });

  test("finishes the import that was half done, with every row counted once", async () => {
    const done = await api.finished(half.importId);

    const leads = await sql`
      select distinct l.id from lead_events e join leads l on l.id = e.lead_id
      where e.data ->> 'kind' = 'received' and e.data ->> 'importId' = ${half.importId}`;
    expect(done).toMatchObject({ state: "done", error: null, rowsDone: half.rows, rowsFailed: 0 });
    expect(half.rowsBefore).toBeLessThan(half.rows);
    expect(done.rowsCreated).toBe(half.rows);
    expect(leads).toHaveLength(half.rows);
  });

  test("finishes the bulk action that was half done, each contact once", async () => {
    const over = await waitUntil(
      "the bulk action to end",
      async () => {
        const progress = await admin<Json>("GET", `/bulk-actions/${half.actionId}`);
        return progress.state === "running" ? null : progress;
      },
      { withinSeconds: CARRIED_WITHIN_SECONDS },
    );

    const audited = await sql<{ times: number }[]>`
      select count(*)::int as times from audit_events where action = 'silenced' group by subject_id`;
    expect(over).toMatchObject({ state: "done", done: over.total, failed: 0 });
    expect(audited).toHaveLength(Number(over.total));
    expect(audited.every(({ times }) => times === 1)).toBe(true);
  });

  test("carries every entry that was still queued, and sends what waited", async () => {
    await waitUntil(
      "the queued entries and emails to be carried",
      async () => {
        const left = await sql`
          select id::text from graphile_worker.jobs where id = any(${[...entries]}::bigint[])
          union all select id from messages where id = any(${[...unsent]}) and state <> 'sent'`;
        return left.length === 0;
      },
      { withinSeconds: CARRIED_WITHIN_SECONDS },
    );

    const queued = await sql<{ id: string; waits: boolean; isWithSomebody: boolean }[]>`
      select l.id, l.wait_kind is not null as waits,
        exists (select from assignments a where a.lead_id = l.id and a.ended_at is null)
          or exists (select from offers o where o.lead_id = l.id and o.state = 'open') as "isWithSomebody"
      from leads l where l.external_id like 'queued-%'`;
    expect(entries.length).toBeGreaterThan(0);
    expect(unsent.length).toBeGreaterThan(0);
    expect(queued).toHaveLength(4);
    expect(queued.filter(({ isWithSomebody }) => !isWithSomebody)).toEqual([]);
    for (const { id } of queued.filter(({ waits }) => waits)) {
      await waitUntil("Temporal to hear of the lead", async () => {
        const { status } = await temporal.workflow.getHandle(`lead-routing/${id}`).describe();
        return status.name === "RUNNING";
      });
    }
  });

  test("moves every lead on whose deadline has passed", async () => {
    await waitUntil(
      "the leads to move on",
      async () => {
        const [due] = await sql`
          select count(*)::int as leads from leads where wait_kind is not null and wait_until < now() - interval '10 s'`;
        return due?.leads === 0;
      },
      { withinSeconds: CARRIED_WITHIN_SECONDS },
    );

    const moved = await sql<{ id: string; step: number }[]>`
      select id, step from leads where id = any(${[...steps.keys()]})`;
    expect(steps.size).toBeGreaterThan(5);
    expect(moved.filter(({ id, step }) => step <= (steps.get(id) ?? 0))).toEqual([]);
  });

  test("opens every workflow with its draft, versions and restore points as they were", async () => {
    const { items } = await admin<Page<Json>>("GET", "/workflows");
    const routes = await admin<Page<Json>>("GET", "/lead-routes");
    const named = [...items, ...routes.items].map(({ id, name }) => ({ id, name }));
    expect(named).toEqual(expect.arrayContaining(kept.workflows.map(({ id, name }) => ({ id, name }))));
    for (const { workflowId, revision, graph } of kept.drafts) {
      const draft = await admin("GET", `/workflows/${workflowId}/draft`);
      expect(draft).toMatchObject({ revision, graph });
    }
    const routeIds = kept.workflows.filter(({ isLeadRoute }) => isLeadRoute).map(({ id }) => id);
    for (const id of routeIds) await admin("GET", `/lead-routes/${id}`);
    // A lead route has versions too, which nobody is shown.
    const shown = kept.versions.filter(({ workflowId }) => !routeIds.includes(workflowId));
    for (const { workflowId, number, graph } of shown) {
      const { items } = await admin<Page<Numbered>>("GET", `/workflows/${workflowId}/versions`);
      expect(items.map((version) => version.number)).toContain(number);
      expect(await admin("GET", `/workflows/${workflowId}/versions/${number}`)).toMatchObject({ graph });
    }
    for (const { id, workflowId, graph } of kept.points) {
      const point = await admin("GET", `/workflows/${workflowId}/restore-points/${id}`);
      expect(point).toMatchObject({ graph });
    }
  });

  test("opens groups, tabs and saved lists as they were", async () => {
    const groups = await Promise.all(kept.groups.map(({ id }) => admin<Json>("GET", `/groups/${id}`)));
    const tabs = await admin<Page<Json>>("GET", "/contact-tabs");
    const shown = groups.map(({ id, name, rules }) => ({ id, name, rules }));

    expect(shown).toEqual(expect.arrayContaining([...kept.groups]));
    expect(tabs.items.map(({ id, label }) => ({ id, label }))).toEqual(
      expect.arrayContaining([...kept.tabs]),
    );
    for (const { id } of kept.groups) await admin("GET", `/groups/${id}/count`);
    for (const subject of ["contacts", "leads"]) {
      const lists = await admin<Page<Json>>("GET", `/contact-lists?subject=${subject}`);
      const mine = kept.lists.filter(
        (list) => list.subject === subject && [null, loginOf("admin").email].includes(list.email),
      );
      expect(mine.length).toBeGreaterThan(0);
      expect(lists.items).toEqual(
        expect.arrayContaining(mine.map(({ name, view }) => expect.objectContaining({ name, view }))),
      );
    }
  });

  test("has changed nothing that people made, and holds every invariant", async () => {
    expect(await sumsOf(sql, known)).toEqual(made);
    expect(await findViolations(stack.databaseUrl)).toEqual([]);
  });
});

function madeByPeople(known: KnownColumns): KnownColumns {
  return new Map([...known].filter(([table]) => MADE_BY_PEOPLE.includes(table)));
}

/** The import and the bulk action that the release's worker was killed in. */
interface HalfDone {
  readonly importId: string;
  readonly rowsBefore: number;
  /** Of the whole file. */
  readonly rows: number;
  readonly actionId: string;
}

async function halfDone(sql: postgres.Sql): Promise<HalfDone> {
  const [file] = await sql<{ id: string; rowsBefore: number; csv: string }[]>`
    select i.id, i.rows_done as "rowsBefore", convert_from(string_agg(c.bytes, '' order by c.position), 'UTF8') as csv
    from imports i join import_chunks c on c.organization_id = i.organization_id and c.import_id = i.id
    where i.state = 'running' group by i.organization_id, i.id`;
  const [action] = await sql<{ id: string }[]>`select id from bulk_actions where state = 'running'`;
  if (!file || !action) throw new Error("Nothing was left half done");
  const rows = parse(file.csv, { columns: true, bom: true }).length;
  return { importId: file.id, rowsBefore: file.rowsBefore, rows, actionId: action.id };
}
