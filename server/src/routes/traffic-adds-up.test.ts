import { advanceOverdue, createTeam, createWorkflow, RoutingCache } from "@fairlead/db";
import { type BoxTraffic, NO_TRAFFIC, type RoutingSettings, type UserId } from "@fairlead/engine";
import { expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";
import { createPerson, type Person } from "../fixtures/test-office.ts";

const { server, office, as } = officeApi("file");

const QUEUE = { distribution: { kind: "sequential", acceptWithinSeconds: null }, turns: "queue" } as const;
const CONTACT = { withinSeconds: 3_600, onLapse: "nextUser" } as const;
const KINDS: Readonly<Record<string, Partial<RoutingSettings>>> = {
  "turns by the queue": QUEUE,
  "turns by shares": { ...QUEUE, turns: "balanced" },
  "the older circular turns": { distribution: QUEUE.distribution },
  "offers in turn": { ...QUEUE, distribution: { kind: "sequential", acceptWithinSeconds: 900 } },
  "offers to all at once": { distribution: { kind: "simultaneous", acceptWithinSeconds: 900 } },
  "a time to contact that leads on": { ...QUEUE, timeToContact: CONTACT },
  "a time to contact that ends in exception handling": {
    ...QUEUE,
    timeToContact: { ...CONTACT, onLapse: "exception" },
  },
};

/** State and amount: some pass everything, some one filter, and one nothing. */
const LOANS = [
  ["NH", 200_000],
  ["NH", 50_000],
  ["MA", 200_000],
  ["MA", 50_000],
  ["NH", 5_000],
  ["MA", 5_000],
  ["NH", 300_000],
  ["MA", 60_000],
] as const;

test.each(Object.entries(KINDS))("adds up to what the leads' timelines tell: %s", async (_, settings) => {
  const { workflowId, sourceName, officers } = await drawn(settings);
  const leadIds: string[] = [];
  for (const loan of LOANS) leadIds.push(await deliver(sourceName, loan));
  await answerOffers(leadIds, officers);
  await timePasses(leadIds);
  await timePasses(leadIds);

  const traffic = await get(`/workflows/${workflowId}/traffic?${PERIOD}`);

  const told = new Tally();
  for (const leadId of leadIds) await told.add(leadId);
  const { versions, exceptions } = traffic;
  expect({ leads: traffic.leads, versions, exceptions, boxes: countedBy(traffic) }).toEqual({
    ...{ leads: LOANS.length, versions: [{ version: 1, leads: LOANS.length }] },
    ...{ exceptions: told.exceptions, boxes: told.counted() },
  });
  const [optional, required] = ["optional", "required"].map((id) => told.counted()[id]);
  expect(optional?.dropped).toBeGreaterThan(0);
  expect(required?.fell).toBe(2);
  for (const box of [optional, required]) {
    expect((box?.through ?? 0) + (box?.dropped ?? 0) + (box?.fell ?? 0)).toBe(LOANS.length);
  }
});

test("names the leads behind each count, page by page", async () => {
  const { workflowId, sourceName } = await drawn(QUEUE);
  const leadIds: string[] = [];
  for (let at = 0; at < 60; at += 1) leadIds.push(await deliver(sourceName, ["MA", 50_000]));
  const path = `/workflows/${workflowId}/traffic/leads?${PERIOD}&nodeId=optional&passage=dropped`;

  const first = await get(path);
  const second = await get(`${path}&cursor=${first.nextCursor}`);

  const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
  expect(ids.toSorted()).toEqual(leadIds.toSorted());
  expect([first.total, second.total, second.nextCursor]).toEqual([60, 60, null]);
  expect((await as("admin", "GET", `${path}&cursor=lead_none`)).json().code).toBe("BAD_REQUEST");
});

test("counts apart what went to the contact's owner without routing", async () => {
  const { workflowId, sourceName, officers } = await drawn(QUEUE);
  const url = `/workflows/${workflowId}`;
  const duplicates = { ...(await get(url)).duplicates, bypassToOwner: true };
  const switched = await as("admin", "PATCH", url, { duplicates });
  expect(switched.statusCode, switched.body).toBe(200);
  const email = `again-${sourceName}@example.com`;
  await deliver(sourceName, ["NH", 200_000], email);
  await deliver(sourceName, ["NH", 200_000], email);

  const traffic = await get(`/workflows/${workflowId}/traffic?${PERIOD}`);

  const assigned = officers.map((_, at) => countedBy(traffic)[`officer-${at}`]?.assigned ?? 0);
  expect([traffic.leads, traffic.bypassed]).toEqual([2, 1]);
  expect(assigned.reduce((sum, count) => sum + count, 0)).toBe(1);
});

const PERIOD = new URLSearchParams({ from: "2020-01-01T00:00:00Z", until: "2030-01-01T00:00:00Z" });
let made = 0;

/**
 * A published workflow: a filter on the state that is not required, one on the amount that is, and three officers of
 * whom the middle one takes large loans only. The third is also the individual of exception handling.
 */
async function drawn(settings: Partial<RoutingSettings>) {
  made += 1;
  const sourceName = `Source-${made}`;
  const { organizationId } = office;
  const [officers, workflowId] = await server.db.withOrganization(organizationId, async (tx) => {
    const people: Person[] = [];
    for (let at = 0; at < 3; at += 1) {
      const person = { organizationId, role: "loan_officer", nowMs: server.clock.nowMs } as const;
      people.push(await createPerson(tx, person));
    }
    const ids = people.map(({ userId }) => userId);
    const teamId = await createTeam(tx, organizationId, `Team ${made}`, ids);
    const id = await createWorkflow(tx, {
      ...{ organizationId, name: `Workflow ${made}`, productCategory: "Mortgage Loans" },
      start: { kind: "thirdParty", sourceName },
      routeTo: { kind: "teams", teamIds: [teamId] },
      exception: { kind: "individual", userId: ids.at(-1) as UserId },
      createdBy: office.people.marketing.userId,
    });
    return [people, id] as const;
  });
  const url = `/workflows/${workflowId}/draft`;
  const { graph, revision } = await get(url);
  const { distribution: _, turns: __, ...kept } = graph.settings;
  const payload = { graph: { ...boxesOf(officers), settings: { ...kept, ...settings } } };
  const saved = await as("admin", "PUT", url, payload, { "if-match": `"${revision}"` });
  expect(saved.statusCode, saved.body).toBe(200);
  const published = await as("admin", "POST", `/workflows/${workflowId}/publish`);
  expect(published.statusCode, published.body).toBe(200);
  return { workflowId, sourceName, officers };
}

function boxesOf(officers: readonly Person[]) {
  const position = { x: 0, y: 0 };
  const nodes = [
    { kind: "source", id: "source", position },
    filter("optional", "loan.propertyState", "equals", "NH"),
    { ...filter("required", "loan.amountUsd", "atLeast", 10_000), required: true },
    { ...filter("large", "loan.amountUsd", "atLeast", 100_000), required: true },
    ...officers.map(({ userId }, at) => ({ kind: "user", id: `officer-${at}`, position, userId })),
  ];
  const lines = [
    ...([
      ["source", "optional"],
      ["optional", "required"],
      ["required", "officer-0"],
    ] as const),
    ...([
      ["required", "large"],
      ["large", "officer-1"],
      ["required", "officer-2"],
    ] as const),
  ];
  return { nodes, edges: lines.map(([from, to]) => ({ id: `${from}>${to}`, from, to })) };
}

function filter(id: string, field: string, operator: string, value: string | number) {
  const condition = { kind: "compare", field, operator, value: { kind: "literal", value } };
  return { kind: "filter", id, position: { x: 0, y: 0 }, required: false, condition };
}

let sent = 0;

async function deliver(
  source: string,
  [propertyState, amountUsd]: readonly [string, number],
  given?: string,
) {
  sent += 1;
  const email = given ?? `person${sent}@example.com`;
  const payload = { contact: { lastName: `Person ${sent}`, email }, loan: { propertyState, amountUsd } };
  const answer = await as("admin", "POST", `/sources/${source}/leads`, payload);
  expect(answer.statusCode, answer.body).toBe(202);
  return answer.json().leadId as string;
}

/** Of every three leads on offer one is claimed by the last who may, one is passed on by the first, one is left alone. */
async function answerOffers(leadIds: readonly string[], officers: readonly Person[]): Promise<void> {
  for (const [at, leadId] of leadIds.entries()) {
    const { offers } = await get(`/leads/${leadId}`);
    const open = offers.filter(({ state }: { state: string }) => state === "open");
    const cookieOf = (offer: { user: { id: string } } | undefined) =>
      officers.find(({ userId }) => userId === offer?.user.id)?.cookie ?? "";
    if (open.length === 0 || at % 3 === 2) continue;
    const [who, what] = at % 3 === 0 ? [open.at(-1), "claim"] : [open[0], "pass"];
    const answer = await server.app.inject({
      ...{ method: "POST", url: `/api/v1/leads/${leadId}/${what}` },
      headers: { cookie: cookieOf(who) },
    });
    expect(answer.statusCode, answer.body).toBe(200);
  }
}

/** Long enough that every wait ends. */
async function timePasses(leadIds: readonly string[]): Promise<void> {
  const { organizationId } = office;
  server.clock.nowMs += 3_601_000;
  const input = { organizationId, leadIds, nowMs: server.clock.nowMs };
  await server.db.withOrganization(organizationId, (tx) => advanceOverdue(tx, new RoutingCache(), input));
}

/** What the timelines of leads tell of each box, read entry by entry. */
class Tally {
  readonly #leadsOf = new Map<string, Set<string>>();
  readonly #exceptions = new Set<string>();

  async add(leadId: string): Promise<void> {
    const { items } = await get(`/leads/${leadId}/timeline?limit=200`);
    for (const { id, kind, users, outcome } of items) {
      const userIds: string[] = users.map((user: { id: string }) => user.id);
      if (kind === "claimed") this.#note(leadId, await boxesOfUsers(leadId, userIds), "assigned");
      if (kind !== "decided") continue;
      const { decision, path } = await get(`/leads/${leadId}/timeline/${id}`);
      if (outcome === "exception") this.#exceptions.add(leadId);
      // A lapse decides by itself, and asks no filter.
      if (decision === null) continue;
      const boxes = decision.candidates.filter(({ user }: Candidate) => userIds.includes(user.id));
      const ids = boxes.map(({ nodeId }: Candidate) => nodeId);
      if (outcome === "offer") this.#note(leadId, ids, "offered");
      if (outcome === "assign") this.#note(leadId, ids, "assigned");
      this.#noteFilters(leadId, outcome, path.boxes, decision);
    }
  }

  get exceptions(): number {
    return this.#exceptions.size;
  }

  /** In the form of the API; a lead that was once dropped for, or through, is in no later member. */
  counted(): Record<string, BoxTraffic> {
    const of = (box: string, what: string) => this.#leadsOf.get(`${box} ${what}`) ?? new Set<string>();
    const boxes = ["optional", "required", "large", "officer-0", "officer-1", "officer-2"];
    return Object.fromEntries(
      boxes.map((box) => {
        const dropped = of(box, "dropped");
        const through = [...of(box, "through")].filter((id) => !dropped.has(id));
        const fell = [...of(box, "fell")].filter((id) => !dropped.has(id) && !through.includes(id));
        const [offered, assigned] = [of(box, "offered"), of(box, "assigned")];
        const sizes = { through: through.length, dropped: dropped.size, fell: fell.length };
        const got = new Set([...offered, ...assigned]).size;
        return [box, { ...sizes, offered: offered.size, assigned: assigned.size, got }];
      }),
    );
  }

  #noteFilters(leadId: string, outcome: string, boxes: readonly PathBox[], { droppedFilters }: Reasons) {
    const nobody = outcome === "exception";
    const passedIn = (id: string) => boxes.some((box) => box.nodeId === id && (box.passed ?? 0) > 0);
    const isAsked = (id: string) => boxes.some((box) => box.nodeId === id && (box.asked ?? 0) > 0);
    if (!isAsked("optional")) return;
    const dropped = droppedFilters.length > 0 || (nobody && !passedIn("optional"));
    this.#note(leadId, ["optional"], dropped ? "dropped" : "through");
    this.#note(leadId, ["required"], passedIn("required") ? "through" : "fell");
    if (!passedIn("required")) return;
    if (isAsked("large")) this.#note(leadId, ["large"], passedIn("large") ? "through" : "fell");
    const matched = boxes.filter((box) => box.outcome === "chosen" || box.outcome === "waitsForTurn");
    this.#note(
      leadId,
      matched.map(({ nodeId }) => nodeId),
      "through",
    );
  }

  #note(leadId: string, boxes: readonly string[], what: string): void {
    for (const box of boxes) {
      const key = `${box} ${what}`;
      this.#leadsOf.set(key, (this.#leadsOf.get(key) ?? new Set()).add(leadId));
    }
  }
}

interface Candidate {
  readonly user: { readonly id: string };
  readonly nodeId: string;
}
interface Reasons {
  readonly droppedFilters: readonly string[];
}
interface PathBox {
  readonly nodeId: string;
  readonly passed?: number;
  readonly asked?: number;
  readonly outcome?: string;
}

/** The boxes of users, by the lead's first decision. */
async function boxesOfUsers(leadId: string, userIds: readonly string[]): Promise<string[]> {
  const { items } = await get(`/leads/${leadId}/timeline`);
  const decided = items.find(({ kind }: { kind: string }) => kind === "decided");
  return decided.decision.candidates
    .filter(({ user }: Candidate) => userIds.includes(user.id))
    .map(({ nodeId }: Candidate) => nodeId);
}

function countedBy(traffic: { boxes: (BoxTraffic & { nodeId: string })[] }): Record<string, BoxTraffic> {
  return Object.fromEntries(traffic.boxes.map(({ nodeId, ...box }) => [nodeId, { ...NO_TRAFFIC, ...box }]));
}

async function get(url: string) {
  return (await as("admin", "GET", url)).json();
}
