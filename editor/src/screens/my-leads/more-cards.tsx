import { Link } from "@tanstack/react-router";
import { formatCount, plural } from "../../format/values.ts";
import { Button, buttonClass } from "../../ui/button.tsx";

/** So many cards are read at once at most; the list of leads has the rest. */
export const MOST_CARDS = 2_000;

interface MoreCardsProps {
  readonly shown: number;
  readonly all: number;
  readonly what: "offer" | "lead";
  readonly isReading: boolean;
  readonly onMore: () => void;
}

/** How many are left out below the cards of a section, with the way to them; nothing when all are there. */
export function MoreCards({ shown, all, what, isReading, onMore }: MoreCardsProps) {
  if (shown >= all) return null;
  return (
    <div className="flex flex-wrap items-center justify-center gap-3 py-2">
      <p role="status" className="text-muted text-sm">
        {formatCount(shown)} of {plural(all, what)} are shown.
      </p>
      {shown < MOST_CARDS ? (
        <Button busy={isReading} className="pointer-coarse:h-11" onClick={onMore}>
          Show more
        </Button>
      ) : (
        <Link to="/leads" className={buttonClass()}>
          Open Leads
        </Link>
      )}
    </div>
  );
}
