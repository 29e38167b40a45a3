import { clsx } from "clsx";
import type { Wait } from "../api/generated/types.gen.ts";
import { useWait } from "./wait-countdown.tsx";

const RADIUS = 26;
const LENGTH = 2 * Math.PI * RADIUS;

/** The time left as a closing ring with the figure inside; for phones. */
export function WaitRing({ wait }: { readonly wait: Wait }) {
  const { left, share, urgency, words } = useWait(wait);
  return (
    <span
      role="timer"
      aria-label={`${left} ${words}`}
      className="relative grid size-15 shrink-0 place-items-center"
    >
      <svg viewBox="0 0 60 60" className="absolute inset-0 -rotate-90" aria-hidden>
        <title>{left}</title>
        <circle cx="30" cy="30" r={RADIUS} fill="none" strokeWidth="4" className="stroke-hover" />
        <circle
          cx="30"
          cy="30"
          r={RADIUS}
          fill="none"
          strokeWidth="4"
          strokeLinecap="round"
          strokeDasharray={LENGTH}
          strokeDashoffset={LENGTH * (1 - share)}
          className={clsx(
            "transition-[stroke-dashoffset] duration-1000 ease-linear",
            urgency === "calm" ? "stroke-accent" : "stroke-bad-fill",
          )}
        />
      </svg>
      <span
        className={clsx(
          "num font-semibold text-sm",
          urgency === "calm" ? "text-ink" : "text-bad",
          left.length > 5 && "text-[10px]",
        )}
      >
        {left.replace(" min", "m").replace(" h ", "h ")}
      </span>
    </span>
  );
}
