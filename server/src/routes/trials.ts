import {
  auditWorkflow,
  isLive,
  type LeadRecord,
  readCompileDirectory,
  readLead,
  readPastLeads,
  readPastTurns,
  readPlan,
  readTurnsGround,
  readUserNames,
  readUsers,
  readWorkflow,
  simulate,
  type TriedVersion,
  type Tx,
} from "@fairlead/db";
import {
  AppError,
  Backtest,
  type BacktestRow,
  type BacktestSummary,
  backtestReason,
  chosenUsers,
  type Facts,
  FORMER_USER,
  foremost,
  type OrganizationId,
  type Plan,
  preparePlan,
  TOLD_ALONE,
  type TrialGround,
  type TrialStep,
  type TriedFacts,
  type TriedLead,
  trialStepView,
  triedFacts,
  type UserId,
} from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import { actorOf } from "../contact-viewer.ts";
import { ENDPOINTS, type GetTrialGround, MAX_BACKTEST_ROWS, MAX_WOULD_NAMED } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { inSlices } from "../in-slices.ts";
import { leadScopeOf, leadScopeOrNone } from "../lead-scope.ts";
import { periodOf } from "../period.ts";
import { type Caller, callerOf } from "../plugins/access.ts";
import { sendCsv } from "../send-csv.ts";
import { shownNames } from "../views/shown-names-view.ts";

type GroundDocument = TrialGround & z.input<(typeof GetTrialGround)["response"][200]>;

/** Trying a drawing: simulate one lead, back-test a period. Nothing here writes. */
export const trialRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, cache, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.simulateLead),
    handler: async (request) => {
      const caller = callerOf(request);
      const { organizationId } = caller;
      const { version, leadId, lead, now, triedUserIds = [] } = request.body;
      const at = now === undefined ? nowMs() : Date.parse(now);
      return db.withOrganization(organizationId, async (tx) => {
        const { source } = await readWorkflow(tx, request.params.id, nowMs());
        const past = await readPast(tx, { leadId, caller, nowMs: at });
        const { facts, notes } = requireFacts({
          sourceName: source.name,
          past,
          typed: lead ?? null,
          nowMs: at,
        });
        const tried = triedUserIds as readonly string[] as readonly UserId[];
        const workflowId = request.params.id;
        const input = { organizationId, workflowId, version, facts, tried, nowMs: nowMs() };
        return { steps: await stepViews(tx, await simulate(tx, cache, input)), notes: [...notes] };
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getTrialGround),
    handler: async (request) => {
      const caller = callerOf(request);
      const { organizationId } = caller;
      const workflowId = request.params.id;
      const { version, leadId } = request.query;
      const past = { leadId, caller, nowMs: nowMs() };
      return db.withOrganization(organizationId, async (tx) => {
        const ground = await readGround(tx, workflowId, version, organizationId, past);
        // The contract says of the engine's types only that they are objects.
        return ground as GroundDocument;
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.backtestWorkflow),
    handler: async (request) => {
      const caller = callerOf(request);
      const { organizationId } = caller;
      const rows: BacktestRow[] = [];
      const work = async (tx: Tx) => {
        const { id } = request.params;
        const { plan } = await readPlan(tx, id, request.body.version);
        const summary = await backtest(tx, organizationId, { ...request.body, id, plan }, (row) => {
          if (row.differs && rows.length < MAX_BACKTEST_ROWS) rows.push(row);
        });
        const names = await namesOf(tx, summary, rows);
        const ids = rows.map(({ leadId }) => leadId);
        const contacts = await shownNames(tx, await leadScopeOrNone(tx, caller), ids);
        const refOf = (id: UserId) => ({ id, name: names.get(id) ?? FORMER_USER });
        return {
          ...summary,
          users: summary.users.map(({ userId, would, did }) => ({ user: refOf(userId), would, did })),
          rows: rows.map((row) => ({
            contactName: contacts.get(row.leadId) ?? null,
            ...{ leadId: row.leadId, at: new Date(row.atMs).toISOString(), outcome: row.outcome },
            would: row.userIds.slice(0, MAX_WOULD_NAMED).map(refOf),
            wouldCount: row.userIds.length,
            did: row.gotUserId && refOf(row.gotUserId),
            ...{ reason: backtestReason(row), differs: row.differs },
          })),
        };
      };
      return app.longReads.during(caller, () => db.withOrganization(organizationId, work));
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.downloadBacktest),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { organizationId } = caller;
      const { id } = request.params;
      periodOf(request.body);
      return app.longReads.answering(caller, async (over) => {
        const { plan, names } = await db.withOrganization(organizationId, async (tx) => {
          const users = await readUsers(tx, cache, { organizationId, nowMs: nowMs() });
          await auditWorkflow(tx, id, { actor: actorOf(caller), nowMs: nowMs(), action: "exported" });
          return {
            // Faults of the request are told before the first byte goes out, and the draft may change after it.
            plan: (await readPlan(tx, id, request.body.version)).plan,
            names: await readUserNames(tx, [...users.keys()]),
          };
        });
        const nameOf = (userId: UserId) => names.get(userId) ?? FORMER_USER;
        const period = { ...request.body, id, plan };
        return sendCsv(reply, { fileName: "backtest.csv", columns: CSV_COLUMNS }, (write) =>
          db
            .withOrganization(organizationId, (tx) =>
              backtest(tx, organizationId, period, (row) => write(csvRow(row, nameOf))),
            )
            .then(() => undefined)
            .finally(over),
        );
      });
    },
  });

  async function readGround(
    tx: Tx,
    workflowId: string,
    version: TriedVersion,
    organizationId: OrganizationId,
    past: PastLeadQuery,
  ): Promise<TrialGround> {
    const at = nowMs();
    const { id, name, source, state, publishedVersion } = await readWorkflow(tx, workflowId, at);
    const noPlan = version === "draft" || (version === "published" && publishedVersion === null);
    return {
      workflow: {
        id,
        name,
        sourceName: source.name,
        live: await isLive(tx, workflowId),
        paused: state === "paused",
      },
      plan: noPlan ? null : (await readPlan(tx, workflowId, version)).plan,
      users: [...(await readUsers(tx, cache, { organizationId, nowMs: at })).values()],
      turns: await readTurnsGround(tx, workflowId, at),
      directory: await readCompileDirectory(tx, workflowId),
      past: await readPast(tx, past),
    };
  }

  async function backtest(
    tx: Tx,
    organizationId: OrganizationId,
    { id, plan, from, until, limit }: { id: string; plan: Plan; from: string; until: string; limit: number },
    onRow: (row: BacktestRow) => void | Promise<void>,
  ): Promise<BacktestSummary> {
    const period = { workflowId: id, limit, ...periodOf({ from, until }) };
    const users = await readUsers(tx, cache, { organizationId, nowMs: nowMs() });
    const past = { ...period, users };
    const trial = new Backtest(preparePlan(plan), await readPastTurns(tx, past));
    for await (const lead of readPastLeads(tx, past)) await onRow(trial.add(lead));
    return trial.summary();
  }
};

const CSV_COLUMNS = ["Lead", "Decided At", "Would", "Users", "Reason", "Did", "Differs"];

function csvRow(row: BacktestRow, nameOf: (id: UserId) => string): string[] {
  return [
    row.leadId,
    new Date(row.atMs).toISOString(),
    row.outcome,
    row.userIds.map(nameOf).join("; "),
    backtestReason(row),
    row.gotUserId ? nameOf(row.gotUserId) : "",
    row.differs ? "yes" : "no",
  ];
}

async function namesOf(tx: Tx, summary: BacktestSummary, rows: readonly BacktestRow[]) {
  return readUserNames(tx, [
    ...summary.users.map(({ userId }) => userId),
    ...rows.flatMap((row) => [
      ...row.userIds.slice(0, MAX_WOULD_NAMED),
      ...(row.gotUserId ? [row.gotUserId] : []),
    ]),
  ]);
}

async function stepViews(tx: Tx, steps: readonly TrialStep[]) {
  const mentioned = steps.flatMap(({ explanation }) => [
    ...chosenUsers(explanation.decision),
    ...foremost(explanation.candidates, explanation.decision, TOLD_ALONE.candidates).map(
      ({ userId }) => userId,
    ),
  ]);
  const names = await readUserNames(tx, mentioned);
  return inSlices(steps, (step) => trialStepView(step, (id) => names.get(id) ?? FORMER_USER));
}

/** @throws AppError INVALID_… with every fault of what was typed in, at its place */
function requireFacts(tried: TriedLead): Extract<TriedFacts, { readonly ok: true }> {
  const result = triedFacts(tried);
  if (result.ok) return result;
  const { errors } = result;
  const [first] = errors;
  throw new AppError(first?.code ?? "INVALID_VALUE", first?.detail ?? "The lead cannot be tried.", {
    errors,
  });
}

interface PastLeadQuery {
  readonly leadId: string | undefined;
  readonly caller: Caller;
  readonly nowMs: number;
}

/**
 * What may be known of a lead of the past; `null` when none is asked for.
 *
 * @throws AppError NOT_FOUND, also for a lead that the caller may not read; FORBIDDEN for a key that may read none
 */
async function readPast(tx: Tx, { leadId, caller, nowMs }: PastLeadQuery): Promise<Facts | null> {
  if (leadId === undefined) return null;
  const record = await readLead(tx, await leadScopeOf(tx, caller), leadId);
  if (!record) throw new AppError("NOT_FOUND", "There is no such lead.");
  return pastFacts(record, nowMs);
}

/** What may be known of a lead of the past; what the caller may not see of it stays unknown. */
function pastFacts({ lead, contact, source }: LeadRecord, nowMs: number): Facts {
  const { firstName, lastName, email, cellPhone, preferredLanguage } = contact;
  return {
    lead: { source: source.name, externalId: lead.externalId, receivedAtMs: lead.receivedAt.getTime() },
    contact: { firstName, lastName, email, cellPhone, preferredLanguage },
    loan: {
      ...{
        amountUsd: lead.amountUsd,
        purchasePriceUsd: lead.purchasePriceUsd,
        annualIncomeUsd: lead.annualIncomeUsd,
      },
      ...{ purpose: lead.loanPurpose, propertyType: lead.propertyType, propertyState: lead.propertyState },
      occupancy: lead.occupancy,
      ...{ termMonths: lead.termMonths, creditMeetsGuidelines: lead.creditMeetsGuidelines },
    },
    nowMs,
  };
}
