import { CONTACT_FIELDS, type ContactField, FIELDS, LEAD_FIELDS, type LeadField } from "@fairlead/engine";
import type { ReactNode } from "react";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Switch } from "../../ui/switch.tsx";
import type { DuplicatesForm } from "./workflow-form.ts";
import type { StepProps } from "./workflow-steps.tsx";

const LOCKED = "Locked while the other of the last two switches is on.";

/** The fourth screen: what becomes of a lead whose contact, or which itself, is there already. */
export function DuplicatesStep({ form, onChange }: StepProps) {
  const { duplicates } = form;
  const change = (part: Partial<DuplicatesForm>) => onChange({ duplicates: { ...duplicates, ...part } });
  return (
    <>
      <Choice
        label="If a lead already exists, update with information from the lead source."
        hint={
          duplicates.updateLead
            ? "The existing lead is updated; these fields can be overwritten:"
            : "A new lead is created and linked."
        }
        on={duplicates.updateLead}
        onChange={(updateLead) => change({ updateLead })}
      >
        <Ticks
          fields={LEAD_FIELDS}
          labelOf={(field) => FIELDS[`loan.${field}`].label}
          ticked={duplicates.leadFields}
          onChange={(leadFields) => change({ leadFields })}
        />
      </Choice>
      <Choice
        label="If a contact already exists, update with information from the lead source."
        hint={
          duplicates.updateContact
            ? "The existing contact is updated; these fields can be overwritten:"
            : "A new contact is created and linked."
        }
        on={duplicates.updateContact}
        onChange={(updateContact) => change({ updateContact })}
      >
        <Ticks
          fields={CONTACT_FIELDS}
          labelOf={contactLabel}
          ticked={duplicates.contactFields}
          onChange={(contactFields) => change({ contactFields })}
        />
      </Choice>
      <Choice
        label="If a contact or lead already exists, honor rules for those identified as “Do-not-contact.”"
        hint={
          duplicates.honorDoNotContact
            ? "Nothing is sent to them; only this contact information is still displayed:"
            : "A new record is created and can be contacted."
        }
        on={duplicates.honorDoNotContact}
        onChange={(honorDoNotContact) => change({ honorDoNotContact })}
      >
        <Ticks
          fields={CONTACT_FIELDS}
          labelOf={contactLabel}
          ticked={duplicates.shownFields}
          onChange={(shownFields) => change({ shownFields })}
        />
      </Choice>
      <Choice
        label="Distribute new leads via workflow before searching for contacts owned by the new assignee."
        hint={
          duplicates.bypassToOwner
            ? LOCKED
            : "Without it, matches are searched in the whole organization before the lead is assigned."
        }
        locked={duplicates.bypassToOwner}
        on={duplicates.distributeFirst}
        onChange={(distributeFirst) => change({ distributeFirst })}
      />
      <Choice
        label="If an active contact owner or loan officer exists, assign the new lead to that owner/officer and bypass workflow routing logic."
        hint={duplicates.distributeFirst ? LOCKED : "Without it, the defined routing is always used."}
        locked={duplicates.distributeFirst}
        on={duplicates.bypassToOwner}
        onChange={(bypassToOwner) => change({ bypassToOwner })}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly locked?: boolean;
  readonly onChange: (on: boolean) => void;
  /** What is chosen while it is on. */
  readonly children?: ReactNode;
}

function Choice({ label, hint, on, locked = false, onChange, children }: ChoiceProps) {
  return (
    <div className="flex flex-col gap-2">
      <Switch checked={on} disabled={locked} label={label} hint={hint} onChange={onChange} />
      {on && children}
    </div>
  );
}

interface TicksProps<FieldName extends string> {
  readonly fields: readonly FieldName[];
  readonly labelOf: (field: FieldName) => string;
  readonly ticked: readonly FieldName[];
  readonly onChange: (ticked: readonly FieldName[]) => void;
}

function Ticks<FieldName extends LeadField | ContactField>({
  fields,
  labelOf,
  ticked,
  onChange,
}: TicksProps<FieldName>) {
  return (
    <div className="ml-12 grid grid-cols-1 gap-x-4 sm:grid-cols-2">
      {fields.map((field) => (
        <Checkbox
          key={field}
          label={labelOf(field)}
          checked={ticked.includes(field)}
          onChange={(on) =>
            onChange(fields.filter((known) => (known === field ? on : ticked.includes(known))))
          }
        />
      ))}
    </div>
  );
}

function contactLabel(field: ContactField): string {
  return FIELDS[`contact.${field}`].label;
}
