import { PassThrough } from "node:stream";
import {
  type LeadRecord,
  readCompileDirectory,
  readLead,
  readPastCursor,
  readPastLeads,
  readPlan,
  readState,
  readUserNames,
  readUsers,
  readWorkflow,
  type SimulatedStep,
  simulate,
  type TriedVersion,
  type Tx,
} from "@fairlead/db";
import {
  AppError,
  Backtest,
  type BacktestRow,
  type BacktestSummary,
  chosenUsers,
  type Delivery,
  type Facts,
  filledUp,
  type OrganizationId,
  parseDelivery,
  preparePlan,
  type RawDelivery,
  reasonText,
  type UserId,
} from "@fairlead/engine";
import { stringify } from "csv-stringify";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { periodOf } from "../period.ts";
import { callerOf } from "../plugins/access.ts";
import { explanationView } from "../views/explanation-view.ts";
import { stepSentence } from "../views/timeline-sentence.ts";

/** Rows of a back-test that the answer holds; the CSV has all. */
const MAX_ROWS = 500;

/** Trying a drawing: simulate one lead, back-test a period. Nothing here writes. */
export const trialRoutes: FastifyPluginAsyncZod<ServerDeps> = async (app, { db, cache, nowMs }) => {
  app.route({
    ...endpoint(ENDPOINTS.simulateLead),
    handler: async (request) => {
      const { organizationId } = callerOf(request);
      const { version, leadId, lead, now, triedUserIds = [] } = request.body;
      const at = now === undefined ? nowMs() : Date.parse(now);
      return db.withOrganization(organizationId, async (tx) => {
        const { source } = await readWorkflow(tx, request.params.id, nowMs());
        const facts = await factsOf(tx, source.name, { leadId, lead, at });
        const tried = triedUserIds as readonly string[] as readonly UserId[];
        const input = { organizationId, workflowId: request.params.id, version, facts, tried, nowMs: at };
        return { steps: await stepViews(tx, await simulate(tx, cache, input)) };
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.getTrialGround),
    handler: async (request) => {
      const { organizationId } = callerOf(request);
      const workflowId = request.params.id;
      return db.withOrganization(organizationId, async (tx) => {
        await readWorkflow(tx, workflowId, nowMs());
        const users = [...(await readUsers(tx, cache, { organizationId, nowMs: nowMs() })).values()];
        const directory = await readCompileDirectory(tx, workflowId);
        // Everything there is about the turns, whichever drawing is to be tried.
        const everything = { settings: { turns: "balanced", caps: { perDay: 1, openUncontacted: 1 } } };
        const state = await readState(
          tx,
          workflowId,
          everything as Parameters<typeof readState>[2],
          [],
          nowMs(),
        );
        return { users: users as { id: string }[], state: { ...state }, directory: { ...directory } };
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.backtestWorkflow),
    handler: async (request) => {
      const { organizationId } = callerOf(request);
      const rows: BacktestRow[] = [];
      return db.withOrganization(organizationId, async (tx) => {
        const summary = await backtest(tx, organizationId, request.params.id, request.body, (row) => {
          if (row.differs && rows.length < MAX_ROWS) rows.push(row);
        });
        const names = await namesOf(tx, summary, rows);
        const refOf = (id: UserId) => ({ id, name: names.get(id) ?? "a former user" });
        return {
          ...summary,
          users: summary.users.map(({ userId, would, did }) => ({ user: refOf(userId), would, did })),
          rows: rows.map((row) => ({
            ...{ leadId: row.leadId, at: new Date(row.atMs).toISOString(), outcome: row.outcome },
            would: row.userIds.map(refOf),
            did: row.gotUserId && refOf(row.gotUserId),
            ...{ reason: row.reason && reasonText(row.reason), differs: row.differs },
          })),
        };
      });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.downloadBacktest),
    handler: async (request, reply) => {
      const { organizationId } = callerOf(request);
      const names = await db.withOrganization(organizationId, async (tx) => {
        // Faults of the request are told before the first byte goes out.
        await readPlan(tx, request.params.id, request.body.version);
        return readUserNames(tx, [
          ...(await readUsers(tx, cache, { organizationId, nowMs: nowMs() })).keys(),
        ]);
      });
      const nameOf = (id: UserId) => names.get(id) ?? "a former user";
      const csv = stringify({ header: true, columns: CSV_COLUMNS, escape_formulas: true, bom: true });
      const output = csv.pipe(new PassThrough());
      void db
        .withOrganization(organizationId, (tx) =>
          backtest(tx, organizationId, request.params.id, request.body, (row) =>
            csv.write(csvRow(row, nameOf)),
          ),
        )
        .then(() => csv.end())
        .catch((error: Error) => output.destroy(error));
      return reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", 'attachment; filename="backtest.csv"')
        .send(output as never);
    },
  });

  async function backtest(
    tx: Tx,
    organizationId: OrganizationId,
    workflowId: string,
    { version, from, until, limit }: { version: TriedVersion; from: string; until: string; limit: number },
    onRow: (row: BacktestRow) => void,
  ): Promise<BacktestSummary> {
    const period = { workflowId, limit, ...periodOf({ from, until }) };
    const { plan } = await readPlan(tx, workflowId, version);
    const users = await readUsers(tx, cache, { organizationId, nowMs: nowMs() });
    const past = { ...period, users };
    const trial = new Backtest(preparePlan(plan), await readPastCursor(tx, past));
    for await (const lead of readPastLeads(tx, past)) onRow(trial.add(lead));
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
    row.reason ? reasonText(row.reason) : "",
    row.gotUserId ? nameOf(row.gotUserId) : "",
    row.differs ? "yes" : "no",
  ];
}

async function namesOf(tx: Tx, summary: BacktestSummary, rows: readonly BacktestRow[]) {
  return readUserNames(tx, [
    ...summary.users.map(({ userId }) => userId),
    ...rows.flatMap((row) => [...row.userIds, ...(row.gotUserId ? [row.gotUserId] : [])]),
  ]);
}

async function stepViews(tx: Tx, steps: readonly SimulatedStep[]) {
  const mentioned = steps.flatMap(({ explanation }) => [
    ...chosenUsers(explanation.decision),
    ...explanation.candidates.map(({ userId }) => userId),
  ]);
  const names = await readUserNames(tx, mentioned);
  const nameOf = (id: string) => names.get(id) ?? "a former user";
  return steps.map(({ workflow, explanation }) => {
    const { decision } = explanation;
    return {
      workflow,
      summary: stepSentence(decision, nameOf),
      users: chosenUsers(decision).map((id) => ({ id, name: nameOf(id) })),
      until: untilOf(decision),
      decision: explanationView(explanation, {
        ...{ workflowName: workflow.name, planVersion: null, cursor: null },
        ...{ nameOf, hiddenFields: [] },
      }),
    };
  });
}

function untilOf(decision: SimulatedStep["explanation"]["decision"]): string | null {
  const ms =
    decision.kind === "assign"
      ? decision.contactByMs
      : decision.kind === "offer"
        ? decision.acceptByMs
        : decision.kind === "hold"
          ? decision.untilMs
          : null;
  return ms === null ? null : new Date(ms).toISOString();
}

interface TriedLead {
  readonly leadId: string | undefined;
  readonly lead: RawDelivery | undefined;
  readonly at: number;
}

/** The facts to try: those of a lead of the past, with the what-if values over them. */
async function factsOf(tx: Tx, sourceName: string, { leadId, lead, at }: TriedLead): Promise<Facts> {
  const typed = lead ? requireWhatIf(lead, at) : null;
  if (leadId === undefined) {
    const { externalId, contact, loan, receivedAtMs } = typed ?? requireWhatIf({}, at);
    return {
      lead: { source: sourceName, externalId, receivedAtMs: receivedAtMs ?? at },
      contact,
      loan,
      nowMs: at,
    };
  }
  const record = await readLead(tx, { kind: "all" }, leadId);
  if (!record) throw new AppError("NOT_FOUND", "There is no such lead.");
  const past = pastFacts(record, at);
  if (!typed) return past;
  return { ...past, contact: filledUp(typed.contact, past.contact), loan: filledUp(typed.loan, past.loan) };
}

/** What may be known of a lead of the past; hidden fields of its contact stay unknown. */
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
      ...{ termMonths: lead.termMonths, creditMeetsGuidelines: lead.creditMeetsGuidelines },
    },
    nowMs,
  };
}

/** A lead that is tried needs no name and nobody to reach; what is given must be right all the same. */
function requireWhatIf(raw: RawDelivery, nowMs: number): Delivery {
  const parsed = parseDelivery(
    { ...raw, contact: { lastName: "Nobody", email: "nobody@example.com", ...raw.contact } },
    nowMs,
  );
  if (!parsed.ok) {
    const [first] = parsed.errors;
    const errors = parsed.errors.map((fault) => ({ ...fault, pointer: `/lead${fault.pointer}` }));
    throw new AppError(first?.code ?? "INVALID_VALUE", first?.detail ?? "The lead cannot be tried.", {
      errors,
    });
  }
  const { contact } = parsed.delivery;
  const given = (value: unknown, known: string | null) =>
    value === undefined || value === null || value === "" ? null : known;
  return {
    ...parsed.delivery,
    contact: {
      ...contact,
      lastName: given(raw.contact?.lastName, contact.lastName),
      email: given(raw.contact?.email, contact.email),
    },
  };
}
