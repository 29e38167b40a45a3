import { X } from "lucide-react";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import type { ReassignKind } from "./reassign-dialog.tsx";

/** The API takes no more leads in one call. */
const MOST_AT_ONCE = 200;

interface SelectionBarProps {
  /** How many leads are selected, 1 or more. */
  readonly count: number;
  readonly onAsk: (kind: ReassignKind) => void;
  readonly onClear: () => void;
}

/** How many leads are selected and what can be done with them; more than one call takes are refused in words. */
export function SelectionBar({ count, onAsk, onClear }: SelectionBarProps) {
  const tooMany = count > MOST_AT_ONCE;
  return (
    <section
      aria-label="Selected leads"
      className="flex w-full flex-wrap items-center gap-2 sm:ml-auto sm:w-auto"
    >
      <span className="num flex items-center gap-1 text-muted text-sm" aria-live="polite">
        {count} selected{tooMany && `; ${MOST_AT_ONCE} at most at once`}
      </span>
      <IconButton size="sm" label="Clear the selection" icon={<X className="size-3.5" />} onClick={onClear} />
      <Button disabled={tooMany} onClick={() => onAsk("workflow")}>
        Route again…
      </Button>
      <Button look="primary" disabled={tooMany} onClick={() => onAsk("individual")}>
        Give to a person…
      </Button>
    </section>
  );
}
