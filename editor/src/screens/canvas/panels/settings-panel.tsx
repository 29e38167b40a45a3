import { describeSettings, type RoutingSettings } from "@fairlead/engine";
import { Pencil } from "lucide-react";
import { useState } from "react";
import { Accordion } from "../../../ui/accordion.tsx";
import { Button } from "../../../ui/button.tsx";
import { SidePanel } from "../../../ui/side-panel.tsx";
import type { CanvasUser } from "../store/canvas-context.ts";
import { formOfSettings, type SettingsForm, settingsFaults, settingsOfForm } from "./settings-form.ts";
import { AvailabilitySection, ContactSection, DistributionSection } from "./settings-sections.tsx";
import { useNames } from "./use-names.ts";

interface SettingsPanelProps {
  readonly settings: RoutingSettings;
  readonly users: readonly CanvasUser[];
  readonly editable: boolean;
  readonly onSave: (settings: RoutingSettings) => void;
  readonly onClose: () => void;
}

/** How leads are handed out; it opens with the current settings, and Edit opens the sections of the guide. */
export function SettingsPanel({ settings, users, editable, onSave, onClose }: SettingsPanelProps) {
  const [form, setForm] = useState<SettingsForm | null>(null);
  const faults = form ? settingsFaults(form) : {};
  const change = (part: Partial<SettingsForm>) => setForm((before) => before && { ...before, ...part });
  return (
    <SidePanel
      open
      onClose={onClose}
      title="Routing settings"
      actions={
        form ? (
          <>
            <Button onClick={() => setForm(null)}>Cancel</Button>
            <Button
              look="primary"
              disabled={Object.keys(faults).length > 0}
              onClick={() => onSave(settingsOfForm(form))}
            >
              Save
            </Button>
          </>
        ) : (
          editable && (
            <Button
              icon={<Pencil className="size-3.5" aria-hidden />}
              onClick={() => setForm(formOfSettings(settings))}
            >
              Edit
            </Button>
          )
        )
      }
    >
      {form ? (
        <Accordion openAtFirst={["distribution", "contact"]}>
          <DistributionSection form={form} faults={faults} onChange={change} />
          <ContactSection form={form} faults={faults} onChange={change} />
          <AvailabilitySection form={form} faults={faults} onChange={change} />
        </Accordion>
      ) : (
        <CurrentSettings settings={settings} users={users} />
      )}
    </SidePanel>
  );
}

function CurrentSettings({ settings, users }: Pick<SettingsPanelProps, "settings" | "users">) {
  const names = useNames(users);
  return (
    <div className="flex flex-col gap-3.5 px-5 py-5 text-sm">
      <dl className="flex flex-col gap-3.5">
        {describeSettings(settings, names).map(({ label, text }) => (
          <div key={label}>
            <dt className="text-faint text-xs">{label}</dt>
            <dd className="text-ink first-letter:uppercase">{text}</dd>
          </div>
        ))}
      </dl>
      <p className="text-faint text-xs">Exception handling was fixed when the workflow was created.</p>
    </div>
  );
}
