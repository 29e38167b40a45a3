import { createTeam, createUser, createWorkflow, schema } from "@fairlead/db";
import {
  applyEdit,
  type Condition,
  compile,
  type Graph,
  type NodeId,
  namesOf,
  type Plan,
  type RawDelivery,
  type RoutingSettings,
  type TrialGround,
  trialStepView,
  tryOnGround,
  type WorkflowId,
} from "@fairlead/engine";
import { beforeAll, describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const SOURCE = "Trial Source";
const IN_MA: Condition = {
  ...{ kind: "compare", field: "loan.propertyState", operator: "equals" },
  value: { kind: "literal", value: "MA" },
};
const LICENSED: Condition = {
  ...{ kind: "compare", field: "user.licensedStates", operator: "includes" },
  value: { kind: "field", field: "loan.propertyState" },
};
const LARGE: Condition = {
  ...{ kind: "compare", field: "loan.amountUsd", operator: "atLeast" },
  value: { kind: "literal", value: 100_000 },
};

const OFFICE_HOURS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1_020 }));

const STATES = ["MA", "NH", "", "Texas", "Atlantis"];
const AMOUNTS = ["", "90000", "250,000", "much"];
/** The present of the test; within an hour; the same night, a day later in New York; a Saturday; a month ago. */
const MOMENTS = [
  "2026-05-04T15:00:00Z",
  "2026-05-04T23:30:00Z",
  "2026-05-05T15:00:00Z",
  "2026-04-01T15:00:00Z",
];
const TRIALS = STATES.flatMap((propertyState) =>
  AMOUNTS.flatMap((amountUsd) =>
    MOMENTS.map((now) => ({ now, lead: { loan: { propertyState, amountUsd } } })),
  ),
);

const { server, office, as } = officeApi("file");
let tried: { readonly workflowId: string; readonly otherId: string; readonly holdingId: string };

beforeAll(async () => {
  tried = await drawWorkflows();
  for (let place = 0; place < 9; place += 1) await deliver(`turn-${place}`, place % 2 === 0 ? "MA" : "NH");
});

describe("the ground of a trial", () => {
  test.each([
    { name: "the draft, with a lead that is typed in", version: "draft", past: false },
    { name: "what is published, with a lead that is typed in", version: "published", past: false },
    { name: "the draft, with a lead of the past", version: "draft", past: true },
    { name: "an older version, with a lead of the past", version: 1, past: true },
  ] as const)("lets a browser decide as the server does: $name", async ({ version, past }) => {
    const lead = past ? { leadId: office.leadId } : {};
    const ground = await groundOf(tried.workflowId, { version, ...lead });
    const others = [await groundOf(tried.otherId, {})];
    const plan = ground.plan ?? (await compiledDraft(ground));

    for (const { lead: typed, now } of TRIALS) {
      const body = { version, now, lead: typed, ...lead };
      const answer = tryOnGround({ ground, plan, others, typed, nowMs: Date.parse(now) });

      const told = (await as("admin", "POST", `/workflows/${tried.workflowId}/simulate`, body)).json();
      const expected = answer.ok
        ? { steps: answer.steps.map((step) => trialStepView(step, namesOf(ground.users))) }
        : { errors: answer.errors };
      expect({ body, steps: told.steps, errors: told.errors }).toEqual({ body, ...expected });
    }
  });

  test("lets a browser hold a lead as the server does, out of everybody's working hours", async () => {
    const ground = await groundOf(tried.holdingId, { version: "published" });
    const outcomes = new Set<string>();

    for (const now of [...MOMENTS, "2026-05-09T15:00:00Z"]) {
      const typed = { loan: { propertyState: "MA" } };
      const trial = { ground, plan: ground.plan as Plan, others: [], typed, nowMs: Date.parse(now) };
      const answer = tryOnGround(trial);
      const body = { version: "published", now, lead: typed };
      const told = (await as("admin", "POST", `/workflows/${tried.holdingId}/simulate`, body)).json();

      const steps = answer.ok && answer.steps.map((step) => trialStepView(step, namesOf(ground.users)));
      expect({ now, steps }).toEqual({ now, steps: told.steps });
      for (const { decision } of told.steps) outcomes.add(decision.outcome);
    }

    expect([...outcomes].sort()).toEqual(["assign", "hold"]);
  });

  test("leads to every outcome that is compared", async () => {
    const outcomes = new Set<string>();
    for (const { lead, now } of TRIALS) {
      const body = { version: "published", now, lead };
      const { steps = [] } = (
        await as("admin", "POST", `/workflows/${tried.workflowId}/simulate`, body)
      ).json();
      for (const { decision } of steps) outcomes.add(decision.outcome);
    }

    expect([...outcomes].sort()).toEqual(["assign", "exception", "handOn"]);
  });

  test("tells the turns of each day, and whether leads can go there", async () => {
    const ground = await groundOf(office.workflowId, {});

    expect(ground.workflow).toMatchObject({ live: true, sourceName: office.sourceName });
    expect(ground.turns).toMatchObject({
      cursor: office.people.loan_officer.userId,
      users: [{ userId: office.people.loan_officer.userId, assignedOn: { "2026-05-04": 1 } }],
    });
    expect(ground.past).toBeNull();
  });

  test("gives no lead to a key that may read none", async () => {
    const { key } = (
      await as("admin", "POST", "/api-keys", { name: "Reader", scopes: ["workflows:read"] })
    ).json();
    const headers = { authorization: `Bearer ${key}` };
    const url = `/api/v1/workflows/${office.workflowId}`;

    const answers = await Promise.all([
      server.app.inject({ method: "GET", url: `${url}/trial-ground?leadId=${office.leadId}`, headers }),
      server.app.inject({
        ...{ method: "POST", url: `${url}/simulate`, headers },
        payload: { leadId: office.leadId },
      }),
    ]);

    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403]);
  });
});

/**
 * Three live workflows: one with balanced turns, caps and filters for everybody and for one, which hands on to another; and one
 * that holds for those who are not at work. The first version of the first has neither turns nor caps, and its draft another filter.
 */
async function drawWorkflows() {
  const { organizationId } = office;
  const ids = await server.db.withOrganization(organizationId, async (tx) => {
    const people = [];
    for (const [place, state] of ["MA", "NH", "MA"].entries()) {
      const user = { email: `person-${place}@example.com`, name: `Person ${place}`, passwordHash: "-" };
      const role = "loan_officer";
      people.push(await createUser(tx, organizationId, { ...user, role, licensedStates: [state] }));
    }
    const teamIds = [await createTeam(tx, organizationId, "Trial team", people)];
    const create = (name: string, sourceName: string, exception: RoutingSettings["exception"]) =>
      createWorkflow(tx, {
        ...{ organizationId, name, exception, productCategory: "Mortgage Loans" },
        ...{ start: { kind: "thirdParty", sourceName }, routeTo: { kind: "teams", teamIds } },
        createdBy: office.people.admin.userId,
      });
    const manager = { kind: "individual", userId: office.people.manager.userId } as const;
    const otherId = await create("Other", "Other Source", manager);
    const workflowId = await create("Tried", SOURCE, {
      kind: "workflow",
      workflowId: otherId as WorkflowId,
    });
    await tx.update(schema.users).set({ workingHours: OFFICE_HOURS });
    return { workflowId, otherId, holdingId: await create("Holding", "Holding Source", manager) };
  });
  await saveDraft(ids.holdingId, (graph) => ({
    ...graph,
    settings: { ...graph.settings, availability: { workingHours: true, whenAway: "hold" } },
  }));
  await publish(ids.holdingId);
  await saveDraft(ids.otherId, (graph) => withFilter(graph, "state", IN_MA));
  await publish(ids.otherId);
  await saveDraft(ids.workflowId, (graph) => withFilter(graph, "licensed", LICENSED));
  await publish(ids.workflowId);
  await saveDraft(ids.workflowId, (graph) => ({
    ...graph,
    settings: {
      ...graph.settings,
      ...{ turns: "balanced", caps: { perDay: 3, openUncontacted: 6 } },
      availability: { workingHours: true, whenAway: "skip" },
    },
  }));
  await publish(ids.workflowId);
  await saveDraft(ids.workflowId, (graph) => withFilter(graph, "large", LARGE));
  return ids;
}

function withFilter(graph: Graph, id: string, condition: Condition): Graph {
  const filter = { nodeId: id as NodeId, condition, required: true, position: { x: 0, y: 0 } };
  return applyEdit(graph, { kind: "insertFilter", at: { kind: "trunk" }, filter });
}

async function saveDraft(workflowId: string, change: (graph: Graph) => Graph): Promise<void> {
  const url = `/workflows/${workflowId}/draft`;
  const { graph, revision } = (await as("admin", "GET", url)).json();
  const answer = await as("admin", "PUT", url, { graph: change(graph) }, { "if-match": `"${revision}"` });
  expect({ status: answer.statusCode, body: answer.body }).toMatchObject({ status: 200 });
}

async function publish(workflowId: string): Promise<void> {
  const answer = await as("admin", "POST", `/workflows/${workflowId}/publish`);
  expect({ status: answer.statusCode, body: answer.body }).toMatchObject({ status: 200 });
}

async function deliver(externalId: string, propertyState: string): Promise<void> {
  const contact = { firstName: "Past", lastName: externalId, email: `${externalId}@example.com` };
  const lead: RawDelivery = { externalId, contact, loan: { propertyState } };
  const answer = await as("admin", "POST", `/sources/${encodeURIComponent(SOURCE)}/leads`, lead);
  expect(answer.statusCode).toBe(202);
}

async function groundOf(workflowId: string, query: Record<string, string | number>): Promise<TrialGround> {
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const answer = await as("admin", "GET", `/workflows/${workflowId}/trial-ground?${search}`);
  expect({ status: answer.statusCode, body: answer.body }).toMatchObject({ status: 200 });
  return answer.json();
}

async function compiledDraft(ground: TrialGround) {
  const { graph } = (await as("admin", "GET", `/workflows/${ground.workflow.id}/draft`)).json();
  const { plan, problems } = compile(graph, ground.directory);
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}
