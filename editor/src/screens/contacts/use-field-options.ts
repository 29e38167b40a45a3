import { type FieldId, US_STATES } from "@fairlead/engine";
import { useQuery } from "@tanstack/react-query";
import { listFieldOptionsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ListFieldOptionsResponse } from "../../api/generated/types.gen.ts";
import type { Option } from "../../ui/option.ts";

const STATES: readonly Option[] = Object.entries(US_STATES)
  .map(([label, value]) => ({ value, label, detail: value }))
  .toSorted((one, other) => one.label.localeCompare(other.label));

/** Which of the names that the server offers a field's values are. */
const NAMES: Partial<Record<FieldId, keyof ListFieldOptionsResponse>> = {
  "contact.source": "sources",
  "contact.groups": "groups",
  "contact.owner": "owners",
  "lead.source": "sources",
  "lead.assignee": "owners",
  "lead.workflow": "workflows",
  "lead.imports": "imports",
};

/** What a field's values are chosen from, where they are data; nothing where they are typed or stand in the catalogue. */
export function useFieldOptions(field: FieldId): readonly Option[] | undefined {
  const names = NAMES[field];
  const query = useQuery({ ...listFieldOptionsOptions(), enabled: names !== undefined });
  if (field === "contact.state" || field === "loan.propertyState") return STATES;
  if (names === undefined || query.isError) return undefined;
  return (query.data?.[names] ?? []).map((name) => ({ value: name, label: name }));
}
