import { Checkbox as Base } from "@base-ui/react/checkbox";
import { Check, Minus } from "lucide-react";
import type { ReactNode } from "react";

interface CheckboxProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: string;
  /** The label is for screen readers alone, because the place says it already. */
  readonly labelHidden?: boolean;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  /** Some of what it stands for is ticked, not all. */
  readonly isPartly?: boolean;
}

/** A tick box with its label; the whole line is the target. */
export function Checkbox({
  checked,
  onChange,
  label,
  labelHidden = false,
  hint,
  disabled = false,
  isPartly = false,
}: CheckboxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the Base UI checkbox inside is the control
    <label className="flex cursor-pointer items-start gap-2.5 py-0.5 has-data-[disabled]:cursor-not-allowed">
      <Base.Root
        checked={checked}
        indeterminate={isPartly}
        disabled={disabled}
        onCheckedChange={onChange}
        className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-sm border border-line-strong bg-surface shadow-sm transition-colors hover:border-faint data-[checked]:border-accent data-[indeterminate]:border-accent data-[checked]:bg-accent data-[indeterminate]:bg-accent data-[disabled]:not-data-[checked]:bg-sunken"
      >
        <Base.Indicator>
          {isPartly ? (
            <Minus className="size-3 text-on-accent" strokeWidth={3} aria-hidden />
          ) : (
            <Check className="size-3 text-on-accent" strokeWidth={3} aria-hidden />
          )}
        </Base.Indicator>
      </Base.Root>
      <span className={labelHidden ? "sr-only" : "min-w-0"}>
        <span className="block font-medium text-ink text-sm">{label}</span>
        {hint !== undefined && <span className="block text-faint text-xs">{hint}</span>}
      </span>
    </label>
  );
}
