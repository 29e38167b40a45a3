import type { FieldId } from "@fairlead/engine";
import { newComparison } from "../../../conditions/comparison-form.ts";
import { Combobox } from "../../../ui/combobox.tsx";
import { type ConditionForm, formWith } from "./condition-form.ts";
import { FIELD_OPTIONS } from "./field-options.ts";
import { SUGGESTIONS } from "./suggestions.ts";

/** What a new filter begins with: a suggested one, or any of all. */
export function FilterChoice({ onPick }: { readonly onPick: (form: ConditionForm) => void }) {
  return (
    <div className="flex w-80 max-w-[calc(100vw-1.5rem)] flex-col gap-1 p-2">
      <p className="px-2 pt-1 pb-1 font-medium text-faint text-xs">Suggested</p>
      {SUGGESTIONS.map(({ label, icon: Icon, form }) => (
        <button
          key={label}
          type="button"
          onClick={() => onPick(formWith(form))}
          className="flex min-h-8 items-center gap-2.5 rounded-md px-2 text-left text-ink text-sm transition-colors hover:bg-hover pointer-coarse:min-h-11"
        >
          <Icon className="size-4 text-muted" aria-hidden />
          {label}
        </button>
      ))}
      <p className="mt-1.5 border-line border-t px-2 pt-3 pb-1 font-medium text-faint text-xs">All filters</p>
      <Combobox
        aria-label="All filters"
        placeholder="Select what to filter by"
        searchLabel="Find a filter"
        value={null}
        options={FIELD_OPTIONS}
        onChange={(field) => onPick(formWith(newComparison(field as FieldId)))}
      />
    </div>
  );
}
