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
      if (passed === asked) return { kind: "passed", words: "Passed", ...detail };
      if (!counted) return { kind: "dropped", words: "Did not pass, dropped", ...detail };
      if (passed === 0) return { kind: "failed", words: "Did not pass", ...detail };
      return { kind: "partlyPassed", words: `Passed for ${passed} of ${asked}`, ...detail };
    }
    default:
      return assertNever(verdict);
  }
}
