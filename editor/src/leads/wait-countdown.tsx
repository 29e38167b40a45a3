import { clsx } from "clsx";
import { Timer } from "lucide-react";
import type { Wait } from "../api/generated/types.gen.ts";
import { formatCountdown, shareLeft } from "../format/countdown.ts";
import { formatExact } from "../format/instant.ts";
import { useNow } from "../format/use-now.ts";

const WORDS = {
  offer: "left to claim",
  timeToContact: "left to make contact",
  hold: "until somebody is back",
} as const;

export type Urgency = "calm" | "soon" | "over";

/** The last fifth of a wait is shown as urgent. */
export function urgency(share: number): Urgency {
  if (share <= 0) return "over";
  return share < 0.2 ? "soon" : "calm";
}

/** A wait as it passes: how much is left and of how much; read once a second. */
export function useWait(wait: Wait) {
  const nowMs = useNow();
  const untilMs = Date.parse(wait.until);
  const share = shareLeft(Date.parse(wait.since), untilMs, nowMs);
  return { left: formatCountdown(untilMs - nowMs), share, urgency: urgency(share), words: WORDS[wait.kind] };
}

interface WaitCountdownProps {
  readonly wait: Wait;
  /** Adds what the time is for. */
  readonly words?: boolean;
}

/** How long is left of the current wait, counting down. */
export function WaitCountdown({ wait, words = false }: WaitCountdownProps) {
  const { left, urgency: how, words: what } = useWait(wait);
  return (
    <span
      title={`Until ${formatExact(wait.until)}`}
      className={clsx(
        "num inline-flex items-center align-middle gap-1.5 whitespace-nowrap text-sm",
        how === "calm" ? "text-muted" : "text-bad",
      )}
    >
      <Timer className="size-3.5 shrink-0" aria-hidden />
      {how === "over" ? "Time is up" : `${left}${words ? ` ${what}` : ""}`}
    </span>
  );
}
