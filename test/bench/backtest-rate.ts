import { openDatabase, readPastLeads, readPlan } from "@fairlead/db";
import { Backtest, type OrganizationId, type PastLead, preparePlan, type WorkflowId } from "@fairlead/engine";
import type { Stack } from "../harness/index.ts";
import type { Driver } from "./drive.ts";
import { ratioOf } from "./organization.ts";

const ROUNDS = 3;

/** A back-test over HTTP of the demo's leads of a source, beside the same decisions by the engine alone, from memory. */
export async function backtestRate(stack: Stack, driver: Driver, sourceName: string, leads: number) {
  const [workflow] = await driver.sql<{ id: WorkflowId; organizationId: OrganizationId }[]>`
    select w.id, w.organization_id as "organizationId" from workflows w join sources s on s.id = w.source_id
    where s.name = ${sourceName}`;
  if (!workflow) throw new Error(`No workflow starts at ${sourceName}`);
  const period = {
    from: "2020-01-01T00:00:00Z",
    until: new Date(Date.now() + 60_000).toISOString(),
    limit: leads,
  };
  const overHttpMs: number[] = [];
  let counted = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedMs = performance.now();
    const answer = await driver.api("POST", `/workflows/${workflow.id}/backtest`, {
      version: "published",
      ...period,
    });
    overHttpMs.push(performance.now() - startedMs);
    counted = (answer as { leads: number }).leads;
  }
  const engineMs = await byTheEngine(stack, workflow, { ...period, limit: counted });
  const best = Math.min(...overHttpMs);
  return {
    ...{ leads: counted, seconds: overHttpMs.map((ms) => Math.round(ms) / 1000) },
    perSecond: Math.round((counted * 1000) / best),
    engineAlonePerSecond: Math.round((counted * 1000) / engineMs),
    ratioToEngine: ratioOf(best, engineMs),
  };
}

async function byTheEngine(
  stack: Stack,
  { id: workflowId, organizationId }: { readonly id: WorkflowId; readonly organizationId: OrganizationId },
  { from, until, limit }: { readonly from: string; readonly until: string; readonly limit: number },
): Promise<number> {
  const db = openDatabase(stack.databaseUrl, { max: 1 });
  try {
    return await db.withOrganization(organizationId, async (tx) => {
      const { plan } = await readPlan(tx, workflowId, "published");
      const period = { workflowId, from: new Date(from), until: new Date(until), limit, users: new Map() };
      const past: PastLead[] = [];
      for await (const lead of readPastLeads(tx, period)) past.push(lead);
      const trial = new Backtest(preparePlan(plan), { cursor: null, queue: null });
      const startedMs = performance.now();
      for (const lead of past) trial.add(lead);
      return performance.now() - startedMs;
    });
  } finally {
    await db.close();
  }
}
