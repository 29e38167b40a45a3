import { describe, expect, test } from "vitest";
import { node, sketch } from "../fixtures/sketch.ts";
import type { NodeId } from "../ids.ts";
import { copyFilters, pasteFilters, readFilters } from "./clipboard.ts";
import { applyEdit } from "./edit.ts";
import type { Graph } from "./graph.ts";

const GRAPH = sketch(["source", "f1", "f2", "ann"], ["f2", "f3", "bob"]);

describe("filters on the clipboard", () => {
  test("are copied from the source down, whatever the order in which they were picked, without users", () => {
    const text = copyFilters(GRAPH, ids("ann", "f3", "f1"));

    expect(readFilters(text ?? "")).toEqual(["f1", "f3"].map((name) => loose(name)));
  });

  test("are none where only users or the source are picked", () => {
    expect(copyFilters(GRAPH, ids("source", "ann"))).toBeNull();
  });

  test("come out above a box in their order, in one step", () => {
    const pasted = applyEdit(GRAPH, pasteFilters(GRAPH, id("bob"), [loose("f1"), loose("f2")], fresh()));

    expect(chainTo(pasted, "bob")).toEqual(["source", "f1", "f2", "f3", "new1", "new2", "bob"]);
    expect(chainTo(pasted, "ann")).toEqual(["source", "f1", "f2", "ann"]);
  });

  test("come out at the foot of the trunk, above every user", () => {
    const pasted = applyEdit(GRAPH, pasteFilters(GRAPH, null, [loose("f1"), loose("f2")], fresh()));

    expect(chainTo(pasted, "ann")).toEqual(["source", "f1", "f2", "new1", "new2", "ann"]);
  });

  test.each([
    "",
    "some text",
    "[]",
    "null",
    JSON.stringify({ kind: "fairlead.filters", format: 2, filters: [] }),
    JSON.stringify({ kind: "fairlead.filters", format: 1, filters: [{ condition: { kind: "?" } }] }),
  ])("are not read from %j", (text) => {
    expect(readFilters(text)).toBeNull();
  });
});

function id(name: string): NodeId {
  return name as NodeId;
}

function ids(...names: readonly string[]): ReadonlySet<NodeId> {
  return new Set(names.map(id));
}

function loose(name: string) {
  const filter = node(name);
  if (filter.kind !== "filter") throw new Error(`${name} is no filter`);
  return { condition: filter.condition, required: filter.required };
}

function fresh(): () => NodeId {
  let count = 0;
  return () => {
    count += 1;
    return id(`new${count}`);
  };
}

/** The boxes from the source down to one. */
function chainTo(graph: Graph, name: string): readonly string[] {
  const parent = graph.edges.find(({ to }) => to === name)?.from;
  return parent === undefined ? [name] : [...chainTo(graph, parent), name];
}
