import { Combobox as Base } from "@base-ui/react/combobox";
import { foldText } from "@fairlead/engine";
import { clsx } from "clsx";
import { Check, ChevronsUpDown, Search } from "lucide-react";
import { Fragment } from "react";
import type { Option } from "./option.ts";
import { OPTION_CLASS } from "./select.tsx";
import { CONTROL_CLASS } from "./text-input.tsx";

export interface ComboboxProps {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly searchLabel?: string;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly "aria-label"?: string;
}

/** Beyond this many the list shows the first and asks to type: nobody scrolls further, and each line costs. */
const MOST_SHOWN = 100;

/** Whether what is typed stands in what an option says, however it is accented or spelt. */
export function isFoundBy(option: Option, typed: string): boolean {
  return foldText(option.label).includes(foldText(typed));
}

/** Picks one of many options by typing a part of its words. */
export function Combobox(props: ComboboxProps) {
  const {
    options,
    value,
    onChange,
    placeholder = "Select…",
    searchLabel = "Search",
    disabled = false,
  } = props;
  const selected = options.find((option) => option.value === value) ?? null;
  return (
    <Base.Root
      items={options}
      autoHighlight
      filter={isFoundBy}
      limit={MOST_SHOWN}
      value={selected}
      disabled={disabled}
      isItemEqualToValue={(item, current) => item.value === current.value}
      onValueChange={(next) => {
        if (next !== null) onChange(next.value);
      }}
    >
      <Base.Trigger
        aria-label={props["aria-label"]}
        className={clsx(
          CONTROL_CLASS,
          "flex items-center justify-between gap-2 pr-2 pl-2.5 text-left",
          props.className,
        )}
      >
        <span className={clsx("truncate", selected === null && "text-faint")}>
          {selected?.label ?? placeholder}
        </span>
        <ChevronsUpDown className="size-3.5 shrink-0 text-faint" aria-hidden />
      </Base.Trigger>
      <ComboboxPopup searchLabel={searchLabel} />
    </Base.Root>
  );
}

/** The searchable list below a trigger, shared by the pickers of one and of several. */
export function ComboboxPopup({ searchLabel }: { readonly searchLabel: string }) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} align="start" className="z-50 outline-none">
        <Base.Popup
          aria-label={searchLabel}
          className="pop w-(--anchor-width) min-w-60 rounded-lg border border-line bg-raised shadow-md outline-none"
        >
          <div className="flex items-center gap-2 border-line border-b px-3">
            <Search className="size-3.5 shrink-0 text-faint" aria-hidden />
            <Base.Input
              placeholder={searchLabel}
              aria-label={searchLabel}
              className="h-9 w-full bg-transparent text-sm outline-none pointer-coarse:h-11 pointer-coarse:text-lg"
            />
          </div>
          <Base.Empty className="px-3 py-4 text-center text-faint text-sm empty:hidden">
            Nothing matches.
          </Base.Empty>
          <Base.List className="max-h-[min(18rem,var(--available-height))] overflow-y-auto p-1 empty:hidden">
            {(option: Option) => (
              <Fragment key={option.value}>
                {option.heading !== undefined && (
                  <div className="px-2.5 pt-2 pb-1 font-medium text-faint text-xs" aria-hidden>
                    {option.heading}
                  </div>
                )}
                <Base.Item value={option} className={OPTION_CLASS}>
                  <span className="min-w-0 flex-1 truncate">{option.label}</span>
                  {option.detail !== undefined && (
                    <span className="truncate text-faint text-xs">{option.detail}</span>
                  )}
                  <span className="w-4 shrink-0">
                    <Base.ItemIndicator>
                      <Check className="size-4 text-accent-text" aria-hidden />
                    </Base.ItemIndicator>
                  </span>
                </Base.Item>
              </Fragment>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
