import { ArrowDown, ArrowUp } from "lucide-react";
import { CategoryChooser, type Choice } from "../../ui/category-chooser.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { movedTo } from "../contacts/moved-to.ts";

interface ListColumnsPanelProps<Column extends string> {
  readonly open: boolean;
  /** Those that may be shown. */
  readonly choices: readonly Choice<Column>[];
  readonly columns: readonly Column[];
  readonly onChange: (columns: readonly Column[]) => void;
  readonly onClose: () => void;
}

/** Which columns the list shows and in what order; for one's own view, and at once. */
export function ListColumnsPanel<Column extends string>(props: ListColumnsPanelProps<Column>) {
  const { open, choices, columns, onChange, onClose } = props;
  const tick = (column: Column, ticked: boolean) =>
    onChange(ticked ? [...columns, column] : columns.filter((other) => other !== column));
  return (
    <SidePanel open={open} onClose={onClose} title="Edit columns" savesAtOnce>
      <div className="flex flex-col gap-6 p-5">
        <Shown {...{ choices, columns, onChange }} />
        <CategoryChooser
          choices={choices}
          searchLabel="Find a column"
          nothingFound="No column has this name."
          openAtFirst
          draw={({ value, label }) => (
            <Checkbox
              label={label}
              checked={columns.includes(value)}
              onChange={(ticked) => tick(value, ticked)}
            />
          )}
        />
      </div>
    </SidePanel>
  );
}

type ShownProps<Column extends string> = Pick<
  ListColumnsPanelProps<Column>,
  "choices" | "columns" | "onChange"
>;

function Shown<Column extends string>({ choices, columns, onChange }: ShownProps<Column>) {
  return (
    <section aria-label="Shown, from the left" className="flex flex-col gap-2">
      <h3 className="font-semibold text-ink text-sm">Shown, from the left</h3>
      <p className="text-muted text-sm">
        "Actions" and "Name" always stand first. Columns also move by dragging their heading.
      </p>
      <ol className="flex flex-col">
        {columns.map((column, place) => {
          const label = choices.find(({ value }) => value === column)?.label ?? column;
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
