import { type FieldId, fieldDefinition, LEAD_COLUMNS } from "@fairlead/engine";
import { stringify } from "csv-stringify/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SentFact, sentFacts } from "../engine/src/fixtures/sent-facts.ts";
import { type ApiClient, machineClient } from "./api-client.ts";
import { type Stack, startStack } from "./harness/index.ts";
import { routeToTeams } from "./route-to-teams.ts";

const SENT = sentFacts();
const BY_API = "Travels by API";
const BY_FILE = "Travels by file";
/** Longer than the test, and the day on which the sample lead was received. */
const EVER = { from: "2026-01-01T00:00:00Z", until: "2100-01-01T00:00:00Z" };

type Json = Readonly<Record<string, unknown>>;
interface Decision {
  readonly outcome: string;
  readonly candidates: readonly { readonly filters: readonly DecidedFilter[] }[];
}
interface DecidedFilter {
  readonly nodeId: string;
  readonly passed: boolean;
}
interface Trial {
  readonly steps: readonly { readonly decision: Decision }[];
}

let stack: Stack;
let api: ApiClient;
/** A lead of each way, decided by a workflow that has a Required filter for every fact. */
let apiLeadId: string;
let fileLeadId: string;
let workflowId: string;

beforeAll(async () => {
  stack = await startStack();
  api = machineClient(stack);
  workflowId = await routeByEveryFact(BY_API);
  await routeByEveryFact(BY_FILE);
  const path = `/sources/${encodeURIComponent(BY_API)}/leads`;
  apiLeadId = (await api.must<{ leadId: string }>("POST", path, asJson())).leadId;
  await api.finished(await api.startImport(asFile()));
  fileLeadId = await onlyLeadOf(BY_FILE);
});
afterAll(async () => {
  await stack?.stop();
});

describe("a value of every fact that routing can know", () => {
  test.each(SENT)("$field reaches the decision from a call of the API", async ({ field }) => {
    expect(await passedOf(apiLeadId)).toContain(field);
  });

  test.each(SENT)("$field reaches the decision from a file", async ({ field }) => {
    expect(await passedOf(fileLeadId)).toContain(field);
  });

  test.each(SENT)(
    "$field reaches the decision of a trial, typed in or of a lead of the past",
    async (fact) => {
      const typed = await tryOut({ version: "published", lead: asJson() });
      const past = await tryOut({ version: "published", leadId: apiLeadId });

      expect(typed).toContain(fact.field);
      expect(past).toContain(fact.field);
    },
  );

  test.each(SENT)("$field is stored, and read back as it arrived", async ({ field, read }) => {
    for (const leadId of [apiLeadId, fileLeadId]) {
      const lead = await api.must<Json>("GET", `/leads/${leadId}`);

      expect(valueAt(lead, field)).toEqual(read);
    }
  });

  test.each(SENT)("$field is asked of stored leads by the rules of a list", async (fact) => {
    const { condition } = filterOf(fact);
    const { field, operator, value } = condition;
    const rule = { field, operator, ...(value === undefined ? {} : { value: value.value }) };

    const found = await listed([rule]);

    expect(found).toEqual(expect.arrayContaining([apiLeadId, fileLeadId]));
  });

  test("is there for a back-test on past leads", async () => {
    const period = { ...EVER, version: "published" };

    const result = await api.must("POST", `/workflows/${workflowId}/backtest`, period);

    expect(result).toMatchObject({ leads: 1, differing: 0, exceptions: { would: 0, did: 0 } });
  });
});

/** The fields whose filters a lead passed when it was decided. */
async function passedOf(leadId: string): Promise<readonly string[]> {
  const { items } = await api.must<{ items: readonly { decision: Decision | null }[] }>(
    "GET",
    `/leads/${leadId}/timeline`,
  );
  return items.flatMap(({ decision }) => (decision ? passedIn(decision) : []));
}

async function tryOut(trial: Json): Promise<readonly string[]> {
  const { steps } = await api.must<Trial>("POST", `/workflows/${workflowId}/simulate`, trial);
  return steps.flatMap(({ decision }) => passedIn(decision));
}

function passedIn({ candidates }: Decision): readonly string[] {
  const [first] = candidates;
  return (first?.filters ?? [])
    .filter(({ passed }) => passed)
    .map(({ nodeId }) => nodeId.slice("by-".length));
}

async function listed(include: readonly Json[]): Promise<readonly string[]> {
  const { items } = await api.must<{ items: readonly { id: string }[] }>("POST", "/leads/list", { include });
  return items.map(({ id }) => id);
}

async function onlyLeadOf(source: string): Promise<string> {
  const [id, another] = await listed([{ field: "lead.source", operator: "equals", value: source }]);
  if (id === undefined || another !== undefined) throw new Error(`${source} has not one lead.`);
  return id;
}

/** A lead's value of a field, as the API has it; instants in milliseconds. */
function valueAt(lead: Json, field: FieldId): unknown {
  const path = field.replace(/^lead\./, "").split(".");
  const value = path.reduce<unknown>((part, name) => (part as Json)[name], lead);
  return fieldDefinition(field).type === "instant" ? Date.parse(String(value)) : value;
}

/** Publishes a workflow of a source with one Required filter for each fact, one after the other. */
async function routeByEveryFact(sourceName: string): Promise<string> {
  const route = await routeToTeams(api, sourceName);
  const path = `/workflows/${route.workflowId}/draft`;
  const { graph, revision } = await api.must<Draft>("GET", path);
  const filters = SENT.map(filterOf);
  const source = graph.nodes.find(({ kind }) => kind === "source")?.id ?? "";
  const chain = [source, ...filters.map(({ id }) => id)];
  const edges = [
    ...chain.slice(1).map((to, place) => edge(chain[place] ?? "", to)),
    ...graph.edges.map((one) => (one.from === source ? edge(chain.at(-1) ?? "", one.to) : one)),
  ];
  const drawn = { ...graph, nodes: [...graph.nodes, ...filters], edges };
  await api.must("PUT", path, { graph: drawn }, { "if-match": `"${revision}"` });
  await api.must("POST", `/workflows/${route.workflowId}/publish`);
  return route.workflowId;
}

interface Draft {
  readonly revision: number;
  readonly graph: {
    readonly nodes: readonly { readonly id: string; readonly kind: string }[];
    readonly edges: readonly { readonly from: string; readonly to: string }[];
  };
}

function edge(from: string, to: string) {
  return { id: `${from}>${to}`, from, to };
}

/** A filter that only the fact's value passes. */
function filterOf({ field, read }: SentFact) {
  const box = { kind: "filter", id: `by-${field}`, position: { x: 0, y: 0 }, required: true };
  const compare = { kind: "compare", field };
  const literal = (value: unknown) => ({ kind: "literal", value });
  switch (fieldDefinition(field).type) {
    case "boolean":
      return { ...box, condition: { ...compare, operator: "isTrue", value: undefined } };
    case "instant": {
      const ends = [-1, 1].map((by) => new Date(Number(read) + by).toISOString());
      return { ...box, condition: { ...compare, operator: "isBetween", value: literal(ends) } };
    }
    default:
      return { ...box, condition: { ...compare, operator: "equals", value: literal(read) } };
  }
}

function asJson(): Json {
  const raw: Record<string, unknown> = {};
  for (const { pointer, sent } of SENT) {
    const [group = "", name] = pointer.slice(1).split("/");
    raw[group] = name === undefined ? sent : { ...(raw[group] as Json | undefined), [name]: sent };
  }
  return raw;
}

/** The same as a file of one row, in the columns of the pointers. */
function asFile(): string {
  const row = SENT.map(({ pointer, sent }) => {
    const column = LEAD_COLUMNS.find((one) => one.pointer === pointer);
    return [column?.name ?? pointer, sent] as const;
  });
  return stringify([{ "Source Name": BY_FILE, ...Object.fromEntries(row) }], { header: true });
}
