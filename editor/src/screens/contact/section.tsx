import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Card } from "../../ui/page.tsx";

interface SectionProps {
  readonly title: string;
  readonly startsOpen?: boolean;
  /** At the right of the heading. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of the record that can be folded away. */
export function Section({ title, startsOpen = false, action, children }: SectionProps) {
  const [open, setOpen] = useState(startsOpen);
  const body = useId();
  return (
    <Card>
      <section aria-label={title}>
        <div className="flex min-h-12 items-center gap-2 pr-3 pl-2">
          <h2 className="min-w-0 flex-1">
            <button
              type="button"
              aria-expanded={open}
              aria-controls={body}
              onClick={() => setOpen(!open)}
              className="flex w-full items-center gap-2 rounded-md px-2 py-2 text-left font-semibold text-base text-ink"
            >
              <ChevronDown
                className={`size-4 text-faint transition-transform ${open ? "" : "-rotate-90"}`}
                aria-hidden
              />
              {title}
            </button>
          </h2>
          {action}
        </div>
        {open && (
          <div id={body} className="flex flex-col gap-4 border-line border-t px-4 py-4 sm:px-5">
            {children}
          </div>
        )}
      </section>
    </Card>
  );
}

/** A titled box at the right of the record. */
export function AsideBox({ title, action, children }: Omit<SectionProps, "startsOpen">) {
  return (
    <Card>
      <section aria-label={title} className="flex flex-col gap-2 px-4 py-3">
        <div className="flex min-h-7 items-center justify-between gap-2">
          <h2 className="font-semibold text-ink text-sm">{title}</h2>
          {action}
        </div>
        {children}
      </section>
    </Card>
  );
}
