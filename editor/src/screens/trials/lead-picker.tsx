import { Combobox } from "@base-ui/react/combobox";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { clsx } from "clsx";
import { ChevronsUpDown } from "lucide-react";
import { useState } from "react";
import { listLeadsOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { ComboboxPopup } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import type { Option } from "../../ui/option.ts";
import { CONTROL_CLASS } from "../../ui/text-input.tsx";
import { useSettled } from "../../ui/use-settled.ts";

/** Typing pauses this long before the leads are searched. */
const TYPING_PAUSE_MS = 250;
/** One looks for a lead one knows; who does not see it types more of its name. */
const MOST_SHOWN = 50;

interface LeadPickerProps {
  readonly value: Option | null;
  readonly error: string | undefined;
  readonly onChange: (lead: Option) => void;
}

/**
 * Picks a lead of the past. Every lead that one may see can be picked, whichever workflow it came to.
 *
 * Unlike `ui/combobox.tsx` the server searches, since there may be any number of leads.
 */
export function LeadPicker({ value, error, onChange }: LeadPickerProps) {
  const [text, setText] = useState("");
  const search = useSettled(text.trim(), TYPING_PAUSE_MS);
  const leads = useQuery({
    ...listLeadsOptions({ query: { limit: MOST_SHOWN, ...(search === "" ? {} : { search }) } }),
    placeholderData: keepPreviousData,
  });
  const options: readonly Option[] = (leads.data?.items ?? []).map(
    ({ id, contactName, receivedAt, source }) => ({
      value: id,
      label: contactName,
      detail: `${formatShort(receivedAt)} · ${source.name}`,
    }),
  );
  const unread = leads.isError ? "The leads could not be read. Try again in a moment." : undefined;
  return (
    <Field label="Lead" required hint="By its name, email, phone or external ID." error={error ?? unread}>
      <Combobox.Root
        items={options}
        autoHighlight
        filter={null}
        value={value}
        isItemEqualToValue={(item, current) => item.value === current.value}
        onInputValueChange={setText}
        onValueChange={(next) => {
          if (next !== null) onChange(next);
        }}
      >
        <Combobox.Trigger
          className={clsx(CONTROL_CLASS, "flex items-center justify-between gap-2 pr-2 pl-2.5 text-left")}
        >
          <span className={clsx("truncate", value === null && "text-faint")}>
            {value?.label ?? "Select a lead"}
          </span>
          <ChevronsUpDown className="size-3.5 shrink-0 text-faint" aria-hidden />
        </Combobox.Trigger>
        <ComboboxPopup searchLabel="Find a lead" />
      </Combobox.Root>
    </Field>
  );
}
