import { describe, expect, test } from "vitest";
import type { Condition } from "../conditions/condition.ts";
import {
  DIRECTORY,
  LARGE_LOAN,
  node,
  SETTINGS,
  sketch,
  withCondition,
  withSettings,
} from "../fixtures/sketch.ts";
import { edgeBetween } from "../graph/edit.ts";
import type { Graph } from "../graph/graph.ts";
import { initialGraph } from "../graph/initial-graph.ts";
import { MAX_NODES } from "../graph/limits.ts";
import type { NodeId, UserId } from "../ids.ts";
import { compile } from "./compile.ts";

const SOUND = sketch(["source", "f1", "ann"], ["f1", "f2", "bob"]);

function problemsOf(graph: Graph): readonly string[] {
  return compile(graph, DIRECTORY).problems.map(({ code, nodeId }) => (nodeId ? `${code} ${nodeId}` : code));
}

function compare(part: object): Condition {
  return { ...LARGE_LOAN, ...part } as Condition;
}

describe("a sound drawing", () => {
  test("compiles into its trunk, its branches in canvas order and its settings", () => {
    const { plan, problems } = compile(sketch(["source", "f1", "bob"], ["f1", "f2", "f3", "ann"]), DIRECTORY);

    expect(problems).toEqual([]);
    expect(plan).toEqual({
      format: 1,
      trunk: [{ nodeId: "f1", condition: LARGE_LOAN, required: false }],
      branches: [
        { nodeId: "bob", userId: "user_bob", filters: [] },
        {
          nodeId: "ann",
          userId: "user_ann",
          filters: [
            { nodeId: "f2", condition: LARGE_LOAN, required: false },
            { nodeId: "f3", condition: LARGE_LOAN, required: false },
          ],
        },
      ],
      settings: SETTINGS,
    });
  });

  test("with a single branch has its filters on the trunk", () => {
    const { plan } = compile(sketch(["source", "f1", "ann"]), DIRECTORY);

    expect(plan?.trunk.map((filter) => filter.nodeId)).toEqual(["f1"]);
    expect(plan?.branches).toEqual([{ nodeId: "ann", userId: "user_ann", filters: [] }]);
  });

  test("is not changed by compiling", () => {
    const before = structuredClone(SOUND);

    compile(SOUND, DIRECTORY);

    expect(SOUND).toEqual(before);
  });
});

describe("a drawing with a fault has no plan, and tells where the fault stands", () => {
  const twoSources = sketch(["source", "ann"], ["source-2", "bob"]);
  const danglingDown = { ...SOUND, edges: [...SOUND.edges, edgeBetween("f2" as NodeId, "gone" as NodeId)] };
  const danglingUp = { ...SOUND, edges: [...SOUND.edges, edgeBetween("gone" as NodeId, "bob" as NodeId)] };
  const loose = { ...SOUND, edges: [...SOUND.edges, edgeBetween("x" as NodeId, "y" as NodeId)] };
  const tooMany = {
    ...SOUND,
    nodes: Array.from({ length: MAX_NODES + 1 }, (_, at) => node(`f${at}`)),
  };

  test.each<{ name: string; graph: Graph; problems: readonly string[] }>([
    { name: "no source", graph: sketch(["ann"]), problems: ["SOURCE_MISSING"] },
    {
      name: "two sources",
      graph: twoSources,
      problems: ["SOURCE_NOT_ALONE source-2", "NODE_UNREACHABLE bob"],
    },
    {
      name: "a line up to the source",
      graph: sketch(["source", "f1", "source"], ["f1", "ann"]),
      problems: ["SOURCE_NOT_ALONE source", "GRAPH_HAS_CYCLE source", "GRAPH_HAS_CYCLE f1"],
    },
    { name: "a line that ends nowhere", graph: danglingDown, problems: ["EDGE_DANGLING f2"] },
    { name: "a line that begins nowhere", graph: danglingUp, problems: ["EDGE_DANGLING bob"] },
    { name: "a line with no end at all", graph: loose, problems: ["EDGE_DANGLING"] },
    {
      name: "an id used twice",
      graph: { ...SOUND, nodes: [...SOUND.nodes, node("f1")] },
      problems: ["NODE_ID_REPEATED f1"],
    },
    {
      name: "nodes that no line reaches",
      graph: sketch(["source", "ann"], ["f1", "bob"]),
      problems: ["NODE_UNREACHABLE f1", "NODE_UNREACHABLE bob"],
    },
    {
      name: "branches that join",
      graph: sketch(["source", "f1", "ann"], ["source", "f2", "ann"]),
      problems: ["NODE_HAS_TWO_PARENTS ann"],
    },
    {
      name: "a circle below the source",
      graph: sketch(["source", "f1", "f2", "f3", "f2"], ["source", "ann"]),
      problems: ["NODE_HAS_TWO_PARENTS f2", "GRAPH_HAS_CYCLE f2", "GRAPH_HAS_CYCLE f3"],
    },
    {
      name: "a circle that stands apart, with a user below it",
      graph: sketch(["source", "ann"], ["f1", "f2", "f1"], ["f2", "bob"]),
      problems: ["GRAPH_HAS_CYCLE f1", "GRAPH_HAS_CYCLE f2", "NODE_UNREACHABLE bob"],
    },
    {
      name: "a branch that leads to nobody",
      graph: sketch(["source", "ann"], ["source", "f1"]),
      problems: ["BRANCH_WITHOUT_USER f1"],
    },
    {
      name: "a filter below a user",
      graph: sketch(["source", "ann", "f1"]),
      problems: ["USER_NOT_LAST ann", "BRANCH_WITHOUT_USER f1"],
    },
    {
      name: "a branch that fans out again",
      graph: sketch(["source", "ann"], ["source", "f1", "bob"], ["f1", "cid"]),
      problems: ["FANS_OUT_TWICE f1"],
    },
    { name: "a source alone", graph: sketch(["source"]), problems: ["NO_USERS"] },
    { name: "a trunk with nobody below", graph: sketch(["source", "f1"]), problems: ["NO_USERS"] },
    {
      name: "a user who is not in the directory",
      graph: sketch(["source", "zed"]),
      problems: ["USER_UNKNOWN zed"],
    },
    {
      name: "a user drawn twice",
      graph: sketch(["source", "ann"], ["source", "ann-2"]),
      problems: ["USER_TWICE ann-2"],
    },
    {
      name: "a filter that compares nothing",
      graph: withCondition(SOUND, "f1", { kind: "all", of: [] }),
      problems: ["FILTER_INCOMPLETE f1"],
    },
    {
      name: "a filter on a field that does not exist",
      graph: withCondition(SOUND, "f2", compare({ field: "loan.colour" })),
      problems: ["FILTER_FIELD_UNKNOWN f2"],
    },
    {
      name: "a filter with an operator that does not fit",
      graph: withCondition(SOUND, "f2", compare({ operator: "includes" })),
      problems: ["FILTER_OPERATOR_UNFIT f2"],
    },
    {
      name: "a filter with a value that does not fit",
      graph: withCondition(SOUND, "f2", compare({ value: { kind: "literal", value: "much" } })),
      problems: ["FILTER_VALUE_UNFIT f2"],
    },
    {
      name: "59 seconds to accept",
      graph: withSettings(SOUND, { distribution: { kind: "sequential", acceptWithinSeconds: 59 } }),
      problems: ["ACCEPT_WITHIN_OUT_OF_RANGE"],
    },
    {
      name: "more than a day to accept",
      graph: withSettings(SOUND, { distribution: { kind: "simultaneous", acceptWithinSeconds: 86_401 } }),
      problems: ["ACCEPT_WITHIN_OUT_OF_RANGE"],
    },
    {
      name: "more than 30 days to contact",
      graph: withSettings(SOUND, { timeToContact: { withinSeconds: 2_592_001, onLapse: "nextUser" } }),
      problems: ["TIME_TO_CONTACT_OUT_OF_RANGE"],
    },
    {
      name: "a time to contact in halves of seconds",
      graph: withSettings(SOUND, { timeToContact: { withinSeconds: 90.5, onLapse: "exception" } }),
      problems: ["TIME_TO_CONTACT_OUT_OF_RANGE"],
    },
    {
      name: "no kind of communication that counts as contact",
      graph: withSettings(SOUND, { contactedBy: [] }),
      problems: ["CONTACTED_BY_EMPTY"],
    },
    {
      name: "an exception that leads to nobody",
      graph: withSettings(SOUND, { exception: { kind: "individual", userId: "user_zed" as UserId } }),
      problems: ["EXCEPTION_USER_UNKNOWN"],
    },
    { name: "too many nodes", graph: tooMany, problems: ["TOO_MANY_NODES"] },
  ])("$name", ({ graph, problems }) => {
    const compiled = compile(graph, DIRECTORY);

    expect(compiled.plan).toBeNull();
    expect(problemsOf(graph)).toEqual(problems);
    expect(compiled.problems.every((problem) => problem.message.endsWith("."))).toBe(true);
  });
});

test("an inactive user is a warning: the plan stands, since routing passes them over", () => {
  const { plan, problems } = compile(sketch(["source", "ann"], ["source", "ina"]), DIRECTORY);

  expect(plan?.branches.map((branch) => branch.userId)).toEqual(["user_ann", "user_ina"]);
  expect(problems).toMatchObject([{ code: "USER_INACTIVE", nodeId: "ina", severity: "warning" }]);
});

test("a user whose role works no leads is a warning, drawn or as who gets what nobody can take", () => {
  const users = DIRECTORY.users.map((user) =>
    ["user_bob", "user_mia"].includes(user.id) ? { ...user, role: "partner" as const } : user,
  );

  const { plan, problems } = compile(sketch(["source", "ann"], ["source", "bob"]), { ...DIRECTORY, users });

  expect(plan).not.toBeNull();
  expect(problems).toMatchObject([
    { code: "USER_WORKS_NO_LEADS", nodeId: "bob", severity: "warning" },
    { code: "EXCEPTION_USER_WORKS_NO_LEADS", severity: "warning" },
  ]);
});

test("an inactive user beside whom there is nobody is told to leave the workflow without anybody", () => {
  const messageOf = (drawing: Graph) => compile(drawing, DIRECTORY).problems.map(({ message }) => message);

  expect(messageOf(sketch(["source", "ina"]))).toEqual([
    expect.stringMatching(/^Nobody can receive the leads of this workflow: .* is not active\.$/),
  ]);
  expect(messageOf(sketch(["source", "ann"], ["source", "ina"]))).toEqual([
    expect.stringMatching(/the others share them\.$/),
  ]);
});

test("all problems are told at once, in the order of the nodes, the settings' last", () => {
  const broken = sketch(["source", "f1", "zed"], ["f1", "f2"], ["source-2"]);
  const graph = withSettings(withCondition(broken, "f1", { kind: "any", of: [] }), { contactedBy: [] });

  expect(problemsOf(graph)).toEqual([
    "FILTER_INCOMPLETE f1",
    "USER_UNKNOWN zed",
    "BRANCH_WITHOUT_USER f2",
    "SOURCE_NOT_ALONE source-2",
    "CONTACTED_BY_EMPTY",
  ]);
});

test("time grows with the drawing, not with its square", () => {
  const users = Array.from({ length: MAX_NODES - 1 }, (_, at) => `user_${at}` as UserId);
  const many = users.map((id) => ({
    ...{ id, name: id, active: true, role: "loan_officer" as const },
    ...{ receivesLeads: true, teamIds: [] },
  }));
  const directory = { ...DIRECTORY, users: [...DIRECTORY.users, ...many] };
  const deep = sketch(["source", ...Array.from({ length: MAX_NODES - 2 }, (_, at) => `f${at}`), "ann"]);
  const circle = sketch(
    ["source", "ann"],
    [...Array.from({ length: MAX_NODES - 2 }, (_, at) => `f${at}`), "f0"],
  );
  const startedMs = performance.now();

  expect(compile(initialGraph(users, SETTINGS), directory).plan?.branches).toHaveLength(MAX_NODES - 1);
  expect(compile(deep, DIRECTORY).plan?.trunk).toHaveLength(MAX_NODES - 2);
  expect(compile(circle, DIRECTORY).problems).toHaveLength(MAX_NODES - 2);

  // A quadratic walk takes minutes for these.
  expect(performance.now() - startedMs).toBeLessThan(5_000);
});
