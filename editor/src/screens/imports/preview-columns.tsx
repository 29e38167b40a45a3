import type {
  ChosenImportColumn,
  ImportPreview,
  ImportPreviewColumn,
} from "../../api/generated/types.gen.ts";
import { formatCount, plural } from "../../format/values.ts";
import { Badge } from "../../ui/badge.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Card } from "../../ui/page.tsx";
import { BECOMES_OPTIONS, becomesOf, columnLabel, LEFT_OUT } from "./field-names.ts";

interface PreviewColumnsProps {
  readonly columns: readonly ImportPreviewColumn[];
  readonly leftOut: readonly string[];
  /** Lines above the header. */
  readonly passedOver: ImportPreview["passedOver"];
  readonly busy: boolean;
  /** All columns that somebody chose something for. */
  readonly onChange: (mapping: ChosenImportColumn[]) => void;
}

/** What each column of the file becomes; each can be changed. */
export function PreviewColumns({ columns, leftOut, passedOver, busy, onChange }: PreviewColumnsProps) {
  const choose = (position: number, option: string) => {
    const others = columns.filter((column) => column.changed && column.position !== position);
    const chosen = [...others, { position, becomes: becomesOf(option) }];
    onChange(chosen.map(({ position: place, becomes }) => ({ position: place, becomes })));
  };
  return (
    <Card>
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-5 pt-5 pb-3">
        <h2 className="font-semibold text-base text-ink">Columns</h2>
        <p className="text-muted text-sm">
          {leftOut.length === 0
            ? "Every column is read."
            : `${plural(leftOut.length, "column is", "columns are")} left out: ${leftOut.join(", ")}.`}
        </p>
      </header>
      <PassedOver lines={passedOver} />
      <ul>
        {columns.map((column) => (
          <li
            key={column.position}
            className="grid items-center gap-x-4 gap-y-1.5 border-line border-t px-5 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,1.4fr)_15rem]"
          >
            <span className="flex min-w-0 items-center gap-2 font-medium text-ink text-sm">
              <span className="truncate">{columnLabel(column)}</span>
              {column.changed && <Badge tone="accent">Chosen</Badge>}
            </span>
            <span className="truncate text-muted text-sm">{column.samples.join(", ")}</span>
            <Combobox
              aria-label={`${columnLabel(column)} becomes`}
              options={BECOMES_OPTIONS}
              value={column.becomes ?? LEFT_OUT}
              disabled={busy}
              searchLabel="Search the fields"
              onChange={(option) => choose(column.position, option)}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The lines that stand above the header and are not read. */
function PassedOver({ lines }: { readonly lines: ImportPreview["passedOver"] }) {
  if (lines.length === 0) return null;
  return (
    <div className="px-5 pb-3 text-sm text-warn">
      <p>
        {plural(lines.length, "line stands", "lines stand")} above the columns and{" "}
        {lines.length === 1 ? "is" : "are"} not read:
      </p>
      <ul className="mt-1 text-muted">
        {lines.map(({ line, text }) => (
          <li key={line} className="truncate">
            <span className="num text-faint">Line {formatCount(line)}</span> {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
