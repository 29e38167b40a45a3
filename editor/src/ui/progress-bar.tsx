import { clsx } from "clsx";

interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1; `null` while it cannot be told. */
  readonly share: number | null;
  readonly tone?: "accent" | "good" | "warn" | "bad";
}

const FILLS = {
  accent: "bg-accent",
  good: "bg-good-fill",
  warn: "bg-warn-fill",
  bad: "bg-bad-fill",
} as const;

/** How much of something is done. */
export function ProgressBar({ label, share, tone = "accent" }: ProgressBarProps) {
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(percent === null ? {} : { "aria-valuenow": Math.round(percent) })}
      className="h-1.5 w-full overflow-hidden rounded-full bg-hover"
    >
      <div
        className={clsx(
          "h-full rounded-full transition-[width] duration-300 ease-linear",
          FILLS[tone],
          percent === null && "w-1/3 animate-shimmer",
        )}
        style={percent === null ? {} : { width: `${percent}%` }}
      />
    </div>
  );
}
