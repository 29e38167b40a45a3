import { clsx } from "clsx";
import { type ButtonProps, buttonClass } from "./button.tsx";
import { Hint } from "./hint.tsx";

interface IconButtonProps extends Omit<ButtonProps, "children" | "busy"> {
  /** The accessible name, also shown as a tooltip. */
  readonly label: string;
  /** A keyboard shortcut to show in the tooltip. */
  readonly keys?: string;
}

/** A square button with an icon alone; its label is read aloud and shown on hover. */
export function IconButton({
  label,
  keys,
  icon,
  look = "quiet",
  size = "md",
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Hint text={label} {...(keys === undefined ? {} : { keys })}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={clsx(buttonClass(look, `square-${size}`), className)}
      >
        {icon}
      </button>
    </Hint>
  );
}
