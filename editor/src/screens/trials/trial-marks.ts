import { assertNever, type BoxVerdict, type NodeId, type TrialPath } from "@fairlead/engine";
import type { NodeMark } from "../canvas/store/node-mark.ts";

type UserOutcome = Extract<BoxVerdict, { kind: "user" }>["outcome"];

const USER_MARKS: Readonly<Record<UserOutcome, NodeMark>> = {
  chosen: { kind: "chosen", words: "Gets it" },
  waitsForTurn: { kind: "waits", words: "Not their turn" },
  filteredOut: { kind: "out", words: "Filtered out" },
  alreadyTried: { kind: "out", words: "Had it already" },
  away: { kind: "out", words: "Away" },
  atCap: { kind: "out", words: "At the cap" },
  notInTeam: { kind: "out", words: "Not in the team" },
  inactive: { kind: "out", words: "Not active" },
  worksNoLeads: { kind: "out", words: "Works no leads" },
};

/** How the boxes of a drawing are marked for a lead that was tried on it. */
export function marksOfPath({ boxes }: Pick<TrialPath, "boxes">): ReadonlyMap<NodeId, NodeMark> {
  return new Map([...boxes].map(([nodeId, verdict]) => [nodeId, markOf(verdict)]));
}

function markOf(verdict: BoxVerdict): NodeMark {
  switch (verdict.kind) {
    case "user":
      return USER_MARKS[verdict.outcome];
    case "filter": {
      const { passed, asked, counted, met } = verdict;
      const detail = met.length === 0 ? {} : { detail: met.join("; ") };
      const words = passedWords(passed, asked);
      if (!counted) return { kind: "dropped", words: `${words}, dropped`, ...detail };
      if (passed === asked) return { kind: "passed", words, ...detail };
      return { kind: passed === 0 ? "failed" : "partlyPassed", words, ...detail };
    }
    default:
      return assertNever(verdict);
  }
}

function passedWords(passed: number, asked: number): string {
  if (passed === asked) return "Passed";
  return passed === 0 ? "Did not pass" : `Passed for ${passed} of ${asked}`;
}
