import { Switch as Base } from "@base-ui/react/switch";
import { clsx } from "clsx";
import type { ReactNode } from "react";

interface SwitchProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
}

/** A choice that is on or off, with its label; the whole line is the target. */
export function Switch({ checked, onChange, label, hint, disabled = false }: SwitchProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the Base UI switch inside is the control
    <label className={clsx("flex items-start gap-3 py-0.5", disabled ? "opacity-60" : "cursor-pointer")}>
      <Base.Root
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
        className="mt-0.5 flex h-5 w-9 shrink-0 items-center rounded-full border border-line-strong bg-sunken p-0.5 transition-colors data-[checked]:border-accent data-[checked]:bg-accent"
      >
        <Base.Thumb className="size-3.5 rounded-full bg-muted transition-transform data-[checked]:translate-x-4 data-[checked]:bg-on-accent" />
      </Base.Root>
      <span className="min-w-0">
        <span className="block font-medium text-ink text-sm">{label}</span>
        {hint !== undefined && <span className="block text-faint text-xs">{hint}</span>}
      </span>
    </label>
  );
}
