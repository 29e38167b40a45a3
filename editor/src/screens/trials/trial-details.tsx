import type { CandidateView, ExplanationView, NodeId } from "@fairlead/engine";
import type { ReactNode } from "react";
import { plural } from "../../format/values.ts";
import { Badge } from "../../ui/badge.tsx";
import { FilterLine, OUTCOMES } from "../lead/candidate-reasons.tsx";
import { NodePanel } from "./node-panel.tsx";

interface TrialDetailsProps {
  readonly decision: ExplanationView;
  /** The box that is looked at; nothing is shown without one, or for one that met no lead. */
  readonly nodeId: NodeId | null;
  readonly onClose: () => void;
}

/** Whom a list names before it counts the others. */
const NAMED = 5;

/** What the tried lead met at a box: the values compared, and for whom it passed. */
export function TrialDetails({ decision, nodeId, onClose }: TrialDetailsProps) {
  if (nodeId === null) return null;
  const candidate = decision.candidates.find((one) => one.nodeId === nodeId);
  if (candidate) {
    const [words, tone] = OUTCOMES[candidate.outcome];
    return (
      <NodePanel title={candidate.user.name} onClose={onClose}>
        <Body>
          <Badge tone={tone}>{words}</Badge>
          {candidate.filters.length > 0 && (
            <ul className="flex flex-col gap-3">
              {candidate.filters.map((filter) => (
                <FilterLine key={filter.nodeId} filter={filter} />
              ))}
            </ul>
          )}
        </Body>
      </NodePanel>
    );
  }
  const answers = answersAt(decision.candidates, nodeId);
  if (answers.length === 0) return null;
  return (
    <NodePanel title="This filter" onClose={onClose}>
      <Body>
        {[true, false].map((passed) => (
          <FilterAnswers
            key={String(passed)}
            answers={answers.filter(({ filter }) => filter.passed === passed)}
          />
        ))}
      </Body>
    </NodePanel>
  );
}

function Body({ children }: { readonly children: ReactNode }) {
  return <div className="flex flex-col items-start gap-3 px-3 py-2.5">{children}</div>;
}

interface Answer {
  readonly name: string;
  readonly filter: CandidateView["filters"][number];
}

function answersAt(candidates: readonly CandidateView[], nodeId: NodeId): readonly Answer[] {
  return candidates.flatMap(({ user, filters }) =>
    filters.filter((filter) => filter.nodeId === nodeId).map((filter) => ({ name: user.name, filter })),
  );
}

/** Those for whom a filter answered alike; the values are those of the first. */
function FilterAnswers({ answers }: { readonly answers: readonly Answer[] }) {
  const [first] = answers;
  if (!first) return null;
  const names = answers.map(({ name }) => name);
  const others = names.length - NAMED;
  return (
    <div>
      <p className="mb-1 text-faint text-xs">
        {first.filter.passed ? "Passed for " : "Did not pass for "}
        {names.slice(0, NAMED).join(", ")}
        {others > 0 && ` and ${plural(others, "other")}`}
      </p>
      <ul>
        <FilterLine filter={first.filter} />
      </ul>
    </div>
  );
}
