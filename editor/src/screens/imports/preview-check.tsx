import type { ImportCheck, ImportReason } from "../../api/generated/types.gen.ts";
import { formatCount, plural } from "../../format/values.ts";
import { Card } from "../../ui/page.tsx";
import { checkWords } from "./reading-words.ts";

interface PreviewCheckProps {
  readonly check: ImportCheck;
  readonly problems: readonly string[];
}

/** What all rows of a file would come to, with the reasons. */
export function PreviewCheck({ check, problems }: PreviewCheckProps) {
  const { wouldFail, wouldNote, failing, noting } = check;
  return (
    <Card className="flex flex-col gap-4 p-5">
      <div>
        <h2 className="font-semibold text-base text-ink">All rows</h2>
        <p className="num mt-1 text-muted text-sm">{checkWords(check)}</p>
      </div>
      {problems.length > 0 && (
        <ul className="flex flex-col gap-1 text-bad text-sm">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <Reasons title={`${plural(wouldFail, "row")} would fail`} reasons={failing} isBad />
      <Reasons
        title={`${plural(wouldNote, "row")} would be taken in without a value that is not understood`}
        reasons={noting}
      />
    </Card>
  );
}

function Reasons(props: {
  readonly title: string;
  readonly reasons: readonly ImportReason[];
  readonly isBad?: boolean;
}) {
  const { title, reasons, isBad = false } = props;
  if (reasons.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={`num font-medium text-sm ${isBad ? "text-bad" : "text-warn"}`}>{title}</h3>
      <ul className="mt-1.5 flex flex-col gap-1.5 text-muted text-sm">
        {reasons.map(({ column, detail, rows, lines }) => (
          <li key={`${column} ${detail}`} className="flex flex-wrap gap-x-2">
            <span>
              {column !== null && <span className="font-medium text-ink">{column}: </span>}
              {detail}
            </span>
            <span className="num text-faint">
              {plural(rows, "such row")}: {linesOf(lines, rows)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** On which lines they stand, as far as they are named. */
function linesOf(lines: readonly number[], rows: number): string {
  const named = lines.map(formatCount).join(", ");
  return `${lines.length === 1 ? "line" : "lines"} ${named}${rows > lines.length ? " and more" : ""}`;
}
