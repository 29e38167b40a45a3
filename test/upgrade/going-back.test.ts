import { openDatabase, type ReadyForEarlier, readyForEarlier } from "@fairlead/db";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keptReleases } from "../../scripts/lib/kept-releases.mjs";
import { sessionCookie } from "../api-client.ts";
import { findViolations, type Stack, startStack, waitUntil } from "../harness/index.ts";
import { driveNews } from "./drive-news.ts";
import { type Demo, demoOf, type Item, type Named, type Page, redraw, take } from "./drive-steps.ts";
import { everyGet } from "./read-everything.ts";
import { type ReleaseProgram, startReleaseProgram } from "./release-program.ts";
import { restoreRelease, signInsOf } from "./restore-release.ts";

const RELEASE = "0.2.0";
const RUNS_WITHIN_SECONDS = 120;
/** Two products start one after the other, and the older bundles its workflows first. */
const BEGINS_WITHIN_MS = 300_000;

interface LeadView extends Item {
  readonly state: string;
  readonly assignee: Named | null;
}

describe.runIf(keptReleases().includes(RELEASE))(
  "0.2.0 on a database that was upgraded and used since",
  () => {
    const signIns = signInsOf(RELEASE);
    let stack: Stack;
    let sql: postgres.Sql;
    let program: ReleaseProgram | undefined;
    /** The same people, who have signed in to whatever runs. */
    let demo: Demo;
    let first: ReadyForEarlier;
    let second: ReadyForEarlier;
    let queueWorkflowId: string;
    let publishedThen: string;

    beforeAll(async () => {
      stack = await startStack({ prepare: (url) => restoreRelease(RELEASE, url) });
      sql = postgres(stack.databaseUrl, { max: 2, onnotice: () => {} });
      demo = await demoOf({ ...stack, ...signIns });
      await driveNews(demo);
      first = await makeReady();
      queueWorkflowId = await publishWithoutOccupancy();
      second = await makeReady();
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

    async function makeReady(): Promise<ReadyForEarlier> {
      const db = openDatabase(stack.databaseUrl, { max: 1 });
      return readyForEarlier(db, new Date()).finally(() => db.close());
    }

    /** Takes the filter out of the drawing, as an author would before going back. */
    async function publishWithoutOccupancy(): Promise<string> {
      const { items } = await demo.as.marketing<Page<Named>>("GET", "/workflows");
      const id = items.find(({ name }) => name === "Queue Leads")?.id ?? "";
      const path = `/workflows/${id}/draft`;
      const { graph, revision } = await demo.as.marketing<Draft>("GET", path);
      const from = graph.edges.find(({ to }) => to === "by-occupancy")?.from ?? "";
      const kept = graph.edges.filter(({ to }) => to !== "by-occupancy");
      const drawn = {
        ...graph,
        nodes: graph.nodes.filter((node) => node.id !== "by-occupancy"),
        edges: kept.map((edge) => (edge.from === "by-occupancy" ? { ...edge, from } : edge)),
      };
      await demo.as.marketing("PUT", path, { graph: drawn }, { "if-match": `"${revision}"` });
      await demo.as.marketing("POST", `/workflows/${id}/publish`);
      return id;
    }

    test("is told before what it cannot read, and what was taken out", () => {
      expect(first).toEqual({
        unticked: ["Queue Leads"],
        changedLists: ["Second homes"],
        endedKeys: [],
        widerKeys: expect.arrayContaining(["Ends", "Bound"]),
        refusedWorkflows: ["Queue Leads"],
        stuckLeads: 0,
      });
      expect(second).toMatchObject({ unticked: [], changedLists: [], refusedWorkflows: [], stuckLeads: 0 });
    });

    test("lets everybody sign in who could, and lists leads for the kept API key", async () => {
      const users = await sql<{ email: string }[]>`select email from users where active`;
      const there = signIns.logins.filter(({ email }) => users.some((user) => user.email === email));

      expect(there.length).toBeGreaterThan(8);
      for (const login of there) expect(await sessionCookie(stack, login)).toContain("=");
      const { items } = await demo.api.must<Page<Item>>("GET", "/leads");
      expect(items.length).toBeGreaterThan(0);
    });

    test("answers every read, but for the reasons of leads that a filter on occupancy decided", async () => {
      const byOccupancy = await sql<{ id: string }[]>`
      select l.id from leads l join plans p on p.hash = l.plan_hash
      where jsonb_path_exists(p.plan, '$.** ? (@.field == "loan.occupancy")')`;
      const unread = new Set([
        ...byOccupancy.flatMap(({ id }) => [`/leads/${id}/timeline`, `/leads/${id}/why-not-me`]),
        ...[`/workflows/${queueWorkflowId}/traffic`, `/workflows/${queueWorkflowId}/traffic/leads`],
      ]);
      const admin = signIns.logins.find(({ role }) => role === "admin");
      const cookie = await sessionCookie(stack, admin ?? { email: "", password: "" });

      const failed: string[] = [];
      for (const path of await everyGet(RELEASE, sql)) {
        const response = await fetch(`${stack.baseUrl}/api/v1${path}`, { headers: { cookie } });
        await response.text();
        if (response.status >= 500) failed.push(path.replace(/\?.*/, ""));
      }

      expect(failed.filter((path) => !unread.has(path))).toEqual([]);
    });

    test("shows saved lists without what was taken out, and refuses to list by occupancy", async () => {
      const { items } = await demo.as.admin<Page<Named & { view: object }>>(
        "GET",
        "/contact-lists?subject=leads",
      );
      const [list] = items.filter(({ name }) => name === "Second homes");
      const rule = { field: "loan.occupancy", operator: "equals", value: "second_home" };

      expect(list?.view).toMatchObject({ include: [rule], columns: ["source"] });
      const asked = demo.as.admin("POST", "/leads/list", { include: [rule] });
      await expect(asked).rejects.toThrow("answered 422");
    });

    test("saves a drawing of the queue only with other turns", async () => {
      const turns = redraw(demo.as.marketing, queueWorkflowId, {});
      await expect(turns).rejects.toThrow(/answered 422.*turns/);

      await redraw(demo.as.marketing, queueWorkflowId, { turns: "balanced" });
      await demo.as.marketing("POST", `/workflows/${queueWorkflowId}/publish`);
    });

    test("takes leads, routes them by each of the workflows, and lets officers claim and call", async () => {
      const { api, officers } = demo;
      for (const source of ["Custom_Mortgage_Import", "Queue Source", "Shared Source", "Bypass Source"]) {
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
      // Without a wait it has moved on already.
      await sql`update leads set wait_until = now() where external_id = 'shared-1' and wait_kind is not null`;

      await waitUntil(
        "the shared lead to move on",
        async () => {
          const [lead] = await sql`select state from leads where external_id = 'shared-1'`;
          return lead?.state === "assigned";
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
  },
);

interface Draft {
  readonly revision: number;
  readonly graph: {
    readonly nodes: readonly { readonly id: string }[];
    readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  };
}
