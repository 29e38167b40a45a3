import type { CandidateView, ExplanationView } from "@fairlead/engine";
import { plural } from "../../format/values.ts";
import { Badge } from "../../ui/badge.tsx";
import { FilterLine, OUTCOMES } from "../lead/candidate-reasons.tsx";

/** Whom a list names before it counts the others. */
const NAMED = 5;

/** What a decision says of one box of the drawing. */
export type Reasons =
  | { readonly kind: "user"; readonly title: string; readonly candidate: CandidateView }
  | { readonly kind: "filter"; readonly title: string; readonly answers: readonly Answer[] };

/** What a decision says of a box; `null` for one that met no lead. */
export function reasonsAt({ candidates }: ExplanationView, nodeId: string): Reasons | null {
  const candidate = candidates.find((one) => one.nodeId === nodeId);
  if (candidate) return { kind: "user", title: candidate.user.name, candidate };
  const answers = answersAt(candidates, nodeId);
  return answers.length === 0 ? null : { kind: "filter", title: "This filter", answers };
}

/** What a lead met at a box: the values compared, and for whom it passed. */
export function BoxReasons({ reasons }: { readonly reasons: Reasons }) {
  return (
    <div className="flex flex-col items-start gap-3">
      {reasons.kind === "user" ? (
        <UserReasons candidate={reasons.candidate} />
      ) : (
        [true, false].map((passed) => (
          <FilterAnswers
            key={String(passed)}
            answers={reasons.answers.filter(({ filter }) => filter.passed === passed)}
          />
        ))
      )}
    </div>
  );
}

function UserReasons({ candidate: { outcome, filters } }: { readonly candidate: CandidateView }) {
  const [words, tone] = OUTCOMES[outcome];
  return (
    <>
      <Badge tone={tone}>{words}</Badge>
      {filters.length > 0 && (
        <ul className="flex flex-col gap-3">
          {filters.map((filter) => (
            <FilterLine key={filter.nodeId} filter={filter} />
          ))}
        </ul>
      )}
    </>
  );
}

interface Answer {
  readonly name: string;
  readonly filter: CandidateView["filters"][number];
}

function answersAt(candidates: readonly CandidateView[], nodeId: string): readonly Answer[] {
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
