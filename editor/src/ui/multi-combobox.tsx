import { Combobox as Base } from "@base-ui/react/combobox";
import { clsx } from "clsx";
import { ChevronsUpDown } from "lucide-react";
import { ComboboxPopup, isFoundBy } from "./combobox.tsx";
import type { Option } from "./option.ts";
import { CONTROL_CLASS } from "./text-input.tsx";

interface MultiComboboxProps {
  readonly options: readonly Option[];
  readonly values: readonly string[];
  /** In the order in which they were picked. */
  readonly onChange: (values: readonly string[]) => void;
  readonly placeholder?: string;
  readonly searchLabel?: string;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly "aria-label"?: string;
}

/** Picks several of many options by typing a part of their words. */
export function MultiCombobox(props: MultiComboboxProps) {
  const { options, values, onChange, placeholder = "Select…", searchLabel = "Search", className } = props;
  const selected = values.flatMap((value) => options.find((option) => option.value === value) ?? []);
  return (
    <Base.Root
      multiple
      items={options}
      autoHighlight
      filter={isFoundBy}
      value={selected}
      disabled={props.disabled ?? false}
      isItemEqualToValue={(item, current) => item.value === current.value}
      onValueChange={(next) => onChange(next.map((option) => option.value))}
    >
      <Base.Trigger
        aria-label={props["aria-label"]}
        className={clsx(
          CONTROL_CLASS,
          "flex items-center justify-between gap-2 pr-2 pl-2.5 text-left",
          className,
        )}
      >
        <span className={clsx("truncate", selected.length === 0 && "text-faint")}>
          {selected.length === 0 ? placeholder : selected.map((option) => option.label).join(", ")}
        </span>
        <ChevronsUpDown className="size-3.5 shrink-0 text-faint" aria-hidden />
      </Base.Trigger>
      <ComboboxPopup searchLabel={searchLabel} />
    </Base.Root>
  );
}
