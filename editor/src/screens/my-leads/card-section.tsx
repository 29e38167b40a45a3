import { type ReactNode, useState } from "react";
import { formatCount } from "../../format/values.ts";
import { Button } from "../../ui/button.tsx";

interface CardSectionProps {
  readonly title: string;
  /** How many there are in all; the API may give fewer. */
  readonly count: number;
  readonly children: readonly ReactNode[];
  /** Below the cards, once all that are at hand are shown. */
  readonly foot?: ReactNode;
}

/** The most urgent ones are enough at first: what comes next on the page must stay within reach. */
const SHOWN_AT_FIRST = 6;

/** A titled group of cards, the most urgent first; the rest on demand. */
export function CardSection({ title, count, children, foot }: CardSectionProps) {
  const [all, setAll] = useState(false);
  const shown = all ? children : children.slice(0, SHOWN_AT_FIRST);
  return (
    <section aria-label={title} className="mt-1">
      <h2 className="mb-2 flex items-center gap-2 font-semibold text-base text-ink">
        {title}
        <span className="num font-normal text-faint">{formatCount(count)}</span>
      </h2>
      <ul className="grid grid-cols-1 gap-3 md:grid-cols-2 xl:grid-cols-3">{shown}</ul>
      {shown.length === children.length && foot}
      {shown.length < children.length && (
        <Button className="mt-3 h-11 w-full" onClick={() => setAll(true)}>
          Show {formatCount(children.length - shown.length)} more
        </Button>
      )}
    </section>
  );
}
