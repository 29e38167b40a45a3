import { Menu as Base } from "@base-ui/react/menu";
import { clsx } from "clsx";
import { Check } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { OPTION_CLASS } from "./select.tsx";

interface MenuProps {
  /** The button that opens it; it needs an accessible name. */
  readonly trigger: ReactElement;
  readonly side?: "top" | "bottom";
  readonly align?: "start" | "end";
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A list of actions below a button. */
export function Menu({ trigger, side = "bottom", align = "end", onOpenChange, children }: MenuProps) {
  return (
    <Base.Root onOpenChange={(open) => onOpenChange?.(open)}>
      <Base.Trigger render={trigger} />
      <Base.Portal render={<section aria-label="Menu" />}>
        <Base.Positioner side={side} align={align} sideOffset={6} className="z-50 outline-none">
          <Base.Popup className="pop max-h-(--available-height) min-w-48 max-w-(--available-width) overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-md outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface MenuItemProps {
  readonly icon?: ReactNode;
  readonly disabled?: boolean;
  /** `danger` for what is for good. */
  readonly look?: "danger";
  readonly className?: string;
  readonly onSelect: () => void;
  readonly children: ReactNode;
}

/** One action of a menu. */
export function MenuItem({ icon, disabled = false, look, className, onSelect, children }: MenuItemProps) {
  return (
    <Base.Item
      disabled={disabled}
      onClick={onSelect}
      className={clsx(
        OPTION_CLASS,
        "data-[disabled]:text-faint",
        look === "danger" && "text-bad data-[highlighted]:bg-bad-soft!",
        className,
      )}
    >
      {icon !== undefined && <span className={clsx("flex", look !== "danger" && "text-muted")}>{icon}</span>}
      <span className="min-w-0 flex-1 truncate">{children}</span>
    </Base.Item>
  );
}

interface MenuChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly icon?: ReactNode }[];
  readonly onChange: (value: Value) => void;
  /** Whether a choice closes the menu; left out: no. */
  readonly closes?: boolean;
}

/** A group in a menu of which one option is on. */
export function MenuChoice<Value extends string>({
  label,
  value,
  options,
  onChange,
  closes = false,
}: MenuChoiceProps<Value>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-2 pb-1 font-medium text-faint text-xs">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next: Value) => onChange(next)}>
        {options.map((option) => (
          <Base.RadioItem
            key={option.value}
            value={option.value}
            closeOnClick={closes}
            className={OPTION_CLASS}
          >
            {option.icon !== undefined && <span className="flex text-muted">{option.icon}</span>}
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            <Base.RadioItemIndicator>
              <Check className="size-4 text-accent-text" aria-hidden />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  );
}

/** A line between groups of a menu. */
export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}

/** Items under a heading. */
export function MenuGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-2 pb-1 font-medium text-faint text-xs">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}
