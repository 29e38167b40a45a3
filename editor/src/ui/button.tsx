import { clsx } from "clsx";
import { LoaderCircle } from "lucide-react";
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  readonly icon?: ReactNode;
  /** Shows a spinner, keeps the width and refuses clicks while something is under way. */
  readonly busy?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export type ButtonLook = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "sm" | "md" | "lg";

const LOOKS: Readonly<Record<ButtonLook, string>> = {
  primary: "bg-accent text-on-accent shadow-sm hover:bg-accent-hover",
  secondary: "border border-line-strong bg-surface text-ink shadow-sm hover:bg-hover",
  quiet: "text-muted hover:bg-hover hover:text-ink data-[popup-open]:bg-hover data-[popup-open]:text-ink",
  danger: "bg-bad-fill text-on-accent shadow-sm hover:brightness-95",
};

const SIZES: Readonly<Record<ButtonSize | "square-sm" | "square-md" | "square-lg", string>> = {
  sm: "h-7 gap-1.5 px-2.5 text-xs rounded-md",
  md: "h-8 gap-1.5 px-3 text-sm rounded-md",
  lg: "h-12 gap-2 px-5 text-lg rounded-lg",
  "square-sm": "size-7 rounded-md",
  "square-md": "size-8 rounded-md",
  "square-lg": "size-11 rounded-lg",
};

/** A finger needs more room than a pointer: what is pressed reaches a little beyond what is seen. */
const WITHIN_REACH = "pointer-coarse:after:absolute pointer-coarse:after:-inset-1";

/** The classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = "secondary", size: keyof typeof SIZES = "md"): string {
  return clsx(
    "relative inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap font-medium transition-colors duration-100",
    "disabled:pointer-events-none disabled:opacity-55",
    WITHIN_REACH,
    LOOKS[look],
    SIZES[size],
  );
}

/** A push button; `type` is "button" unless said otherwise, so that it never submits a form by accident. */
export function Button({
  look,
  size,
  icon,
  busy = false,
  className,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={clsx(buttonClass(look, size), className)}
      disabled={disabled === true || busy}
      aria-busy={busy || undefined}
    >
      {busy && (
        <span className="absolute inset-0 grid place-items-center">
          <LoaderCircle className="size-4 animate-spin" aria-hidden />
        </span>
      )}
      <span className={clsx("inline-flex items-center gap-[inherit]", busy && "invisible")}>
        {icon}
        {children}
      </span>
    </button>
  );
}
