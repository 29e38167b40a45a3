import { Toggle } from "@base-ui/react/toggle";
import { ToggleGroup } from "@base-ui/react/toggle-group";
import type { ReactNode } from "react";

interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly {
    readonly value: Value;
    readonly label: string;
    /** After the label. */
    readonly more?: ReactNode;
  }[];
  readonly onChange: (value: Value) => void;
}

/** A row of choices of which one is on. */
export function Segmented<Value extends string>({ label, value, options, onChange }: SegmentedProps<Value>) {
  return (
    <ToggleGroup
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen) onChange(chosen.value);
      }}
      className="flex h-8 w-fit shrink-0 items-center gap-0.5 rounded-md bg-hover p-0.5"
    >
      {options.map((option) => (
        <Toggle
          key={option.value}
          value={option.value}
          className="flex h-7 shrink-0 items-center gap-1.5 whitespace-nowrap rounded-sm px-2.5 font-medium text-muted text-sm transition-colors hover:text-ink data-[pressed]:bg-pressed data-[pressed]:text-ink data-[pressed]:shadow-sm"
        >
          {option.label}
          {option.more}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}
