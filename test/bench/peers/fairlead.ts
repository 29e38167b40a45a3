import { createWorkflow, openDatabase, publishWorkflow, readDraft, saveDraft, type Tx } from "@fairlead/db";
import {
  applyEdit,
  type Condition,
  type Graph,
  type GraphEdit,
  type NodeId,
  type OrganizationId,
  type UserId,
} from "@fairlead/engine";
import postgres from "postgres";
import { type Stack, waitUntil } from "../../harness/index.ts";
import { connectDriver, type Driver } from "../drive.ts";
import { partsOf } from "../measure.ts";
import type { Outcome, Peer, RunningPeer } from "./peer.ts";

const SOURCE = "Peer Work";
const LICENSED: Condition = {
  ...{ kind: "compare", field: "user.licensedStates", operator: "includes" },
  value: { kind: "field", field: "loan.propertyState" },
};
const SPEAKS: Condition = {
  ...{ kind: "compare", field: "user.languages", operator: "includes" },
  value: { kind: "field", field: "contact.preferredLanguage" },
};
const QUIET_WITHIN_SECONDS = 300;

/** Ourselves, on the stack that is there, with all that we do about a lead: reasons kept, emails sent, the run in Temporal. */
export function fairlead(stack: Stack): Peer {
  /** Sessions outlive a crash, so who is signed in stays so. */
  let connected: Driver | null = null;
  return {
    ...{ name: "Fairlead", version: "", outcome },
    async start() {
      await Promise.all([stack.server.restart(), stack.worker.restart()]);
      if (!connected) await ensureWorkflow(stack);
      connected ??= await connectDriver(stack);
      return runningOn(stack, connected);
    },
  };
}

function runningOn(stack: Stack, driver: Driver): RunningPeer {
  const { postgres: _, ...parts } = partsOf(stack);
  return {
    parts,
    take: ({ externalId }) => driver.ingest(SOURCE, externalId),
    async contact(leadId) {
      const assignee = (await driver.assignees([leadId])).get(leadId);
      await driver.contact(leadId, assignee ?? "");
    },
    async quiet() {
      await driver.carried();
      await driver.mailed();
      await waitUntil("the runs to complete", async () => (await driver.runningRuns()) === 0, {
        ...{ withinSeconds: QUIET_WITHIN_SECONDS, everyMs: 100 },
      });
    },
    async kill9() {
      await Promise.all([stack.server.kill9(), stack.worker.kill9(), stack.temporal.kill9()]);
      await stack.temporal.restart();
    },
    async stop() {
      await driver.close();
      await Promise.all([stack.server.stop(), stack.worker.stop()]);
    },
  };
}

async function outcome(sql: postgres.Sql, externalIds: readonly string[]): Promise<Outcome> {
  const [row] = await sql<[Outcome]>`
    select (${externalIds.length} - count(l))::int as lost,
      (count(*) filter (where (select count(*) from assignments a where a.lead_id = l.id) <> 1))::int as twice,
      (count(*) filter (where l.contacted_at is null or l.carried_step < l.step))::int as unsettled
    from leads l where l.external_id = any(${externalIds as string[]})`;
  return row;
}

/** The peers' work, drawn: the demo's eight loan officers in turn, those who are licensed and speak the language, 30 min to make contact. */
async function ensureWorkflow(stack: Stack): Promise<void> {
  const sql = postgres(stack.databaseUrl, { max: 1, onnotice: () => {} });
  const db = openDatabase(stack.databaseUrl, { max: 1 });
  try {
    const [place] = await sql<[Place]>`
      select o.id as "organizationId", (select array_agg(id) from teams) as "teamIds",
        (select id from users where role = 'manager') as "managerId"
      from organizations o where o.is_demo`;
    const known = await sql`select 1 from workflows where name = ${SOURCE}`;
    if (known.length > 0) return;
    await db.withOrganization(place.organizationId, (tx) => drawWorkflow(tx, place));
  } finally {
    await db.close();
    await sql.end();
  }
}

interface Place {
  readonly organizationId: OrganizationId;
  readonly teamIds: readonly string[];
  readonly managerId: UserId;
}

async function drawWorkflow(tx: Tx, { organizationId, teamIds, managerId }: Place): Promise<void> {
  const workflowId = await createWorkflow(tx, {
    ...{ organizationId, name: SOURCE, productCategory: "Mortgage Loans", createdBy: null },
    start: { kind: "thirdParty", sourceName: SOURCE },
    routeTo: { kind: "teams", teamIds },
    exception: { kind: "individual", userId: managerId },
  });
  const { graph, revision } = await readDraft(tx, workflowId);
  const drawn = [filterEdit("licensed", LICENSED), filterEdit("speaks", SPEAKS), waitEdit(graph)].reduce(
    applyEdit,
    graph,
  );
  await saveDraft(tx, { organizationId, workflowId, revision, graph: drawn, updatedBy: null, nowMs: 0 });
  await publishWorkflow(tx, { organizationId, workflowId, publishedBy: null });
}

function filterEdit(id: string, condition: Condition): GraphEdit {
  return {
    ...{ kind: "insertFilter", at: { kind: "trunk" } },
    filter: { nodeId: `filter-${id}` as NodeId, condition, required: true, position: { x: 0, y: 0 } },
  };
}

function waitEdit({ settings }: Graph): GraphEdit {
  const timeToContact = { withinSeconds: 30 * 60, onLapse: "nextUser" } as const;
  return { kind: "updateSettings", settings: { ...settings, timeToContact } };
}
