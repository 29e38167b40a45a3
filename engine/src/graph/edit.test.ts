import { fc, test as propertyTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { compile } from "../compile/compile.ts";
import { DIRECTORY, LARGE_LOAN, node, SETTINGS, sketch } from "../fixtures/sketch.ts";
import type { NodeId, UserId } from "../ids.ts";
import { applyEdit, edgeBetween, edgeIdOf, type FilterPlace, type GraphEdit } from "./edit.ts";
import type { Graph } from "./graph.ts";
import { initialGraph } from "./initial-graph.ts";

const GRAPH = sketch(["source", "ann"], ["source", "f1", "bob"], ["source", "cid"]);
const OTHER: typeof LARGE_LOAN = { kind: "not", of: LARGE_LOAN };

const DANGLING = { ...GRAPH, edges: [...GRAPH.edges, edgeBetween(id("f1"), id("gone"))] };

function id(name: string): NodeId {
  return name as NodeId;
}

function linesOf(graph: Graph): readonly string[] {
  return graph.edges.map((edge) => `${edge.from}>${edge.to}`);
}

function insert(at: FilterPlace, name = "f9"): GraphEdit {
  const filter = { nodeId: id(name), condition: LARGE_LOAN, required: true, position: { x: 1, y: 2 } };
  return { kind: "insertFilter", at, filter };
}

function onLine(from: string, to: string): FilterPlace {
  return { kind: "edge", edgeId: edgeIdOf(id(from), id(to)) };
}

describe("insertFilter", () => {
  test("puts the filter on the line, and the branch keeps its place in the canvas order", () => {
    const edited = applyEdit(GRAPH, insert(onLine("source", "f1")));

    expect(linesOf(edited)).toEqual(["source>ann", "source>f9", "f9>f1", "f1>bob", "source>cid"]);
    expect(edited.nodes.at(-1)).toEqual({
      ...{ kind: "filter", id: "f9", condition: LARGE_LOAN, required: true },
      position: { x: 1, y: 2 },
    });
  });

  test("at the foot of the trunk stands above every branch", () => {
    const edited = applyEdit(GRAPH, insert({ kind: "trunk" }));

    expect(linesOf(edited)).toEqual(["f9>ann", "f9>f1", "f1>bob", "f9>cid", "source>f9"]);
  });

  test.each<{ name: string; edit: GraphEdit; graph?: Graph }>([
    { name: "on a line that is gone", edit: insert(onLine("ann", "cid")) },
    { name: "on a line with one end", edit: insert(onLine("f1", "gone")), graph: DANGLING },
    { name: "of a node that is there already", edit: insert({ kind: "trunk" }, "f1") },
    { name: "on a trunk without a source", edit: insert({ kind: "trunk" }), graph: sketch(["ann"]) },
  ])("$name gives the same drawing back", ({ edit, graph = GRAPH }) => {
    expect(applyEdit(graph, edit)).toBe(graph);
  });
});

describe("removeNode", () => {
  test.each([
    { name: "on a branch", place: onLine("f1", "bob") },
    { name: "above a filter", place: onLine("source", "f1") },
    { name: "on the trunk", place: { kind: "trunk" } as const },
  ])("of a filter $name is the inverse of inserting it", ({ place }) => {
    const inserted = applyEdit(GRAPH, insert(place));

    expect(applyEdit(inserted, { kind: "removeNode", nodeId: id("f9") })).toEqual(GRAPH);
  });

  test("of a user takes the filters of their branch along", () => {
    const edited = applyEdit(GRAPH, { kind: "removeNode", nodeId: id("bob") });

    expect(edited.nodes.map((one) => one.id)).toEqual(["source", "ann", "cid"]);
    expect(linesOf(edited)).toEqual(["source>ann", "source>cid"]);
  });

  test("of the last user leaves the trunk for the next one", () => {
    const edited = applyEdit(sketch(["source", "f1", "ann"]), { kind: "removeNode", nodeId: id("ann") });

    expect(linesOf(edited)).toEqual(["source>f1"]);
  });

  test("of a loose node takes that node alone, with all its lines", () => {
    const loose = sketch(["source", "ann"], ["f1", "f2"], ["f1", "bob"], ["f3", "bob"]);

    expect(linesOf(applyEdit(loose, { kind: "removeNode", nodeId: id("bob") }))).toEqual([
      "source>ann",
      "f1>f2",
    ]);
    expect(linesOf(applyEdit(loose, { kind: "removeNode", nodeId: id("f1") }))).toEqual([
      "source>ann",
      "f3>bob",
    ]);
  });

  test("of a filter with two lines above heals the first", () => {
    const joined = sketch(["source", "f1", "f3", "ann"], ["source", "f2", "f3"]);

    expect(linesOf(applyEdit(joined, { kind: "removeNode", nodeId: id("f3") }))).toEqual([
      "source>f1",
      "f1>ann",
      "source>f2",
    ]);
  });

  test("of what is gone gives the same drawing back", () => {
    expect(applyEdit(GRAPH, { kind: "removeNode", nodeId: id("gone") })).toBe(GRAPH);
  });
});

describe("addUserBranch", () => {
  const add: GraphEdit = { kind: "addUserBranch", nodeId: id("dee"), userId: "user_dee" as UserId };

  test("adds the last branch, below the trunk", () => {
    const edited = applyEdit(sketch(["source", "f1", "ann"], ["f1", "bob"]), add);

    expect(linesOf(edited)).toEqual(["source>f1", "f1>ann", "f1>bob", "f1>dee"]);
  });

  test("is undone by removing the node", () => {
    expect(applyEdit(applyEdit(GRAPH, add), { kind: "removeNode", nodeId: id("dee") })).toEqual(GRAPH);
  });

  test("of a node that is there already gives the same drawing back", () => {
    expect(applyEdit(GRAPH, { ...add, nodeId: id("ann") })).toBe(GRAPH);
  });
});

describe("moveBranch", () => {
  test("changes the canvas order, whichever node of the branch is named", () => {
    const edited = applyEdit(GRAPH, { kind: "moveBranch", nodeId: id("f1"), toIndex: 0 });

    expect(linesOf(edited)).toEqual(["source>f1", "source>ann", "f1>bob", "source>cid"]);
    expect(applyEdit(edited, { kind: "moveBranch", nodeId: id("bob"), toIndex: 1 })).toEqual(GRAPH);
  });

  test("stops at the ends", () => {
    const edited = applyEdit(GRAPH, { kind: "moveBranch", nodeId: id("ann"), toIndex: 99 });

    expect(linesOf(edited)).toEqual(["source>f1", "source>cid", "f1>bob", "source>ann"]);
  });

  test.each([
    { name: "to where it is", nodeId: "ann", toIndex: -1 },
    { name: "of what is on no branch", nodeId: "source", toIndex: 1 },
  ])("$name gives the same drawing back", ({ nodeId, toIndex }) => {
    expect(applyEdit(GRAPH, { kind: "moveBranch", nodeId: id(nodeId), toIndex })).toBe(GRAPH);
  });
});

describe("moveNodes, updateFilter and updateSettings", () => {
  test("move only the nodes that are named", () => {
    const edited = applyEdit(GRAPH, { kind: "moveNodes", to: { [id("ann")]: { x: 5, y: 6 } } });

    expect(edited.nodes[1]).toEqual({ ...GRAPH.nodes[1], position: { x: 5, y: 6 } });
    expect(edited.nodes[2]).toBe(GRAPH.nodes[2]);
  });

  test("change a filter in its place", () => {
    const edited = applyEdit(GRAPH, {
      kind: "updateFilter",
      nodeId: id("f1"),
      condition: OTHER,
      required: true,
    });

    expect(edited.nodes[2]).toEqual({ ...node("f1"), condition: OTHER, required: true });
    expect(edited.edges).toBe(GRAPH.edges);
  });

  test("give the same drawing back when nothing is there to change", () => {
    expect(applyEdit(GRAPH, { kind: "moveNodes", to: {} })).toBe(GRAPH);
    expect(
      applyEdit(GRAPH, { kind: "updateFilter", nodeId: id("ann"), condition: OTHER, required: true }),
    ).toBe(GRAPH);
  });

  test("replace the settings", () => {
    const settings = { ...SETTINGS, contactedBy: ["call"] } as const;

    expect(applyEdit(GRAPH, { kind: "updateSettings", settings })).toEqual({ ...GRAPH, settings });
  });
});

describe("the initial drawing", () => {
  test("is the source over one equal branch for each user, centred below it", () => {
    const graph = initialGraph(["user_ann", "user_bob", "user_cid"] as UserId[], SETTINGS);

    expect(linesOf(graph)).toEqual(["source>user-user_ann", "source>user-user_bob", "source>user-user_cid"]);
    const [source, ...users] = graph.nodes.map(({ position }) => position);
    expect(new Set(users.map(({ y }) => y)).size).toBe(1);
    expect(users.reduce((sum, { x }) => sum + x, 0) / users.length).toBe(source?.x);
    expect(compile(graph, DIRECTORY).problems).toEqual([]);
  });
});

type Step = readonly [what: number, a: number, b: number];

/** Turns three numbers into an edit of what is on the canvas now, so that most edits find something to change. */
function editOf(graph: Graph, [what, a, b]: Step, count: number): GraphEdit {
  const at = graph.nodes[a % graph.nodes.length]?.id ?? id("source");
  const edge = graph.edges[a % Math.max(1, graph.edges.length)];
  switch (what) {
    case 0:
      return insert(edge ? { kind: "edge", edgeId: edge.id } : { kind: "trunk" }, `f${count}`);
    case 1:
      return insert({ kind: "trunk" }, `f${count}`);
    case 2:
      return { kind: "removeNode", nodeId: at };
    case 3:
      return {
        kind: "addUserBranch",
        nodeId: id(`user-${count}`),
        userId: DIRECTORY.users[b % 6]?.id ?? ("" as UserId),
      };
    case 4:
      return { kind: "moveBranch", nodeId: at, toIndex: b };
    case 5:
      return { kind: "moveNodes", to: { [at]: { x: a, y: b } } };
    default:
      return { kind: "updateFilter", nodeId: at, condition: OTHER, required: b % 2 === 0 };
  }
}

propertyTest.prop([fc.array(fc.tuple(fc.nat(6), fc.nat(30), fc.nat(8)), { maxLength: 30 })])(
  "no edits of an initial drawing break its shape: only who is on it can be wrong",
  (steps) => {
    let graph = initialGraph(["user_ann", "user_bob", "user_cid"] as UserId[], SETTINGS);

    for (const [count, step] of steps.entries()) {
      const frozen = structuredClone(graph);
      const edited = applyEdit(graph, editOf(graph, step, count));
      expect(graph).toEqual(frozen);
      graph = edited;
    }

    const codes = new Set(compile(graph, DIRECTORY).problems.map(({ code }) => code));
    for (const code of ["USER_TWICE", "USER_INACTIVE", "NO_USERS"] as const) codes.delete(code);
    expect([...codes]).toEqual([]);
  },
);
