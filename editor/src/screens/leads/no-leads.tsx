import { SearchX, UsersRound } from "lucide-react";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { FirstSteps } from "../lists/first-steps.tsx";
import { NO_FILTER } from "./lead-filters.tsx";
import { LEAD_FILTERS, type LeadSearch } from "./lead-search.ts";

interface NoLeadsProps {
  readonly search: LeadSearch;
  readonly hasRules: boolean;
  readonly onChange: (part: Partial<LeadSearch>) => void;
  /** Opens the form of a new lead. */
  readonly onCreate: () => void;
}

/** What stands where the list has no lead: why, and the next step. */
export function NoLeads({ search, hasRules, onChange, onCreate }: NoLeadsProps) {
  const isSearched = search.search !== undefined;
  const isFiltered = LEAD_FILTERS.some((key) => key !== "search" && search[key] !== undefined);
  if (!isSearched && !isFiltered && !hasRules) return <NoneYet onCreate={onCreate} />;
  return (
    <EmptyState
      icon={SearchX}
      title="No lead matches"
      action={
        <>
          {isSearched && <Button onClick={() => onChange({ search: "" })}>Clear the search</Button>}
          {isFiltered && (
            <Button onClick={() => onChange({ ...NO_FILTER, search: search.search ?? "" })}>
              Clear the filters
            </Button>
          )}
          {hasRules && (
            <Button onClick={() => onChange({ include: [], exclude: [] })}>Clear the rules</Button>
          )}
        </>
      }
    >
      Try fewer rules and filters, or a part of the name, email, phone or external ID.
    </EmptyState>
  );
}

function NoneYet({ onCreate }: Pick<NoLeadsProps, "onCreate">) {
  return (
    <EmptyState
      icon={UsersRound}
      title="No leads yet"
      action={<FirstSteps label="Create Lead" permission="leads:create" onCreate={onCreate} />}
    >
      They appear here as soon as a source sends one, a file is imported or somebody enters one.
    </EmptyState>
  );
}
