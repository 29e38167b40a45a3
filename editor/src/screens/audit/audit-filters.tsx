import type { AuditSubject } from "@fairlead/engine/contract";
import { useQuery } from "@tanstack/react-query";
import { listUsersOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { Select } from "../../ui/select.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import type { AuditSearch } from "./audit-search.ts";

const SUBJECTS: readonly { readonly value: AuditSubject | "all"; readonly label: string }[] = [
  { value: "all", label: "Everything" },
  { value: "contact", label: "Contacts" },
  { value: "loan", label: "Loans" },
  { value: "group", label: "Groups" },
  { value: "tab", label: "Tabs" },
  { value: "list", label: "Lists" },
  { value: "user", label: "People and sign-ins" },
  { value: "apiKey", label: "API keys" },
  { value: "workflow", label: "Workflows" },
  { value: "import", label: "Imports" },
  { value: "bulkAction", label: "Actions on many" },
];

interface AuditFiltersProps {
  readonly search: AuditSearch;
  readonly onChange: (change: Partial<AuditSearch>) => void;
}

/** Narrows the log to a kind, to what one person did, and to days. */
export function AuditFilters({ search, onChange }: AuditFiltersProps) {
  const session = useSession();
  const users = useQuery({ ...listUsersOptions(), enabled: session.may("users:read") });
  const { subject = "all", person = null, from = "", until = "" } = search;
  const isNarrowed = Object.keys(search).length > 0;
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label="Show" className="w-44">
        <Select
          value={subject}
          options={SUBJECTS}
          onChange={(next) => onChange({ subject: next === "all" ? undefined : next })}
        />
      </Field>
      <Field label="Done by" className="w-52">
        <Combobox
          value={person}
          placeholder="Anybody"
          searchLabel="Find a person"
          options={(users.data?.items ?? []).map(({ id, name, email }) => ({
            ...{ value: id, label: name, detail: email },
          }))}
          onChange={(next) => onChange({ person: next })}
        />
      </Field>
      <Field label="From" className="w-40">
        <TextInput type="date" value={from} onValueChange={(next) => onChange({ from: next })} />
      </Field>
      <Field label="Until" className="w-40">
        <TextInput type="date" value={until} onValueChange={(next) => onChange({ until: next })} />
      </Field>
      {isNarrowed && (
        <Button
          look="quiet"
          onClick={() =>
            onChange({ subject: undefined, person: undefined, from: undefined, until: undefined })
          }
        >
          Show everything
        </Button>
      )}
    </div>
  );
}
