import {
  CONTACT_COLUMNS,
  type ContactCategory,
  type ContactColumn,
  contactColumns,
  isKeptFromPartners,
} from "@fairlead/engine";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { useSession } from "../../api/session.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { movedTo } from "./moved-to.ts";

interface ColumnsPanelProps {
  readonly open: boolean;
  readonly columns: readonly ContactColumn[];
  readonly onChange: (columns: readonly ContactColumn[]) => void;
  readonly onClose: () => void;
}

const CATEGORIES: readonly ContactCategory[] = ["Contact", "Address", "Record", "Loan Information"];

/** Which columns the list shows and in what order; for one's own view, and at once. */
export function ColumnsPanel({ open, columns, onChange, onClose }: ColumnsPanelProps) {
  const [words, setWords] = useState("");
  const isPartner = useSession().user.role === "partner";
  const found = contactColumns().filter(
    (column) =>
      CONTACT_COLUMNS[column].label.toLowerCase().includes(words.trim().toLowerCase()) &&
      !(isPartner && isKeptFromPartners(column)),
  );
  const tick = (column: ContactColumn, ticked: boolean) =>
    onChange(ticked ? [...columns, column] : columns.filter((other) => other !== column));
  return (
    <SidePanel open={open} onClose={onClose} title="Edit columns">
      <div className="flex flex-col gap-6 p-5">
        <Shown columns={columns} onChange={onChange} />
        <section aria-label="All columns" className="flex flex-col gap-3">
          <TextInput
            aria-label="Find a column"
            placeholder="Find a column"
            value={words}
            onValueChange={setWords}
          />
          {found.length === 0 && <p className="text-muted text-sm">No column has this name.</p>}
          {CATEGORIES.map((category) => {
            const within = found.filter((column) => CONTACT_COLUMNS[column].category === category);
            if (within.length === 0) return null;
            return (
              <details key={category} open className="flex flex-col">
                <summary className="cursor-pointer rounded-sm py-1 font-medium text-faint text-xs">
                  {category}
                </summary>
                <ul className="pt-1">
                  {within.map((column) => (
                    <li key={column}>
                      <Checkbox
                        label={CONTACT_COLUMNS[column].label}
                        checked={columns.includes(column)}
                        onChange={(ticked) => tick(column, ticked)}
                      />
                    </li>
                  ))}
                </ul>
              </details>
            );
          })}
        </section>
      </div>
    </SidePanel>
  );
}

function Shown({ columns, onChange }: Pick<ColumnsPanelProps, "columns" | "onChange">) {
  return (
    <section aria-label="Shown, from the left" className="flex flex-col gap-2">
      <h3 className="font-semibold text-ink text-sm">Shown, from the left</h3>
      <p className="text-muted text-sm">
        "Name" always stands first. Columns also move by dragging their heading.
      </p>
      <ol className="flex flex-col">
        {columns.map((column, place) => {
          const { label } = CONTACT_COLUMNS[column];
          return (
            <li key={column} className="flex items-center gap-1 border-line border-b py-0.5 last:border-b-0">
              <span className="min-w-0 flex-1 truncate text-ink text-sm">{label}</span>
              <IconButton
                label={`Move ${label} to the left`}
                icon={<ArrowUp className="size-3.5" />}
                disabled={place === 0}
                onClick={() => onChange(movedTo(columns, column, place - 1))}
              />
              <IconButton
                label={`Move ${label} to the right`}
                icon={<ArrowDown className="size-3.5" />}
                disabled={place === columns.length - 1}
                onClick={() => onChange(movedTo(columns, column, place + 1))}
              />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
