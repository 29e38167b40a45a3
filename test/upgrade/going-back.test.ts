import { readFileSync } from "node:fs";
import { KNOWN_TO_EARLIER } from "@fairlead/db";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keptReleases } from "../../scripts/lib/kept-releases.mjs";
import { sessionCookie } from "../api-client.ts";
import { leadsFor } from "../data/leads-file.ts";
import { findViolations, type Stack, startStack, waitUntil } from "../harness/index.ts";
import { driveNews } from "./drive-news.ts";
import { RELATIVE_GROUP, RELATIVE_LIST } from "./drive-records.ts";
import { type Demo, demoOf, type Item, type Named, type Page, redraw, take } from "./drive-steps.ts";
import { missingNews } from "./kinds-kept.ts";
import { makeReady, type Readiness } from "./make-ready.ts";
import { everyGet } from "./read-everything.ts";
import { type ReleaseProgram, startReleaseProgram } from "./release-program.ts";
import { restoreRelease, signInsOf } from "./restore-release.ts";
import { deleteNewerGroup, NEWER, writeNewerGroup, writeNewerWords } from "./write-newer-words.ts";

const RELEASE = KNOWN_TO_EARLIER.release;
const { version }: { version: string } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);
const RUNS_WITHIN_SECONDS = 120;
/** Two products start one after the other, and the older bundles its workflows first. */
const BEGINS_WITHIN_MS = 300_000;
/** What the release answers 500 to, since it cannot read what is new there; docs/operations.md tells of each. */
const UNREAD: readonly string[] = [];
const SOURCES = ["Custom_Mortgage_Import", "Queue Source", "Shared Source", "Bypass Source"];
/** Fewer than a worker does in a second. */
const ROWS_SINCE = 20;
const LIST_OF_ALL = { tab: "all", include: [], exclude: [] };

interface LeadView extends Item {
  readonly state: string;
  readonly assignee: Named | null;
}

describe("the last release on a database that was upgraded and used since", () => {
  const signIns = signInsOf(RELEASE);
  const adminLogin = signIns.logins.find(({ role }) => role === "admin") ?? { email: "", password: "" };
  let stack: Stack;
  let sql: postgres.Sql;
  let program: ReleaseProgram | undefined;
  /** The same people, who have signed in to whatever runs. */
  let demo: Demo;
  let first: Readiness;
  let second: Readiness;
  let missing: readonly string[];
  let publishedThen: string;

  beforeAll(async () => {
    stack = await startStack({ prepare: (url) => restoreRelease(RELEASE, url) });
    sql = postgres(stack.databaseUrl, { max: 2, onnotice: () => {} });
    demo = await demoOf({ ...stack, ...signIns });
    await goOn();
    await driveNews(demo);
    missing = await missingNews(sql, RELEASE);
    await writeNewerWords(sql, adminLogin.email);
    await writeNewerGroup(sql);
    first = await makeReady(stack.databaseUrl);
    await deleteNewerGroup(sql);
    await askOtherwise(RELATIVE_GROUP);
    second = await makeReady(stack.databaseUrl);
    await stack.server.stop();
    await stack.worker.stop();
    program = await startReleaseProgram(RELEASE, stack);
    demo = await demoOf({ ...stack, ...signIns });
  }, BEGINS_WITHIN_MS);
  afterAll(async () => {
    await program?.stop();
    await sql?.end();
    await stack?.stop();
  });

  /** What the release does too, done by the newer one. */
  async function goOn(): Promise<void> {
    const { api, as } = demo;
    for (const source of SOURCES) await take(api, source, `since-${source.replace(" ", "-")}`, "MA");
    await take(api, "Lead Capture App", "since-offered", "TX");
    await api.finished(await api.startImport(leadsFor("Zillow Mortgage", ROWS_SINCE)));
    const { items } = await as.marketing<Page<Named>>("GET", "/workflows");
    const queue = items.find(({ name }) => name === "Queue Leads")?.id ?? "";
    await redraw(as.marketing, queue, { contactedBy: ["call"] });
    await as.marketing("POST", `/workflows/${queue}/publish`);
  }

  /** What somebody does who is asked for other filters of a smart group. */
  async function askOtherwise(name: string): Promise<void> {
    const { items } = await demo.as.marketing<Page<Named>>("GET", "/groups");
    const group = items.find((one) => one.name === name);
    const include = [{ field: "contact.lastName", operator: "isNotEmpty" }];
    await demo.as.marketing("PATCH", `/groups/${group?.id}`, { name, rules: { include, exclude: [] } });
  }

  test("is the newest that is kept of those before this version", () => {
    expect(keptReleases().findLast((release) => release !== version)).toBe(RELEASE);
  });

  test("was used in each way that the newer release knows", () => {
    expect(missing).toEqual([]);
  });

  test("is made ready: what it cannot read is taken out, or named until people have changed it", () => {
    const told = [NEWER.ticked, NEWER.columns, NEWER.value, NEWER.operator, NEWER.group].map((name) =>
      first.lines.findIndex((line) => line.startsWith("  ") && line.includes(name)),
    );

    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told[0]).toBeGreaterThan(0);
    expect([first.exitCode, first.lines.at(-1)]).toEqual([1, `Not ready for ${RELEASE} yet.`]);
    expect([second.exitCode, second.lines.at(-1)]).toEqual([0, `Ready for ${RELEASE}.`]);
    const newer = Object.values(NEWER);
    const left = second.lines.filter((line) => newer.some((name) => line.includes(name)));
    expect(left).toEqual([expect.stringContaining(NEWER.operator)]);
    const names = (lines: readonly string[], name: string) => lines.some((line) => line.includes(name));
    for (const name of [RELATIVE_GROUP, RELATIVE_LIST]) expect(names(first.lines, name)).toBe(true);
    expect(names(second.lines, RELATIVE_GROUP)).toBe(false);
  });

  test("lets everybody sign in who could, and lists leads for the kept API key", async () => {
    const users = await sql<{ email: string }[]>`select email from users where active`;
    const there = signIns.logins.filter(({ email }) => users.some((user) => user.email === email));

    expect(there.length).toBeGreaterThan(8);
    for (const login of there) expect(await sessionCookie(stack, login)).toContain("=");
    const { items } = await demo.api.must<Page<Item>>("GET", "/leads");
    expect(items.length).toBeGreaterThan(0);
  });

  test("answers every read", async () => {
    const cookie = await sessionCookie(stack, adminLogin);

    const failed: string[] = [];
    for (const path of await everyGet(RELEASE, sql)) {
      const response = await fetch(`${stack.baseUrl}/api/v1${path}`, { headers: { cookie } });
      await response.text();
      if (response.status >= 500) failed.push(path.replace(/\?.*/, ""));
    }

    expect(failed.filter((path) => !UNREAD.includes(path))).toEqual([]);
  });

  test("shows saved lists without what was taken out, and refuses those with a newer rule", async () => {
    type List = Named & { readonly view: { readonly include: readonly object[] } };
    const { items } = await demo.as.admin<Page<List>>("GET", "/contact-lists");
    const viewOf = (name: string) => items.find((list) => list.name === name)?.view;
    const ask = (name: string) =>
      demo.as.admin("POST", "/contacts/list", { tab: "all", include: viewOf(name)?.include });

    expect(viewOf(NEWER.columns)).toMatchObject({
      columns: ["email", "owner"],
      sort: { column: "createdAt" },
    });
    for (const name of ["Kept ones", NEWER.columns]) await ask(name);
    for (const name of [NEWER.operator, NEWER.value, RELATIVE_LIST]) {
      await expect(ask(name)).rejects.toThrow("answered 422");
    }
  });

  test("could show neither contacts nor lists nor workflows without being made ready", async () => {
    const { admin } = demo.as;
    const reads = [
      () => admin("POST", "/contacts/list", LIST_OF_ALL),
      () => admin("GET", "/contact-lists"),
      () => admin("GET", "/workflows"),
    ];

    await writeNewerWords(sql, adminLogin.email);
    await writeNewerGroup(sql);
    for (const read of reads) await expect(read()).rejects.toThrow("answered 500");

    await deleteNewerGroup(sql);
    await makeReady(stack.databaseUrl);
    for (const read of reads) await read();
  });

  test("takes leads, routes them by each of the workflows, and lets officers claim and call", async () => {
    const { api, officers } = demo;
    for (const source of SOURCES) {
      const { leadId } = await take(api, source, `back-${source.replace(" ", "-")}`, "MA");
      const lead = await api.must<LeadView>("GET", `/leads/${leadId}`);
      expect(["assigned", "offered", "held"]).toContain(lead.state);
    }
    const { leadId } = await take(api, "Lead Capture App", "back-offered", "TX");
    const { state, ...offered } = await api.must<LeadView>("GET", `/leads/${leadId}`);
    expect(state, JSON.stringify(offered)).toBe("offered");
    const claims = await Promise.all(
      officers.map((officer) =>
        officer("POST", `/leads/${leadId}/claim`).then(
          () => officer,
          () => null,
        ),
      ),
    );
    const [owner, ...others] = claims.filter((officer) => officer !== null);
    expect(others).toEqual([]);
    await owner?.("POST", `/leads/${leadId}/communications`, { kind: "call" });
  });

  test("carries on what began under the newer release, and moves its deadlines on", async () => {
    await waitUntil(
      "all entries to be carried",
      async () => {
        const [left] = await sql`
        select count(*)::int as entries from graphile_worker.jobs where attempts < max_attempts`;
        return left?.entries === 0;
      },
      { withinSeconds: RUNS_WITHIN_SECONDS },
    );
    const [offered] = await sql`
      update leads set wait_until = now() where external_id = 'since-offered' returning step, wait_kind`;
    expect(offered?.wait_kind).toBe("offer");

    await waitUntil(
      "the offered lead to move on",
      async () => {
        const [lead] = await sql`select step from leads where external_id = 'since-offered'`;
        return lead?.step > offered?.step;
      },
      { withinSeconds: RUNS_WITHIN_SECONDS },
    );
  });

  test("writes contacts, notes, tasks, users, API keys and versions", async () => {
    const { admin, marketing } = demo.as;
    const contact = await admin<Item>("POST", "/contacts", {
      firstName: "Back",
      lastName: "Again",
      email: "back.again@example.com",
    });
    await admin("POST", `/contacts/${contact.id}/notes`, { text: "Under the older release." });
    await admin("POST", `/contacts/${contact.id}/loans`, { number: "L-3001", amountUsd: 100_000 });
    await admin("POST", `/contacts/${contact.id}/do-not-contact`, { understood: true });
    await admin("POST", "/api-keys", { name: "Older", scopes: ["leads:read"] });
    const officer = demo.users.find(({ role }) => role === "loan_officer");
    await admin("PATCH", `/users/${officer?.id}`, { languages: ["en", "es"] });
    const { items } = await marketing<Page<Named>>("GET", "/workflows");
    const zillow = items.find(({ name }) => name === "Zillow Leads")?.id ?? "";
    await redraw(marketing, zillow, { contactedBy: ["call"] });
    ({ id: publishedThen } = await marketing<Item>("POST", `/workflows/${zillow}/publish`));
  });

  test("erases of a person also what only the newer release knows", async () => {
    const people = await sql<Item[]>`
      select id from contacts where email in ('fay@example.com', 'renee@example.com', 'file-1@example.com')`;
    const contactIds = people.map(({ id }) => id);
    const kept = () => sql`
      select 'a change' as kept from audit_values where contact_id = any (${contactIds})
      union select 'an extension' from contacts
      where id = any (${contactIds}) and coalesce(cell_phone_extension, work_phone_extension) is not null
      union select 'an address' from leads
      where contact_id = any (${contactIds}) and delivered_addresses is not null
      union select 'a note' from import_rows where contact_id = any (${contactIds}) and notes is not null
      union select 'an address of a repeat' from lead_touches t join leads l on l.id = t.lead_id
      where l.contact_id = any (${contactIds}) and t.delivered_addresses is not null
      union select 'a former value' from import_changes i join leads l on l.id = i.lead_id
      where l.contact_id = any (${contactIds})
      union select 'a hash' from import_rows where contact_id = any (${contactIds}) and fingerprint is not null`;
    expect(await kept()).toHaveLength(7);

    await demo.as.admin("POST", "/contacts/actions", { contactIds, action: { kind: "delete" } });

    expect([...(await kept())]).toEqual([]);
  });

  test("leaves what the newer release goes on with, every invariant kept", async () => {
    await program?.stop();
    await stack.server.restart();
    await stack.worker.restart();
    demo = await demoOf({ ...stack, ...signIns });

    const { leadId } = await take(demo.api, "Queue Source", "forward-again", "MA", {
      occupancy: "second_home",
    });

    const lead = await demo.api.must<LeadView>("GET", `/leads/${leadId}`);
    expect(lead.state).toBe("assigned");
    await waitUntil("the version of then to be compared", async () => {
      const [told] =
        await sql`select changes from workflow_version_changes where version_id = ${publishedThen}`;
      return told?.changes.length > 0;
    });
    expect(await findViolations(stack.databaseUrl)).toEqual([]);
  });
});
