import { clsx } from "clsx";
import { Check } from "lucide-react";

const STEPS = ["File", "Columns and preview", "Import"] as const;

/** How far a person is with a file, from 0. */
export function ImportSteps({ current }: { readonly current: number }) {
  return (
    <ol aria-label="Steps" className="flex flex-wrap items-center gap-x-5 gap-y-2 text-sm">
      {STEPS.map((step, place) => (
        <li
          key={step}
          aria-current={place === current ? "step" : undefined}
          className={clsx(
            "flex items-center gap-2",
            place === current ? "font-medium text-ink" : "text-muted",
          )}
        >
          <span
            className={clsx(
              "num grid size-5 place-items-center rounded-full text-xs",
              place <= current
                ? "bg-accent text-on-accent"
                : "bg-sunken text-muted ring-1 ring-line ring-inset",
            )}
          >
            {place < current ? <Check className="size-3" aria-label="Done" /> : place + 1}
          </span>
          {step}
        </li>
      ))}
    </ol>
  );
}
