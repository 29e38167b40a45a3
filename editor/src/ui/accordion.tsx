import { Accordion as Base } from "@base-ui/react/accordion";
import { clsx } from "clsx";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

interface AccordionProps {
  /** The sections that are open at first. */
  readonly openAtFirst?: readonly string[];
  readonly className?: string;
  readonly children: ReactNode;
}

/** Sections that open and close by themselves, one below the other. */
export function Accordion({ openAtFirst = [], className, children }: AccordionProps) {
  return (
    <Base.Root multiple defaultValue={[...openAtFirst]} className={clsx("divide-y divide-line", className)}>
      {children}
    </Base.Root>
  );
}

interface AccordionSectionProps {
  readonly id: string;
  readonly title: string;
  /** What is set inside, in a few words; shown while it is closed. */
  readonly summary?: ReactNode;
  /** Something inside cannot be saved. */
  readonly faulty?: boolean;
  readonly children: ReactNode;
}

/** One section; its head is a button. What is inside stays mounted, so that nothing typed is lost when it closes. */
export function AccordionSection({ id, title, summary, faulty = false, children }: AccordionSectionProps) {
  return (
    <Base.Item value={id} className="group">
      <Base.Header className="flex">
        <Base.Trigger className="group/trigger flex min-h-12 flex-1 items-center gap-3 px-5 py-2.5 text-left -outline-offset-2 hover:bg-hover">
          <span className="min-w-0 flex-1">
            <span className="flex items-center gap-2 font-semibold text-ink text-sm">
              {title}
              {faulty && <span className="size-1.5 rounded-full bg-bad-fill" title="Something is missing" />}
            </span>
            {summary !== undefined && (
              <span className="block truncate text-faint text-xs group-data-[open]:hidden">{summary}</span>
            )}
          </span>
          <ChevronDown
            className="size-4 shrink-0 text-faint transition-transform group-data-[panel-open]/trigger:rotate-180"
            aria-hidden
          />
        </Base.Trigger>
      </Base.Header>
      <Base.Panel keepMounted className="data-[closed]:hidden">
        <div className="flex flex-col gap-4 px-5 pt-1 pb-5">{children}</div>
      </Base.Panel>
    </Base.Item>
  );
}
