import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { listUsersOptions, listWorkflowsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { SearchBox } from "../../ui/search-box.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { LEAD_FILTERS, LEAD_STATES, type LeadSearch, type LeadState, withLeadView } from "./lead-search.ts";

interface LeadFiltersProps {
  readonly search: LeadSearch;
  readonly onChange: (search: LeadSearch) => void;
}

const ANY = "any";
/** The change that takes every filter off, but not the rules. */
export const NO_FILTER: Partial<LeadSearch> = Object.fromEntries(LEAD_FILTERS.map((key) => [key, undefined]));
const STATE_LABELS: Readonly<Record<LeadState, string>> = {
  offered: "Offered",
  assigned: "Assigned",
  exception: "Exception",
};

/** What narrows the list of leads. */
export function LeadFilters({ search, onChange }: LeadFiltersProps) {
  const session = useSession();
  const users = useQuery({ ...listUsersOptions(), enabled: session.may("leads:readAll") });
  const workflows = useQuery({ ...listWorkflowsOptions(), enabled: session.may("workflows:read") });
  return (
    <search className="flex flex-wrap items-center gap-2">
      <SearchBox
        label="Search leads"
        placeholder="Name, email, phone, external ID"
        text={search.search ?? ""}
        onChange={(text) => onChange(withFilter(search, "search", text))}
      />
      <Segmented
        label="State"
        value={search.state ?? ANY}
        options={[
          { value: ANY, label: "All" },
          ...LEAD_STATES.map((state) => ({ value: state, label: STATE_LABELS[state] })),
        ]}
        onChange={(state) => onChange(withFilter(search, "state", state === ANY ? "" : state))}
      />
      <span className="grid w-full grid-cols-2 gap-2 empty:hidden sm:contents">
        {session.may("leads:readAll") && (
          <Combobox
            aria-label="Assignee"
            className="sm:!w-44"
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
            className="sm:!w-48"
            value={search.workflowId ?? ANY}
            searchLabel="Find a workflow"
            options={[
              { value: ANY, label: "Any workflow" },
              ...(workflows.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(id) => onChange(withFilter(search, "workflowId", id === ANY ? "" : id))}
          />
        )}
      </span>
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
