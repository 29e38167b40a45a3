import type { AuditSubject } from "@fairlead/engine/contract";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import type { AuditSearch } from "./audit-search.ts";
import { DoneFilters } from "./done-filters.tsx";

const SUBJECTS: readonly { readonly value: AuditSubject | "all"; readonly label: string }[] = [
  { value: "all", label: "Everything" },
  { value: "contact", label: "Contacts" },
  { value: "loan", label: "Loans" },
  { value: "group", label: "Groups" },
  { value: "tab", label: "Tabs" },
  { value: "list", label: "Lists" },
  { value: "user", label: "People and sign-ins" },
  { value: "team", label: "Teams" },
  { value: "apiKey", label: "API keys" },
  { value: "workflow", label: "Workflows" },
  { value: "import", label: "Imports" },
  { value: "bulkAction", label: "Actions on many" },
  { value: "loanWord", label: "Loan words" },
  { value: "refusedSubmission", label: "Refused submissions" },
];

interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly onChange: (change: Partial<AuditSearch>) => void;
}

/** Narrows the log to a kind, to what one person did, and to days. */
export function AuditFilters({ search, onChange }: AuditFiltersProps) {
  const { subject = "all" } = search;
  return (
    <DoneFilters
      search={search}
      isNarrowed={Object.keys(search).length > 0}
      onChange={onChange}
      onShowAll={() => onChange({ subject: undefined, person: undefined, from: undefined, until: undefined })}
    >
      <Field label="Show" className="w-44">
        <Select
          value={subject}
          options={SUBJECTS}
          onChange={(next) => onChange({ subject: next === "all" ? undefined : next })}
        />
      </Field>
    </DoneFilters>
  );
}
