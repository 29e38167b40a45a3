import type { ReactNode } from "react";
import { formatCount, plural } from "../format/values.ts";
import { Button } from "./button.tsx";

interface ShownOfAllProps {
  readonly shown: number;
  readonly all: number;
  /** One of them, such as "lead". */
  readonly what: string;
  readonly busy: boolean;
  /** Reads more; left out where no more are read at once. */
  readonly onMore?: (() => void) | undefined;
  /** The way to the rest where no more are read at once. */
  readonly otherwise?: ReactNode;
}

/** How many a list leaves out, with the way to them; nothing when all are there. */
export function ShownOfAll({ shown, all, what, busy, onMore, otherwise }: ShownOfAllProps) {
  if (shown >= all) return null;
  return (
    <div className="flex flex-wrap items-center justify-center gap-3 py-2">
      <p role="status" className="text-muted text-sm">
        {formatCount(shown)} of {plural(all, what)} are shown.
      </p>
      {onMore ? (
        <Button busy={busy} className="pointer-coarse:h-11" onClick={onMore}>
          Show more
        </Button>
      ) : (
        otherwise
      )}
    </div>
  );
}
