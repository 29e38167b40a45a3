import type { TrialStepView } from "@fairlead/engine";
import { formatExact } from "../../format/instant.ts";

/** What the wait is that an outcome begins; an exception or another workflow begins none. */
const UNTIL: Readonly<Record<TrialStepView["decision"]["outcome"], string>> = {
  assign: "To be contacted by",
  offer: "To be accepted by",
  hold: "Held until",
  exception: "Until",
  handOn: "Until",
};

/** What would become of the lead that is tried: each workflow's say, in a sentence. */
export function TrialSummary({ steps }: { readonly steps: readonly TrialStepView[] }) {
  return (
    <div role="status" aria-label="Answer">
      <ol className="flex flex-col gap-2">
        {steps.map(({ workflow, summary, until, decision }) => (
          <li key={workflow.id}>
            {steps.length > 1 && <p className="text-faint text-xs">{workflow.name}</p>}
            <p className="font-medium text-base text-ink">{summary}</p>
            {until !== null && (
              <p className="num text-muted text-sm">
                {UNTIL[decision.outcome]} <time dateTime={until}>{formatExact(until)}</time>
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
