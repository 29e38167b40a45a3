import { useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import { X } from "lucide-react";
import { useRef } from "react";
import { listUsersOptions, listWorkflowsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { readsOthersLeads } from "../../leads/reads-others-leads.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { useMoreAside } from "../../ui/use-more-aside.ts";
import { ImportChip } from "./import-chip.tsx";
import { LEAD_FILTERS, LEAD_STATES, type LeadSearch, type LeadState, withLeadView } from "./lead-search.ts";

interface LeadFiltersProps {
  readonly search: LeadSearch;
  readonly onChange: (search: LeadSearch) => void;
}

/** As high as what stands beside it, also under a thumb. */
const IN_STRIP = "!w-40 shrink-0 max-sm:!h-8 max-sm:!text-sm";
const ANY = "any";
/** The change that takes every filter off, but not the rules. */
export const NO_FILTER: Partial<LeadSearch> = Object.fromEntries(LEAD_FILTERS.map((key) => [key, undefined]));
const OF_ANY_IMPORT: Partial<LeadSearch> = Object.fromEntries(
  (["import", "importOutcome"] as const).map((key) => [key, undefined]),
);
const STATE_LABELS: Readonly<Record<LeadState, string>> = {
  offered: "Offered",
  assigned: "Assigned",
  exception: "Exception",
};

/** What narrows the list of leads; on a phone a row that scrolls, so the file that they are of comes first. */
export function LeadFilters({ search, onChange }: LeadFiltersProps) {
  const session = useSession();
  const row = useRef<HTMLElement>(null);
  useMoreAside(row);
  const users = useQuery({ ...listUsersOptions(), enabled: readsOthersLeads(session) });
  const workflows = useQuery({ ...listWorkflowsOptions(), enabled: session.may("workflows:read") });
  return (
    <search
      ref={row}
      className="fade-x flex items-center gap-2 max-sm:-mx-4 max-sm:-my-1 max-sm:w-[calc(100%+2rem)] max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 sm:flex-wrap"
    >
      {search.import !== undefined && (
        <ImportChip
          {...{ importId: search.import, outcome: search.importOutcome }}
          onRemove={() => onChange(withLeadView(search, OF_ANY_IMPORT))}
        />
      )}
      <Segmented
        label="State"
        value={search.state ?? ANY}
        options={[
          { value: ANY, label: "All" },
          ...LEAD_STATES.map((state) => ({ value: state, label: STATE_LABELS[state] })),
        ]}
        onChange={(state) => onChange(withFilter(search, "state", state === ANY ? "" : state))}
      />
      {readsOthersLeads(session) && (
        <Combobox
          aria-label="Assignee"
          className={clsx(IN_STRIP, "sm:!w-44")}
          value={search.assigneeId ?? ANY}
          searchLabel="Find a person"
          options={[
            { value: ANY, label: "Any assignee" },
            ...(users.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => onChange(withFilter(search, "assigneeId", id === ANY ? "" : id))}
        />
      )}
      {session.may("workflows:read") && (
        <Combobox
          aria-label="Workflow"
          className={clsx(IN_STRIP, "sm:!w-48")}
          value={search.workflowId ?? ANY}
          searchLabel="Find a workflow"
          options={[
            { value: ANY, label: "Any workflow" },
            ...(workflows.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => onChange(withFilter(search, "workflowId", id === ANY ? "" : id))}
        />
      )}
      {LEAD_FILTERS.some((key) => search[key] !== undefined) && (
        <Button
          look="quiet"
          icon={<X className="size-3.5" aria-hidden />}
          onClick={() => onChange(withLeadView(search, NO_FILTER))}
        >
          Clear
        </Button>
      )}
    </search>
  );
}

function withFilter(search: LeadSearch, key: (typeof LEAD_FILTERS)[number], value: string): LeadSearch {
  return withLeadView(search, { [key]: value === "" ? undefined : value });
}
