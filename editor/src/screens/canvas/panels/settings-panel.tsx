import { COMMUNICATION_KINDS, type CommunicationKind, type RoutingSettings } from "@fairlead/engine";
import { type ReactNode, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { Combobox } from "../../../ui/combobox.tsx";
import { Field } from "../../../ui/field.tsx";
import { RadioCards } from "../../../ui/radio-cards.tsx";
import { SidePanel } from "../../../ui/side-panel.tsx";
import type { CanvasUser } from "../store/canvas-context.ts";
import { LengthInput } from "./length-input.tsx";
import { formOfSettings, type SettingsForm, settingsFaults, settingsOfForm } from "./settings-form.ts";

interface SettingsPanelProps {
  readonly settings: RoutingSettings;
  readonly users: readonly CanvasUser[];
  readonly editable: boolean;
  readonly onSave: (settings: RoutingSettings) => void;
  readonly onClose: () => void;
}

const KIND_LABELS: Readonly<Record<CommunicationKind, string>> = {
  call: "Call",
  email: "Email",
  text: "Text",
  meeting: "Meeting",
};

/** How leads are handed out; the labels are those of the guide's "How to Modify Routing Settings". */
export function SettingsPanel({ settings, users, editable, onSave, onClose }: SettingsPanelProps) {
  const [form, setForm] = useState(() => formOfSettings(settings));
  const faults = settingsFaults(form);
  const change = (part: Partial<SettingsForm>) => setForm((before) => ({ ...before, ...part }));
  return (
    <SidePanel
      open
      onClose={onClose}
      title="Routing settings"
      actions={
        editable && (
          <Button
            look="primary"
            disabled={Object.keys(faults).length > 0}
            onClick={() => onSave(settingsOfForm(form))}
          >
            Save
          </Button>
        )
      }
    >
      <fieldset disabled={!editable} className="divide-y divide-line">
        <Section title="Distribution">
          <RadioCards
            label="Distribution"
            value={form.distribution}
            disabled={!editable}
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
            onChange={(distribution) => change({ distribution })}
          />
          {form.distribution === "sequential" && (
            <Checkbox
              label="The user must accept"
              hint="Off: assigned at once. On: offered first, and to the next user when the time ends."
              checked={form.mustAccept}
              disabled={!editable}
              onChange={(mustAccept) => change({ mustAccept })}
            />
          )}
          {(form.distribution === "simultaneous" || form.mustAccept) && (
            <Labelled label="Accept within">
              <LengthInput
                label="Accept within"
                length={form.acceptWithin}
                error={faults.acceptWithin}
                onChange={(acceptWithin) => change({ acceptWithin })}
              />
            </Labelled>
          )}
        </Section>
        <Section title="Contact Settings">
          <Checkbox
            label="Time to Contact"
            hint="The assigned user must contact the lead within this time, or loses it."
            checked={form.hasTimeToContact}
            disabled={!editable}
            onChange={(hasTimeToContact) => change({ hasTimeToContact })}
          />
          {form.hasTimeToContact && (
            <div className="ml-6.5 flex flex-col gap-3">
              <LengthInput
                label="Time to Contact"
                length={form.timeToContact}
                error={faults.timeToContact}
                onChange={(timeToContact) => change({ timeToContact })}
              />
              <RadioCards
                label="If the assignee does not act in time"
                labelled
                value={form.onLapse}
                disabled={!editable}
                options={[
                  { value: "nextUser", label: "Assign to the next user in the workflow" },
                  { value: "exception", label: "Use the exception handling" },
                ]}
                onChange={(onLapse) => change({ onLapse })}
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
                  disabled={!editable}
                  onChange={(on) => change({ contactedBy: withKind(form.contactedBy, kind, on) })}
                />
              ))}
            </div>
            {faults.contactedBy !== undefined && (
              <p role="alert" className="text-bad text-xs">
                {faults.contactedBy}
              </p>
            )}
          </Labelled>
        </Section>
        <Section title="Exception Handling">
          <Field label="Individual" hint="Receives every lead that no user of the workflow can take.">
            <Combobox
              value={form.exceptionUserId}
              disabled={!editable}
              searchLabel="Find a person"
              options={users
                .filter(({ active, id }) => active || id === form.exceptionUserId)
                .map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(exceptionUserId) => change({ exceptionUserId })}
            />
          </Field>
        </Section>
      </fieldset>
    </SidePanel>
  );
}

function withKind(
  kinds: readonly CommunicationKind[],
  kind: CommunicationKind,
  on: boolean,
): readonly CommunicationKind[] {
  return COMMUNICATION_KINDS.filter((known) => (known === kind ? on : kinds.includes(known)));
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 px-5 py-5">
      <h3 className="font-semibold text-ink text-sm">{title}</h3>
      {children}
    </section>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium text-ink text-sm">{label}</legend>
      {children}
    </fieldset>
  );
}
