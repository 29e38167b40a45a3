import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { randomCondition } from "../fixtures/random-condition.ts";
import { sketch } from "../fixtures/sketch.ts";
import type { Graph } from "./graph.ts";
import { parseGraph } from "./parse-graph.ts";
import { readWorkflowFile, writeWorkflowFile } from "./workflow-file.ts";

const GRAPH = sketch(["source", "f1", "f2", "ann"], ["f2", "f3", "bob"]);

describe("a workflow's file", () => {
  const coordinate = fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((value) => value + 0);
  property.prop([fc.array(randomCondition, { minLength: 3, maxLength: 3 }), coordinate])(
    "gives the identical drawing back, wherever its boxes stand and whatever they ask",
    (conditions, x) => {
      const graph: Graph = {
        ...GRAPH,
        nodes: GRAPH.nodes.map((node, place) => {
          const condition = conditions[place % conditions.length];
          const moved = { ...node, position: { x, y: place } };
          return moved.kind === "filter" && condition ? { ...moved, condition } : moved;
        }),
      };

      fc.pre(parseGraph(graph).ok);
      const read = readWorkflowFile(writeWorkflowFile({ name: "Zillow", graph }));

      expect(read).toEqual({ ok: true, name: "Zillow", graph });
    },
  );

  test("is read also with the mark that some editors put at its beginning", () => {
    const text = `\uFEFF${writeWorkflowFile({ name: "Zillow", graph: GRAPH })}`;

    expect(readWorkflowFile(text)).toMatchObject({ ok: true, name: "Zillow" });
  });

  test.each([
    ["", ""],
    ["no JSON", ""],
    ["[1]", ""],
    ['{"kind":"fairlead.filters","format":1}', "/kind"],
    ['{"kind":"fairlead.workflow","format":2}', "/format"],
    ['{"kind":"fairlead.workflow","format":1}', "/graph"],
    [
      '{"kind":"fairlead.workflow","format":1,"graph":{"nodes":[{"kind":"x"}],"edges":[]}}',
      "/graph/nodes/0/kind",
    ],
  ])("with the text %j is refused where its fault is", (text, pointer) => {
    const read = readWorkflowFile(text);

    expect(read.ok ? [] : read.errors.map((error) => error.pointer)).toContain(pointer);
  });
});
