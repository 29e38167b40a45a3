import { COMMUNICATION_KINDS, type CommunicationKind } from "@fairlead/engine";
import type { ReactNode } from "react";
import { AccordionSection } from "../../../ui/accordion.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { Field } from "../../../ui/field.tsx";
import { RadioCards } from "../../../ui/radio-cards.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import { LengthInput } from "./length-input.tsx";
import type { SettingsFaults, SettingsForm } from "./settings-form.ts";
import { TurnsRule } from "./turns-rule.tsx";

interface SectionProps {
  readonly form: SettingsForm;
  readonly faults: SettingsFaults;
  readonly onChange: (part: Partial<SettingsForm>) => void;
}

const KIND_LABELS: Readonly<Record<CommunicationKind, string>> = {
  call: "Call",
  email: "Email",
  text: "Text",
  meeting: "Meeting",
};

/** Who of the matching users gets a lead: one after the other, or all at once. */
export function DistributionSection({ form, faults, onChange }: SectionProps) {
  const asksAccept = form.distribution === "simultaneous" || form.mustAccept;
  return (
    <AccordionSection
      id="distribution"
      title="Distribution"
      summary={form.distribution === "sequential" ? "Sequential" : "Simultaneous"}
      faulty={faults.acceptWithin !== undefined}
    >
      <RadioCards
        label="Distribution"
        value={form.distribution}
        options={[
          {
            value: "sequential",
            label: "Sequential",
            hint: "Each lead goes to the next user in the workflow who meets the filters.",
          },
          {
            value: "simultaneous",
            label: "Simultaneous",
            hint: "Every user who meets the filters is offered the lead; the first to claim it wins.",
          },
        ]}
        onChange={(distribution) => onChange({ distribution })}
      />
      {form.distribution === "sequential" && (
        <>
          <Checkbox
            label="The user must accept"
            hint="Offered first, and to the next user when the time ends. Without it a lead is assigned at once."
            checked={form.mustAccept}
            onChange={(mustAccept) => onChange({ mustAccept })}
          />
          <Checkbox
            label="Balanced turns"
            hint="By each user's share, which is set on their box. Who is passed over or on leave keeps their turn and is not flooded afterwards."
            checked={form.turns === "balanced"}
            onChange={(balanced) => onChange({ turns: balanced ? "balanced" : "queue" })}
          />
          <TurnsRule turns={form.turns} onChange={(turns) => onChange({ turns })} />
        </>
      )}
      {asksAccept && (
        <Labelled label="Accept within">
          <LengthInput
            label="Accept within"
            length={form.acceptWithin}
            error={faults.acceptWithin}
            onChange={(acceptWithin) => onChange({ acceptWithin })}
          />
        </Labelled>
      )}
    </AccordionSection>
  );
}

/** How long the assignee has, and what counts as contact. */
export function ContactSection({ form, faults, onChange }: SectionProps) {
  return (
    <AccordionSection
      id="contact"
      title="Contact Settings"
      summary={
        form.hasTimeToContact
          ? `${form.timeToContact.amount} ${form.timeToContact.unit}`
          : "No time to contact"
      }
      faulty={faults.timeToContact !== undefined || faults.contactedBy !== undefined}
    >
      <Checkbox
        label="Time to Contact"
        hint="The assigned user must contact the lead within this time, or loses it."
        checked={form.hasTimeToContact}
        onChange={(hasTimeToContact) => onChange({ hasTimeToContact })}
      />
      {form.hasTimeToContact && (
        <div className="ml-6.5 flex flex-col gap-3">
          <LengthInput
            label="Time to Contact"
            length={form.timeToContact}
            error={faults.timeToContact}
            onChange={(timeToContact) => onChange({ timeToContact })}
          />
          <Checkbox
            label="Count working hours only"
            hint="The clock stands still outside of the assignee's working hours."
            checked={form.workingHoursOnly}
            onChange={(workingHoursOnly) => onChange({ workingHoursOnly })}
          />
          <RadioCards
            label="If the assignee does not act in time"
            labelled
            value={form.onLapse}
            options={[
              { value: "nextUser", label: "Assign to the next user in the workflow" },
              { value: "exception", label: "Use the exception handling" },
            ]}
            onChange={(onLapse) => onChange({ onLapse })}
          />
        </div>
      )}
      <Labelled label="Updates to “Contacted Date”">
        <p className="text-faint text-xs">These kinds of communication stamp the contacted date.</p>
        <div className="grid grid-cols-2 gap-1">
          {COMMUNICATION_KINDS.map((kind) => (
            <Checkbox
              key={kind}
              label={KIND_LABELS[kind]}
              checked={form.contactedBy.includes(kind)}
              onChange={(on) => onChange({ contactedBy: withKind(form.contactedBy, kind, on) })}
            />
          ))}
        </div>
        {faults.contactedBy !== undefined && (
          <p role="alert" className="text-bad text-xs">
            {faults.contactedBy}
          </p>
        )}
      </Labelled>
      <Checkbox
        label="Show phone and email before claim"
        hint="Without it, whoever is offered a lead sees how to reach the contact once they have claimed it."
        checked={form.showBeforeClaim}
        onChange={(showBeforeClaim) => onChange({ showBeforeClaim })}
      />
    </AccordionSection>
  );
}

/** What becomes of users who are away or have enough. */
export function AvailabilitySection({ form, faults, onChange }: SectionProps) {
  return (
    <AccordionSection
      id="availability"
      title="Availability and caps"
      summary={form.whenAway === "hold" ? "Hold for the absent" : "Skip the absent"}
      faulty={[faults.shareOutAfter, faults.capPerDay, faults.capOpen].some((fault) => fault !== undefined)}
    >
      <p className="text-muted text-xs">Users who are out of office, or who paused their leads, are away.</p>
      <Checkbox
        label="Outside of working hours counts as away"
        checked={form.workingHoursCount}
        onChange={(workingHoursCount) => onChange({ workingHoursCount })}
      />
      <RadioCards
        label="When users are away"
        labelled
        value={form.whenAway}
        options={[
          {
            value: "skip",
            label: "Skip the absent",
            hint: "Whoever is there gets the lead; nobody there is an exception.",
          },
          {
            value: "hold",
            label: "Hold for them",
            hint: "With no match there, the lead waits until the first of them is back.",
          },
        ]}
        onChange={(whenAway) => onChange({ whenAway })}
      />
      {form.whenAway === "hold" && <ShareOut form={form} faults={faults} onChange={onChange} />}
      <div className="grid grid-cols-2 gap-3">
        <Field label="Leads a day" hint="For each user; empty is any number." error={faults.capPerDay}>
          <TextInput
            inputMode="numeric"
            value={form.capPerDay}
            onValueChange={(capPerDay) => onChange({ capPerDay })}
          />
        </Field>
        <Field label="Open leads" hint="Not contacted yet, for each user." error={faults.capOpen}>
          <TextInput
            inputMode="numeric"
            value={form.capOpen}
            onValueChange={(capOpen) => onChange({ capOpen })}
          />
        </Field>
      </div>
    </AccordionSection>
  );
}

/** Whether what waited goes to whoever comes first, or is shared out a little later. */
function ShareOut({ form, faults, onChange }: SectionProps) {
  return (
    <div className="ml-6.5 flex flex-col gap-3">
      <Checkbox
        label="Share out what waited among all who are there some minutes after the first"
        hint="Without it, all that waited goes to whoever comes first."
        checked={form.sharesOut}
        onChange={(sharesOut) => onChange({ sharesOut })}
      />
      {form.sharesOut && (
        <Field label="Minutes after the first" hint="1 to 60." error={faults.shareOutAfter}>
          <TextInput
            inputMode="numeric"
            value={form.shareOutAfter}
            onValueChange={(shareOutAfter) => onChange({ shareOutAfter })}
          />
        </Field>
      )}
    </div>
  );
}

function withKind(
  kinds: readonly CommunicationKind[],
  kind: CommunicationKind,
  on: boolean,
): readonly CommunicationKind[] {
  return COMMUNICATION_KINDS.filter((known) => (known === kind ? on : kinds.includes(known)));
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium text-ink text-sm">{label}</legend>
      {children}
    </fieldset>
  );
}
