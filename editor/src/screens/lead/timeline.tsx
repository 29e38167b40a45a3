import {
  Archive,
  ArchiveRestore,
  ArrowRightLeft,
  ChevronRight,
  GitBranch,
  Hand,
  Inbox,
  Link2,
  type LucideIcon,
  MessageSquareMore,
  OctagonX,
  Play,
  RefreshCw,
  Route,
  TimerOff,
  UserMinus,
  UserX,
} from "lucide-react";
import { useState } from "react";
import type { TimelineEntry } from "../../api/generated/types.gen.ts";
import { formatExact, formatShort } from "../../format/instant.ts";
import { DecisionReasons } from "./decision-reasons.tsx";

/** What stands for each kind of entry. */
export const ENTRY_ICONS: Readonly<Record<TimelineEntry["kind"], LucideIcon>> = {
  received: Inbox,
  contactLinked: Link2,
  contactMatched: Link2,
  leadLinked: Link2,
  touched: RefreshCw,
  userDeactivated: UserX,
  released: Play,
  reassigned: ArrowRightLeft,
  closed: Archive,
  reopened: ArchiveRestore,
  runTerminated: OctagonX,
  versionChanged: GitBranch,
  decided: Route,
  claimed: Hand,
  passed: ArrowRightLeft,
  offersLapsed: TimerOff,
  assignmentLapsed: UserMinus,
  communicated: MessageSquareMore,
};

interface TimelineProps {
  readonly leadId: string;
  readonly entries: readonly TimelineEntry[];
}

/** Everything that happened to a lead, first to last; each decision opens to its reasons. */
export function Timeline({ leadId, entries }: TimelineProps) {
  const lastDecision = entries.findLast((entry) => entry.decision !== null)?.id;
  return (
    <ol className="relative flex flex-col">
      {entries.map((entry, index) => (
        <Entry
          key={entry.id}
          leadId={leadId}
          entry={entry}
          last={index === entries.length - 1}
          openAtFirst={entry.id === lastDecision}
        />
      ))}
    </ol>
  );
}

interface EntryProps {
  readonly leadId: string;
  readonly entry: TimelineEntry;
  readonly last: boolean;
  readonly openAtFirst: boolean;
}

function Entry({ leadId, entry, last, openAtFirst }: EntryProps) {
  const [open, setOpen] = useState(openAtFirst);
  const Icon = ENTRY_ICONS[entry.kind];
  return (
    <li className="relative flex gap-3 pb-5">
      {!last && <span aria-hidden className="absolute top-7 bottom-0 left-3.5 w-px bg-line" />}
      <span className="z-0 grid size-7 shrink-0 place-items-center rounded-full border border-line bg-surface text-muted shadow-sm">
        <Icon className="size-3.5" aria-hidden />
      </span>
      <div className="min-w-0 flex-1 pt-1">
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          <p className="min-w-0 flex-1 basis-64 text-ink text-sm">{entry.summary}</p>
          <time dateTime={entry.at} title={formatExact(entry.at)} className="num shrink-0 text-faint text-xs">
            {formatShort(entry.at)}
          </time>
        </div>
        {entry.decision !== null && (
          <>
            <button
              type="button"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
              className="-ml-1 mt-1 inline-flex items-center gap-0.5 rounded-sm pr-1 font-medium text-accent-text text-xs hover:underline pointer-coarse:min-h-11"
            >
              <ChevronRight
                className={`size-3.5 transition-transform ${open ? "rotate-90" : ""}`}
                aria-hidden
              />
              {open ? "Hide the reasons" : "Show the reasons"}
            </button>
            {open && <DecisionReasons decision={entry.decision} told={{ leadId, entryId: entry.id }} />}
          </>
        )}
      </div>
    </li>
  );
}
