import type { DecisionReasons as Reasons, SimulateLeadResponse } from "../../api/generated/types.gen.ts";
import { formatExact } from "../../format/instant.ts";
import { Card } from "../../ui/page.tsx";
import { DecisionReasons } from "../lead/decision-reasons.tsx";

/** What the wait is that an outcome begins; an exception or another workflow begins none. */
const UNTIL: Readonly<Record<Reasons["outcome"], string>> = {
  assign: "To be contacted by",
  offer: "To be accepted by",
  hold: "Held until",
  exception: "Until",
  handOn: "Until",
};

/** One workflow's say about the lead that was tried, with its reasons. */
export function TrialStep({ step }: { readonly step: SimulateLeadResponse["steps"][number] }) {
  const { workflow, summary, until, decision } = step;
  return (
    <Card className="px-4 py-4 sm:px-5">
      <h2 className="text-faint text-xs">{workflow.name}</h2>
      <p className="font-medium text-base text-ink">{summary}</p>
      {until !== null && (
        <p className="num text-muted text-sm">
          {UNTIL[decision.outcome]} <time dateTime={until}>{formatExact(until)}</time>
        </p>
      )}
      <DecisionReasons decision={decision} />
    </Card>
  );
}
