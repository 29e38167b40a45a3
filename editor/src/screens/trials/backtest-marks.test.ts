import { expect, test } from "vitest";
import { drawingOf, userNode } from "../canvas/drawing/drawing.fixture.ts";
import { EXCEPTION_ID } from "../canvas/drawing/drawn.ts";
import { changeMarks, changesOf } from "./backtest-marks.ts";

const GRAPH = drawingOf(3);
const RESULT = {
  users: [
    { user: { id: "user_0", name: "Ann Lee" }, would: 1_200, did: 80 },
    { user: { id: "user_1", name: "Bob Ray" }, would: 5, did: 9 },
  ],
  exceptions: { would: 4, did: 4 },
};

test("says on each user's box and at exception handling what is gained, lost or the same, in words and figures", () => {
  const marks = changeMarks(changesOf(GRAPH, RESULT));

  const boxes = [userNode(GRAPH, 0), userNode(GRAPH, 1), userNode(GRAPH, 2), EXCEPTION_ID];
  expect(boxes.map((id) => marks.get(id))).toEqual([
    { kind: "gained", words: "Gained 1,120", detail: "1,200 would, 80 did" },
    { kind: "lost", words: "Lost 4", detail: "5 would, 9 did" },
    { kind: "same", words: "Same", detail: "0 would, 0 did" },
    { kind: "same", words: "Same", detail: "4 would, 4 did" },
  ]);
});
