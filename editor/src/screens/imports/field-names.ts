import { LEAD_COLUMNS, type LeadPointer } from "@fairlead/engine/contract";
import type { Option } from "../../ui/option.ts";

/** The option of a column that nothing is read of. */
export const LEFT_OUT = "leftOut";

/** What a column can become. */
export const BECOMES_OPTIONS: readonly Option[] = [
  { value: LEFT_OUT, label: "Leave out" },
  ...LEAD_COLUMNS.map(({ pointer, name }) => ({ value: pointer, label: name })),
];

/** A chosen option as the API takes it. */
export function becomesOf(option: string): LeadPointer | null {
  return LEAD_COLUMNS.find(({ pointer }) => pointer === option)?.pointer ?? null;
}

/** The name of the column for a value; `null` where it is none that a column is for. */
export function fieldName(pointer: string): string | null {
  return LEAD_COLUMNS.find((column) => column.pointer === pointer)?.name ?? null;
}

/** A column's label, or its place where it has none. */
export function columnLabel({ label, position }: { readonly label: string; readonly position: number }) {
  return label === "" ? `Column ${position + 1}` : label;
}
