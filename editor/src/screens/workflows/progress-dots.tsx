import { clsx } from "clsx";
import { Fragment } from "react";

interface ProgressDotsProps {
  readonly titles: readonly string[];
  /** The place of the present screen, from 0. */
  readonly current: number;
}

/** Circles for the screens of a dialog: those behind and the present one are filled. */
export function ProgressDots({ titles, current }: ProgressDotsProps) {
  return (
    <span
      role="img"
      aria-label={`Step ${current + 1} of ${titles.length}: ${titles[current]}`}
      className="flex items-center"
    >
      {titles.map((title, place) => (
        <Fragment key={title}>
          {place > 0 && (
            <span className={clsx("h-px w-5 sm:w-8", place <= current ? "bg-accent" : "bg-line-strong")} />
          )}
          <span
            className={clsx(
              "size-3 rounded-full border-2",
              place <= current ? "border-accent bg-accent" : "border-line-strong bg-surface",
              place === current && "ring-4 ring-accent-soft",
            )}
          />
        </Fragment>
      ))}
    </span>
  );
}
