import type { ListSort } from "@fairlead/engine";
import { clsx } from "clsx";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type DragEvent, useState } from "react";
import { Th } from "../../ui/table.tsx";
import { movedTo } from "../contacts/moved-to.ts";

interface ColumnHeadingsProps<Column extends string> {
  readonly labels: Readonly<Record<Column, { readonly label: string }>>;
  readonly columns: readonly Column[];
  readonly sort: ListSort<Column>;
  readonly onSort: (sort: ListSort<Column>) => void;
  readonly onColumns: (columns: readonly Column[]) => void;
}

/** The headings of the columns that are not frozen. A click sorts, dragging one moves its column. */
export function ColumnHeadings<Column extends string>(props: ColumnHeadingsProps<Column>) {
  const { labels, columns, sort, onSort, onColumns } = props;
  const [over, setOver] = useState<Column | null>(null);
  const drop = (event: DragEvent, before: Column) => {
    event.preventDefault();
    setOver(null);
    const dragged = columns.find((column) => column === event.dataTransfer.getData("text/plain"));
    if (dragged !== undefined) onColumns(movedTo(columns, dragged, columns.indexOf(before)));
  };
  return columns.map((column) => (
    <SortTh
      key={column}
      column={column}
      label={labels[column].label}
      className={clsx("cursor-grab", over === column && "bg-accent-soft")}
      {...{ sort, onSort }}
      draggable
      onDragStart={(event) => event.dataTransfer.setData("text/plain", column)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(column);
      }}
      onDragLeave={() => setOver(null)}
      onDrop={(event) => drop(event, column)}
    />
  ));
}

interface SortThProps<Column extends string> extends React.ThHTMLAttributes<HTMLTableCellElement> {
  readonly column: Column | "name";
  readonly label: string;
  readonly sort: ListSort<Column>;
  readonly onSort: (sort: ListSort<Column>) => void;
}

/** A heading by which the list is sorted; the arrow marks the one that it is sorted by now. */
export function SortTh<Column extends string>({ column, label, sort, onSort, ...rest }: SortThProps<Column>) {
  const isSorted = sort.column === column;
  const direction = sort.descending ? "descending" : "ascending";
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  return (
    <Th aria-sort={isSorted ? direction : "none"} {...rest}>
      <button
        type="button"
        className="flex h-9 items-center gap-1 rounded-sm hover:text-ink"
        onClick={() => onSort({ column, descending: isSorted && !sort.descending })}
      >
        {label}
        {isSorted && <Arrow className="size-3" aria-hidden />}
      </button>
    </Th>
  );
}
