import type { BacktestWorkflowResponse } from "../../api/generated/types.gen.ts";
import { formatCount } from "../../format/values.ts";
import { Card } from "../../ui/page.tsx";

/** A back-test in five figures; where there are two, it is what would have been against what was. */
export function BacktestFigures({ result }: { readonly result: BacktestWorkflowResponse }) {
  const { leads, differing, exceptions, held, spread } = result;
  return (
    <Card className="px-4 py-4 sm:px-5">
      <dl className="grid grid-cols-2 gap-x-4 gap-y-5 sm:grid-cols-3 lg:grid-cols-5">
        <Figure label="Leads" would={leads} />
        <Figure label="Would differ" would={differing} />
        <Figure label="Exceptions" would={exceptions.would} did={exceptions.did} />
        <Figure label="Would be held" would={held} />
        <Figure
          label="Spread"
          would={spread.would}
          did={spread.did}
          hint="The most leads of a user less the fewest; 0 is perfectly even."
        />
      </dl>
    </Card>
  );
}

interface FigureProps {
  readonly label: string;
  readonly would: number;
  /** Absent where there is nothing to compare with. */
  readonly did?: number;
  readonly hint?: string;
}

function Figure({ label, would, did, hint }: FigureProps) {
  return (
    <div>
      <dt className="text-faint text-xs">{label}</dt>
      <dd>
        <span className="num font-semibold text-ink text-xl">{formatCount(would)}</span>
        {did !== undefined && (
          <span className="num text-muted text-sm">
            {" "}
            would, <span className="font-medium text-ink">{formatCount(did)}</span> did
          </span>
        )}
        {hint !== undefined && <span className="mt-0.5 block text-faint text-xs">{hint}</span>}
      </dd>
    </div>
  );
}
