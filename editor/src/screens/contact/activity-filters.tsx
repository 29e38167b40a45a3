import type { ActivityKind } from "@fairlead/engine/contract";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { DoneFilters } from "../audit/done-filters.tsx";
import type { ActivitySearch } from "./activity-search.ts";

const KINDS: readonly { readonly value: ActivityKind | "all"; readonly label: string }[] = [
  { value: "all", label: "Everything" },
  { value: "notes", label: "Notes" },
  { value: "profile", label: "Profile" },
  { value: "tasks", label: "Tasks" },
  { value: "appointments", label: "Appointments" },
  { value: "memos", label: "Memos" },
  { value: "loans", label: "Loans" },
  { value: "groups", label: "Groups" },
  { value: "people", label: "Owner, shares and assignments" },
  { value: "status", label: "Archive, silence and do not contact" },
];

interface ActivityFiltersProps {
  readonly search: ActivitySearch;
  readonly onChange: (change: Partial<ActivitySearch>) => void;
}

/** Narrows what happened with a contact to a kind, to one person and to days. */
export function ActivityFilters({ search, onChange }: ActivityFiltersProps) {
  return (
    <DoneFilters
      search={search}
      isNarrowed={Object.keys(search).length > 0}
      onChange={onChange}
      onShowAll={() => onChange({ kind: undefined, person: undefined, from: undefined, until: undefined })}
    >
      <Field label="Show" className="w-44">
        <Select
          value={search.kind ?? "all"}
          options={KINDS}
          onChange={(next) => onChange({ kind: next === "all" ? undefined : next })}
        />
      </Field>
    </DoneFilters>
  );
}
