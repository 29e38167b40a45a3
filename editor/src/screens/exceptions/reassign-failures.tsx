import type { LeadSummary, ReassignLeadsResponse } from "../../api/generated/types.gen.ts";
import { plural } from "../../format/values.ts";

interface ReassignFailuresProps {
  /** Those that were asked for, for their names. */
  readonly leads: readonly Pick<LeadSummary, "id" | "contactName">[];
  readonly results: ReassignLeadsResponse["results"];
  /** What became of the others, such as `given`. */
  readonly done: string;
}

/** How many leads were reassigned, and why the others stayed where they were. */
export function ReassignFailures({ leads, results, done }: ReassignFailuresProps) {
  const names = new Map(leads.map(({ id, contactName }) => [id, contactName]));
  const failed = results.filter(({ reassigned }) => !reassigned);
  const count = results.length - failed.length;
  return (
    <div role="status" className="flex flex-col gap-3 text-sm">
      <p className="num text-ink">
        {count} of {plural(results.length, "lead")} {done}.
      </p>
      {failed.length > 0 && (
        <ul className="flex flex-col gap-1.5 rounded-lg bg-bad-soft px-3 py-2.5 text-bad">
          {failed.map(({ leadId, problem }) => (
            <li key={leadId}>
              <span className="font-medium">{names.get(leadId) ?? "A lead"}:</span>{" "}
              {problem?.detail ?? "It could not be reassigned."}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
