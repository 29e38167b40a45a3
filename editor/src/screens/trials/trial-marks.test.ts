import type { BoxVerdict, FilterVerdict, NodeId } from "@fairlead/engine";
import { expect, test } from "vitest";
import { marksOfPath } from "./trial-marks.ts";

const FILTER: FilterVerdict = {
  ...{ kind: "filter", passed: 2, asked: 2, counted: true },
  met: ["Loan amount: $5"],
};

test.each([
  { name: "a filter that everybody passed", verdict: FILTER, words: "Passed" },
  { name: "a filter that nobody passed", verdict: { ...FILTER, passed: 0 }, words: "Did not pass" },
  { name: "a filter that some passed", verdict: { ...FILTER, passed: 1 }, words: "Passed for 1 of 2" },
  {
    ...{ name: "a filter that was dropped", words: "Did not pass, dropped" },
    verdict: { ...FILTER, passed: 0, counted: false },
  },
  {
    ...{ name: "a filter that everybody passed and that was dropped with the others" },
    ...{ words: "Passed, dropped", verdict: { ...FILTER, counted: false } },
  },
] as const)("marks $name in words, with the values met", ({ verdict, words }) => {
  expect(markOf(verdict)).toMatchObject({ words, detail: "Loan amount: $5" });
});

test("marks who gets it, and why another does not", () => {
  expect(markOf({ kind: "user", outcome: "chosen" })).toEqual({ kind: "chosen", words: "Gets it" });
  expect(markOf({ kind: "user", outcome: "away" })).toEqual({ kind: "out", words: "Away" });
});

function markOf(verdict: BoxVerdict) {
  const nodeId = "node" as NodeId;
  return marksOfPath({ boxes: new Map([[nodeId, verdict]]) }).get(nodeId);
}
