import type { RefusedOfSource } from "../../api/generated/types.gen.ts";
import { formatCount } from "../../format/values.ts";
import { Combobox } from "../../ui/combobox.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import type { RefusedSearch, RefusedState } from "./refused-search.ts";

const ANY_SOURCE = "";

interface RefusedFiltersProps {
  readonly search: RefusedSearch;
  readonly counts: readonly RefusedOfSource[];
  /** A state of `open` and an empty source are as none. */
  readonly onChange: (change: { readonly source?: string; readonly state?: RefusedState }) => void;
}

/** Narrows the list to a state and a source, each with how many there are. */
export function RefusedFilters({ search, counts, onChange }: RefusedFiltersProps) {
  const { source } = search;
  const state: RefusedState = search.state ?? "open";
  const shown = source === undefined ? counts : counts.filter((row) => row.source === source);
  const sum = (key: "open" | "sent" | "dismissed") => shown.reduce((total, row) => total + row[key], 0);
  const number = (of: number) => <span className="num text-faint text-xs">{formatCount(of)}</span>;
  const sources = counts.filter(({ source: name }) => name !== ANY_SOURCE);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Segmented
        label="State"
        value={state}
        options={[
          { value: "open", label: "Waiting", more: number(sum("open")) },
          { value: "sent", label: "Sent", more: number(sum("sent")) },
          { value: "dismissed", label: "Set aside", more: number(sum("dismissed")) },
          { value: "all", label: "All" },
        ]}
        onChange={(next) => onChange({ state: next })}
      />
      <div className="w-64 max-w-full">
        <Combobox
          aria-label="Source"
          value={source ?? ANY_SOURCE}
          searchLabel="Find a source"
          options={[
            { value: ANY_SOURCE, label: "All sources" },
            ...sources.map(({ source: name, open }) => ({
              ...{ value: name, label: name },
              ...(open > 0 ? { detail: `${formatCount(open)} waiting` } : {}),
            })),
          ]}
          onChange={(next) => onChange({ source: next })}
        />
      </div>
    </div>
  );
}
