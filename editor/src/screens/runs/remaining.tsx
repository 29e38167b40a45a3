import { formatCountdown } from "../../format/countdown.ts";
import { useNow } from "../../format/use-now.ts";

/** The time that is left until an instant, counting down. */
export function Remaining({ until }: { readonly until: string }) {
  const nowMs = useNow();
  return <span className="num text-muted">{formatCountdown(Math.max(0, Date.parse(until) - nowMs))}</span>;
}
