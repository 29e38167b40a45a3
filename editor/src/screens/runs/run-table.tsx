import { ArrowUpRight } from "lucide-react";
import type { RunSummary } from "../../api/generated/types.gen.ts";
import { formatExact } from "../../format/instant.ts";
import { Badge } from "../../ui/badge.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Table, Td, Th, Tr } from "../../ui/table.tsx";
import { Remaining } from "./remaining.tsx";

/** What a run waits for, in words. */
export const STAGE_WORDS: Readonly<Record<RunSummary["stage"], string>> = {
  offer: "Offer window",
  timeToContact: "Time to contact",
  hold: "Held for the absent",
};

interface RunTableProps {
  readonly runs: readonly RunSummary[];
  readonly selectable: boolean;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onOpen: (leadId: string) => void;
}

/** Runs as rows, the soonest deadline first. Leads by id: engineers need no names. */
export function RunTable({ runs, selectable, selected, onSelect, onOpen }: RunTableProps) {
  const all = runs.every(({ leadId }) => selected.has(leadId));
  const toggle = (leadId: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(leadId);
    else next.delete(leadId);
    onSelect(next);
  };
  return (
    <Table label="Runs">
      <thead>
        <tr>
          {selectable && (
            <Th className="w-8">
              <Checkbox
                checked={all}
                label="Select all"
                labelHidden
                onChange={(on) => onSelect(new Set(on ? runs.map(({ leadId }) => leadId) : []))}
              />
            </Th>
          )}
          <Th>Run</Th>
          <Th>Waits for</Th>
          <Th>Time left</Th>
          <Th className="hidden md:table-cell">Workflow</Th>
          <Th className="hidden lg:table-cell">With</Th>
          <Th className="hidden sm:table-cell">Temporal</Th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <Tr key={run.leadId}>
            {selectable && (
              <Td className="relative z-10">
                <Checkbox
                  checked={selected.has(run.leadId)}
                  label={`Select ${run.leadId}`}
                  labelHidden
                  onChange={(on) => toggle(run.leadId, on)}
                />
              </Td>
            )}
            <Td>
              <button
                type="button"
                onClick={() => onOpen(run.leadId)}
                title={run.leadId}
                className="block text-left font-mono text-ink text-xs after:absolute after:inset-0"
              >
                <span className="hidden xl:inline">{run.leadId}</span>
                {/* Leads of the same minute begin alike. */}
                <span className="xl:hidden">…{run.leadId.slice(-10)}</span>
              </button>
            </Td>
            <Td className="whitespace-nowrap">
              {STAGE_WORDS[run.stage]}
              {run.stage === "offer" && <span className="num text-faint"> · {run.openOffers}</span>}
            </Td>
            <Td>
              <span title={formatExact(run.waitUntil)}>
                {run.overdue ? <Badge tone="bad">Overdue</Badge> : <Remaining until={run.waitUntil} />}
              </span>
            </Td>
            <Td className="hidden md:table-cell">
              {run.workflow?.name}
              {run.planVersion !== null && <span className="num text-faint"> v{run.planVersion}</span>}
            </Td>
            <Td className="hidden lg:table-cell">{run.assignee?.name}</Td>
            <Td className="hidden sm:table-cell">
              {run.told ? (
                run.run.url && (
                  <a
                    href={run.run.url}
                    target="_blank"
                    rel="noreferrer"
                    className="relative z-10 inline-flex items-center gap-0.5 text-accent-text hover:underline"
                  >
                    History <ArrowUpRight className="size-3.5" aria-hidden />
                  </a>
                )
              ) : (
                <Badge tone="warn">Not told yet</Badge>
              )}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
