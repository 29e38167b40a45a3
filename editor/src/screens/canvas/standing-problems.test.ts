import { applyEdit, type Problem } from "@fairlead/engine";
import { describe, expect, test } from "vitest";
import { drawingOf, userNode } from "./drawing/drawing.fixture.ts";
import { standingProblems } from "./standing-problems.ts";

const DRAWING = drawingOf(2);
const GONE = {
  code: "USER_UNKNOWN",
  severity: "error",
  message: "Gone.",
  nodeId: userNode(DRAWING, 1),
} as const;
const NOT_LIVE = { code: "EXCEPTION_WORKFLOW_NOT_LIVE", severity: "warning", message: "Not live." } as const;
const EMPTY = { code: "CONTACTED_BY_EMPTY", severity: "error", message: "Choose one." } as const;

const codes = (problems: readonly Problem[]) => problems.map(({ code }) => code);

describe("what stands against publishing", () => {
  test("is what the server says of the drawing as it is saved, errors first", () => {
    const told = { revision: 4, problems: [NOT_LIVE, GONE, EMPTY] };

    const problems = standingProblems({ graph: DRAWING, revision: 4, dirty: false }, told);

    expect(codes(problems)).toEqual(["USER_UNKNOWN", "CONTACTED_BY_EMPTY", "EXCEPTION_WORKFLOW_NOT_LIVE"]);
  });

  test("is nothing where the server has nothing to say, wherever exceptions lead", () => {
    const problems = standingProblems(
      { graph: DRAWING, revision: 4, dirty: false },
      { revision: 4, problems: [] },
    );

    expect(problems).toEqual([]);
  });

  test("while one draws, is what shows in the drawing, and what the server said of people and workflows", () => {
    const graph = applyEdit(DRAWING, { kind: "removeNode", nodeId: userNode(DRAWING, 0) });
    const told = { revision: 4, problems: [GONE, NOT_LIVE, EMPTY] };

    const problems = standingProblems({ graph, revision: 4, dirty: true }, told);

    expect(codes(problems)).toEqual(["USER_UNKNOWN", "EXCEPTION_WORKFLOW_NOT_LIVE"]);
  });

  test("forgets what was said of a node that is taken away", () => {
    const graph = applyEdit(DRAWING, { kind: "removeNode", nodeId: userNode(DRAWING, 1) });

    const problems = standingProblems({ graph, revision: 4, dirty: true }, { revision: 4, problems: [GONE] });

    expect(problems).toEqual([]);
  });

  test("tells at once what is drawn wrong, before it is saved", () => {
    const nobody = [0, 1].reduce(
      (graph, at) => applyEdit(graph, { kind: "removeNode", nodeId: userNode(DRAWING, at) }),
      DRAWING,
    );

    const problems = standingProblems(
      { graph: nobody, revision: 4, dirty: true },
      { revision: 4, problems: [] },
    );

    expect(codes(problems)).toContain("NO_USERS");
  });
});
