import { clsx } from "clsx";
import type { ReactNode } from "react";

export type Tone = "neutral" | "accent" | "good" | "warn" | "bad";

const TONES: Readonly<Record<Tone, string>> = {
  neutral: "bg-sunken text-muted ring-line",
  accent: "bg-accent-soft text-accent-text ring-transparent",
  good: "bg-good-soft text-good ring-transparent",
  warn: "bg-warn-soft text-warn ring-transparent",
  bad: "bg-bad-soft text-bad ring-transparent",
};

/** A small word about a state; the tone supports the word, it never replaces it. */
export function Badge({
  tone = "neutral",
  children,
}: {
  readonly tone?: Tone;
  readonly children: ReactNode;
}) {
  return (
    <span
      className={clsx(
        "num inline-flex h-5 shrink-0 items-center gap-1 whitespace-nowrap rounded-sm px-1.5 font-medium text-xs ring-1 ring-inset",
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
