import { Input } from "@base-ui/react/input";
import { clsx } from "clsx";
import type { ReactNode } from "react";

interface TextInputProps extends Omit<Input.Props, "className"> {
  readonly className?: string;
  /** Shown inside at the start: an icon or a unit. */
  readonly start?: ReactNode;
  readonly end?: ReactNode;
}

/** The look of every box that is typed into or picked from. Text is 16 px on touch, so that phones do not zoom in. */
export const CONTROL_CLASS = clsx(
  "h-8 w-full min-w-0 rounded-md border border-line-strong bg-surface text-ink text-sm shadow-sm transition-colors duration-100",
  "pointer-coarse:h-11 pointer-coarse:text-lg",
  "hover:border-faint focus-visible:border-accent-text focus-visible:outline-1 focus-visible:-outline-offset-1",
  "data-[invalid]:border-bad data-[disabled]:bg-sunken data-[disabled]:text-faint",
);

/** A single-line input; place it in a `Field`, or give it an `aria-label`. */
export function TextInput({ className, start, end, ...rest }: TextInputProps) {
  if (start === undefined && end === undefined) {
    return <Input {...rest} className={clsx(CONTROL_CLASS, "px-2.5", className)} />;
  }
  return (
    <span className={clsx("relative flex items-center", className)}>
      {start !== undefined && (
        <span className="pointer-events-none absolute left-2.5 flex text-faint text-sm">{start}</span>
      )}
      <Input
        {...rest}
        className={clsx(
          CONTROL_CLASS,
          start === undefined ? "pl-2.5" : "pl-8",
          end === undefined ? "pr-2.5" : "pr-14",
        )}
      />
      {end !== undefined && (
        <span className="pointer-events-none absolute right-2.5 flex text-faint text-xs">{end}</span>
      )}
    </span>
  );
}
