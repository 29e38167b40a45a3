import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { listUsersOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import type { DoneSearch } from "./audit-search.ts";

interface DoneFiltersProps {
  readonly search: DoneSearch;
  /** Whether anything is narrowed, by these filters or those beside them. */
  readonly isNarrowed: boolean;
  readonly onChange: (change: DoneSearch) => void;
  readonly onShowAll: () => void;
  /** Filters before those of person and days. */
  readonly children: ReactNode;
}

/** Narrows what was done to one person and to days, beside filters of one's own. */
export function DoneFilters({ search, isNarrowed, onChange, onShowAll, children }: DoneFiltersProps) {
  const session = useSession();
  const users = useQuery({ ...listUsersOptions(), enabled: session.may("users:read") });
  const { person = null, from = "", until = "" } = search;
  return (
    <div className="flex flex-wrap items-end gap-3">
      {children}
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
        <Button look="quiet" onClick={onShowAll}>
          Show everything
        </Button>
      )}
    </div>
  );
}
