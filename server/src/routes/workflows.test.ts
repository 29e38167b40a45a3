import { MAX_NODES, TOLD_ALONE } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

interface Drawing {
  readonly nodes: readonly { readonly kind: string; readonly id: string; readonly [more: string]: unknown }[];
  readonly edges: readonly { readonly id: string; readonly from: string; readonly to: string }[];
  readonly settings: object;
}

const { server, office, as } = officeApi("eachTest");

describe("a workflow", () => {
  test("starts with one branch for each receiving member of its teams, in team order", async () => {
    const created = await as("marketing", "POST", "/workflows", newWorkflow({}));

    const { graph, problems } = (
      await as("marketing", "GET", `/workflows/${created.json().id}/draft`)
    ).json();
    expect(created.statusCode).toBe(201);
    expect(created.json()).toMatchObject({ publishedVersion: null, distribution: null });
    const users = graph.nodes.filter((node: { kind: string }) => node.kind === "user");
    expect(users.map((node: { userId: string }) => node.userId)).toEqual([office.people.loan_officer.userId]);
    expect(graph.settings).toMatchObject({
      distribution: { kind: "sequential", acceptWithinSeconds: null },
      timeToContact: null,
      contactedBy: ["call", "email", "text", "meeting"],
    });
    expect(problems.filter((problem: { severity: string }) => problem.severity === "error")).toEqual([]);
  });

  test("tells the problems that take the organization's other workflows to see", async () => {
    const sleeping = (await as("marketing", "POST", "/workflows", newWorkflow({}))).json();
    const exception = { kind: "workflow", workflowId: sleeping.id };
    const made = newWorkflow({ name: "Chained", sourceName: "Chained", exception });
    const { id } = (await as("marketing", "POST", "/workflows", made)).json();

    const { problems } = (await as("marketing", "GET", `/workflows/${id}/draft`)).json();

    expect(problems).toMatchObject([{ code: "EXCEPTION_WORKFLOW_NOT_LIVE", severity: "warning" }]);
    expect((await as("marketing", "POST", `/workflows/${id}/publish`)).statusCode).toBe(200);
  });

  test("that routes to an individual is published at once", async () => {
    const routeTo = { kind: "individual", userId: office.people.loan_officer.userId };

    const created = await as("marketing", "POST", "/workflows", newWorkflow({ routeTo }));

    expect(created.json()).toMatchObject({ publishedVersion: 1, hasUnpublishedChanges: false, routeTo });
  });

  test("goes live with its first drawing where that is asked for, and takes leads", async () => {
    const created = await as("marketing", "POST", "/workflows", newWorkflow({ publish: true }));

    const contact = { lastName: "First", email: "first@example.com" };
    const sent = await as("admin", "POST", "/sources/Another%20Source/leads", { contact });

    expect(created.json()).toMatchObject({ publishedVersion: 1, hasUnpublishedChanges: false });
    expect(sent.statusCode).toBe(202);
  });

  test.each([
    ["name", { name: "Test Leads" }, "NAME_TAKEN"],
    ["source", { sourceName: "Test Source" }, "SOURCE_TAKEN"],
  ])("is refused another's %s", async (_what, change, code) => {
    const answer = await as("marketing", "POST", "/workflows", newWorkflow(change));

    expect(answer.json()).toMatchObject({ status: 409, code });
  });

  test("is made once by two who make it at the same moment", async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => as("marketing", "POST", "/workflows", newWorkflow({}))),
    );

    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([201, 409, 409]);
  });

  test("gets a name that two want at the same moment once", async () => {
    const sources = ["One Source", "Two Source", "Three Source"];

    const answers = await Promise.all(
      sources.map((sourceName) => as("marketing", "POST", "/workflows", newWorkflow({ sourceName }))),
    );

    const codes = answers.filter((answer) => answer.statusCode !== 201).map((answer) => answer.json().code);
    expect(codes).toEqual(["NAME_TAKEN", "NAME_TAKEN"]);
  });

  test("takes another name and category after creation", async () => {
    const payload = { name: "Renamed", productCategory: "Deposits" };

    const answer = await as("marketing", "PATCH", `/workflows/${office.workflowId}`, payload);

    expect(answer.json()).toMatchObject({ name: "Renamed", productCategory: "Deposits" });
  });

  test("keeps of what its leads are added to all that a change does not name", async () => {
    const { id: groupId } = (await as("marketing", "POST", "/groups", { name: "VIP" })).json();
    const shareUserIds = [office.people.manager.userId];
    const change = async (additions: object) =>
      (await as("marketing", "PATCH", `/workflows/${office.workflowId}`, { additions })).json().additions;
    await change({ shareUserIds });

    const grouped = await change({ groupIds: [groupId] });
    const emptied = await change({ shareUserIds: [] });

    expect(grouped).toEqual({ campaignIds: [], groupIds: [groupId], shareUserIds, journey: null });
    expect(emptied).toEqual({ ...grouped, shareUserIds: [] });
    expect(await change({})).toEqual(emptied);
  });

  test("keeps its source, route and exception, and takes being told the same again", async () => {
    const before = (await as("marketing", "GET", `/workflows/${office.workflowId}`)).json();
    const other = { kind: "individual", userId: office.people.admin.userId };
    const changes = [{ sourceName: "Other" }, { routeTo: other }, { exception: other }];

    for (const change of changes) {
      const answer = await as("marketing", "PATCH", `/workflows/${office.workflowId}`, {
        ...change,
        name: "Not this",
      });
      expect(answer.json()).toMatchObject({ status: 409, code: "WORKFLOW_SETTING_FIXED" });
      expect(answer.json().errors[0].pointer).toBe(`/${Object.keys(change)[0]}`);
    }
    const same = { sourceName: before.source.name, routeTo: before.routeTo };
    const answer = await as("marketing", "PATCH", `/workflows/${office.workflowId}`, same);
    expect(answer.json()).toEqual(before);
  });
});

describe("a drawing", () => {
  test("is saved over the revision it was made on", async () => {
    const { graph, revision, etag } = await readDraft();

    const saved = await save(moved(graph), etag);

    expect(etag).toBe(`"${revision}"`);
    expect(saved.json()).toMatchObject({ revision: revision + 1, updatedBy: { name: "The marketing" } });
    expect(saved.headers.etag).toBe(`"${revision + 1}"`);
    expect((await readDraft()).graph).toEqual(moved(graph));
  });

  test("is refused over a newer one, telling who saved it, and merges nothing", async () => {
    const { graph, revision, etag } = await readDraft();
    await save(moved(graph), etag);

    const stale = await save(graph, etag);

    expect(stale.json()).toMatchObject({
      ...{ status: 412, code: "STALE_DRAFT", revision: revision + 1 },
      updatedBy: { id: office.people.marketing.userId },
    });
    expect(Date.parse(stale.json().updatedAt)).toBe(server.clock.nowMs);
    expect((await readDraft()).graph).toEqual(moved(graph));
  });

  test("is taken from one of two who save at the same moment", async () => {
    const { graph, etag } = await readDraft();

    const answers = await Promise.all([save(graph, etag), save(moved(graph), etag)]);

    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 412]);
  });

  test("is not saved blindly", async () => {
    const { graph } = await readDraft();

    expect((await save(graph)).json()).toMatchObject({ status: 428, code: "PRECONDITION_REQUIRED" });
  });

  test("with problems is saved all the same, and tells them", async () => {
    const { graph, etag } = await readDraft();

    const saved = await save(withoutUsers(graph), etag);

    expect(saved.statusCode).toBe(200);
    expect(saved.json().problems.length).toBeGreaterThan(0);
  });

  test("of as many nodes as a drawing may have is saved, published and tried", async () => {
    const { graph, etag } = await readDraft();
    const full = withTrunk(graph, MAX_NODES - graph.nodes.length);

    const saved = await save(full, etag);
    const published = await publish();
    const tried = await as("marketing", "POST", `/workflows/${office.workflowId}/simulate`, { lead: {} });

    expect(full.nodes).toHaveLength(MAX_NODES);
    expect([saved.statusCode, published.statusCode, tried.statusCode]).toEqual([200, 200, 200]);
    expect((await readDraft()).graph).toEqual(full);
    const [candidate] = tried.json().steps[0].decision.candidates;
    expect(candidate.filterCount).toBe(MAX_NODES - graph.nodes.length);
    expect(candidate.filters).toHaveLength(TOLD_ALONE.comparisons);
  });

  test("larger than one of that many nodes takes is refused", async () => {
    const { graph, etag } = await readDraft();

    const answer = await save({ ...graph, more: "x".repeat(5_000_000) }, etag);

    expect(answer.json()).toMatchObject({ status: 413, code: "BODY_TOO_LARGE" });
  });

  test("that is no drawing is refused with pointers", async () => {
    const { graph, etag } = await readDraft();

    const answer = await save({ ...graph, nodes: [{ kind: "rocket", id: "x" }] }, etag);

    expect(answer.json()).toMatchObject({ status: 422, code: "INVALID_VALUE" });
    expect(answer.json().errors[0].pointer).toMatch(/^\/graph\/nodes\/0/);
  });
});

describe("publishing", () => {
  test("adds a version, and gives the present one back when nothing has changed", async () => {
    const { graph, etag } = await readDraft();
    const again = await publish();
    await save(withShare(graph), etag);
    const next = await publish();

    expect([again.json().number, next.json().number]).toEqual([1, 2]);
    const versions = (await as("marketing", "GET", `/workflows/${office.workflowId}/versions`)).json().items;
    expect(versions.map((version: { number: number }) => version.number)).toEqual([2, 1]);
    const first = await as("marketing", "GET", `/workflows/${office.workflowId}/versions/1`);
    expect(first.json().graph).toEqual(graph);
  });

  test("makes no version when only positions have changed", async () => {
    const { graph, etag } = await readDraft();
    const before = (await publish()).json();
    await save(moved(graph), etag);

    expect((await publish()).json()).toEqual(before);
    const workflow = (await as("marketing", "GET", `/workflows/${office.workflowId}`)).json();
    expect(workflow.hasUnpublishedChanges).toBe(false);
  });

  test("answers 422 naming each bad node, and publishes nothing", async () => {
    const { graph, etag } = await readDraft();
    await save(withoutUsers(graph), etag);

    const answer = await publish();

    expect(answer.json()).toMatchObject({ status: 422, code: "WORKFLOW_INVALID" });
    expect(answer.json().problems.length).toBeGreaterThan(0);
    const workflow = (await as("marketing", "GET", `/workflows/${office.workflowId}`)).json();
    expect(workflow).toMatchObject({ publishedVersion: 1, hasUnpublishedChanges: true });
  });

  test("refuses a revision that somebody has drawn over", async () => {
    const { graph, etag } = await readDraft();
    await save(moved(graph), etag);

    expect((await publish(etag)).json().code).toBe("STALE_DRAFT");
  });
});

function newWorkflow(change: object): object {
  return {
    ...{ name: "More Leads", productCategory: "Mortgage Loans", sourceName: "Another Source" },
    routeTo: { kind: "teams", teamIds: [office.teamId] },
    exception: { kind: "individual", userId: office.people.manager.userId },
    ...change,
  };
}

test("a draft on a revision to come is told at which one it is, not that somebody saved", async () => {
  const { graph, revision } = await readDraft();

  const answer = await save(graph, `"${revision + 1}"`);

  expect(answer.json()).toMatchObject({ status: 412, code: "STALE_DRAFT", revision });
  expect(answer.json().detail).not.toContain("meanwhile");
});

async function readDraft() {
  const answer = await as("marketing", "GET", `/workflows/${office.workflowId}/draft`);
  const { graph, revision } = answer.json() as { graph: Drawing; revision: number };
  return { graph, revision, etag: String(answer.headers.etag) };
}

function save(graph: object, ifMatch?: string) {
  const headers = ifMatch === undefined ? {} : { "if-match": ifMatch };
  return as("marketing", "PUT", `/workflows/${office.workflowId}/draft`, { graph }, headers);
}

function publish(ifMatch?: string) {
  const headers = ifMatch === undefined ? {} : { "if-match": ifMatch };
  return as("marketing", "POST", `/workflows/${office.workflowId}/publish`, undefined, headers);
}

function moved(graph: Drawing): Drawing {
  const nodes = graph.nodes.map((node, place) =>
    place === 0 ? { ...node, position: { x: 7, y: 11 } } : node,
  );
  return { ...graph, nodes };
}

function withShare(graph: Drawing): Drawing {
  const nodes = graph.nodes.map((node) => (node.kind === "user" ? { ...node, weight: 2 } : node));
  return { ...graph, nodes };
}

/** A drawing with filters below its source, as the editor names them. */
function withTrunk(graph: Drawing, count: number): Drawing {
  const idOf = (place: number) => `filter-${String(place).padStart(8, "0")}-0000`;
  const parentOf = (place: number) => (place === 0 ? "source" : idOf(place - 1));
  const lineTo = (from: string, to: string) => ({ id: `${from}->${to}`, from, to });
  const places = Array.from({ length: count }, (_, place) => place);
  const value = { kind: "literal", value: 100_000 };
  const condition = { kind: "compare", field: "loan.amountUsd", operator: "atLeast", value };
  return {
    ...graph,
    nodes: [
      ...graph.nodes,
      ...places.map((place) => ({
        ...{ kind: "filter", id: idOf(place), position: { x: 12_000, y: 220 * place } },
        ...{ condition, required: false },
      })),
    ],
    edges: [
      ...places.map((place) => lineTo(parentOf(place), idOf(place))),
      ...graph.edges.map(({ to }) => lineTo(idOf(count - 1), to)),
    ],
  };
}

function withoutUsers(graph: Drawing): Drawing {
  return { ...graph, nodes: graph.nodes.filter((node) => node.kind !== "user"), edges: [] };
}
