import { Select as BaseSelect } from "@base-ui/react/select";
import { clsx } from "clsx";
import { Check, ChevronsUpDown } from "lucide-react";
import type { Option } from "./option.ts";
import { CONTROL_CLASS } from "./text-input.tsx";

interface SelectProps<Value extends string> {
  readonly options: readonly Option<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly className?: string;
  /** Needed where no `Field` labels it. */
  readonly "aria-label"?: string;
}

/** Picks one of a few options; for more than about twenty use `Combobox`, which can be searched. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onChange, placeholder = "Select…", disabled = false, className } = props;
  const selected = options.find((option) => option.value === value);
  return (
    <BaseSelect.Root
      items={options}
      value={value}
      disabled={disabled}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
    >
      <BaseSelect.Trigger
        aria-label={props["aria-label"]}
        className={clsx(
          CONTROL_CLASS,
          "flex items-center justify-between gap-2 pr-2 pl-2.5 text-left",
          className,
        )}
      >
        {/* An option may have the empty text as its value, which Base UI takes for none. */}
        <BaseSelect.Value className={clsx("truncate", selected === undefined && "text-faint")}>
          {selected?.label ?? placeholder}
        </BaseSelect.Value>
        <BaseSelect.Icon className="shrink-0 text-faint">
          <ChevronsUpDown className="size-3.5" aria-hidden />
        </BaseSelect.Icon>
      </BaseSelect.Trigger>
      <BaseSelect.Portal>
        <BaseSelect.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <BaseSelect.Popup className="pop min-w-(--anchor-width) rounded-lg border border-line bg-raised p-1 shadow-md outline-none">
            <BaseSelect.List className="max-h-[min(20rem,var(--available-height))] overflow-y-auto">
              {options.map((option) => (
                <BaseSelect.Item key={option.value} value={option.value} className={OPTION_CLASS}>
                  <BaseSelect.ItemText className="min-w-0 flex-1 truncate">
                    {option.label}
                  </BaseSelect.ItemText>
                  {option.detail !== undefined && <span className="text-faint text-xs">{option.detail}</span>}
                  <span className="w-4 shrink-0">
                    <BaseSelect.ItemIndicator>
                      <Check className="size-4 text-accent-text" aria-hidden />
                    </BaseSelect.ItemIndicator>
                  </span>
                </BaseSelect.Item>
              ))}
            </BaseSelect.List>
          </BaseSelect.Popup>
        </BaseSelect.Positioner>
      </BaseSelect.Portal>
    </BaseSelect.Root>
  );
}

/** The look of a line in any list that pops up. */
export const OPTION_CLASS =
  "flex min-h-8 cursor-default select-none items-center gap-3 rounded-md py-1 pr-2 pl-2.5 text-sm outline-none data-[highlighted]:bg-hover pointer-coarse:min-h-11";
