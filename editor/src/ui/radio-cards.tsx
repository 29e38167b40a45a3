import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { clsx } from "clsx";
import { type ReactNode, useId } from "react";

interface RadioCard<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  /** At the end of the card, such as a link to more about it. */
  readonly more?: ReactNode;
}

interface RadioCardsProps<Value extends string> {
  readonly label: string;
  /** Shows the label; without it only screen readers hear it, because something above says it already. */
  readonly labelled?: boolean;
  /** Marks the shown label with a star. */
  readonly required?: boolean;
  readonly value: Value;
  readonly options: readonly RadioCard<Value>[];
  readonly onChange: (value: Value) => void;
  /** Side by side instead of one below the other. */
  readonly row?: boolean;
  readonly disabled?: boolean;
}

/** One of a few choices, each with room for a sentence on what it means. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const {
    label,
    value,
    options,
    onChange,
    row = false,
    disabled = false,
    labelled = false,
    required = false,
  } = props;
  const labelId = useId();
  return (
    <div className="flex flex-col gap-1.5">
      <span id={labelId} className={labelled ? "font-medium text-ink text-sm" : "sr-only"}>
        {label}
        {required && (
          <span className="text-bad" aria-hidden>
            {" *"}
          </span>
        )}
      </span>
      <RadioGroup
        aria-labelledby={labelId}
        value={value}
        disabled={disabled}
        onValueChange={(next) => onChange(next as Value)}
        className={clsx("grid gap-2", row && "auto-cols-fr grid-flow-col")}
      >
        {options.map((option) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the Base UI radio inside is the control
          <label
            key={option.value}
            className={clsx(
              "flex cursor-pointer items-start gap-2.5 rounded-lg border px-3 py-2 transition-colors",
              option.value === value
                ? "border-accent bg-accent-soft"
                : "border-line-strong bg-surface hover:bg-hover",
            )}
          >
            <Radio.Root
              value={option.value}
              className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-line-strong bg-surface data-[checked]:border-accent data-[checked]:bg-accent"
            >
              <Radio.Indicator className="size-1.5 rounded-full bg-on-accent" />
            </Radio.Root>
            <span className="min-w-0 flex-1">
              <span className="block font-medium text-ink text-sm">{option.label}</span>
              {option.hint !== undefined && <span className="block text-muted text-xs">{option.hint}</span>}
            </span>
            {option.more}
          </label>
        ))}
      </RadioGroup>
    </div>
  );
}
