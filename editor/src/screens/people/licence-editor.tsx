import { US_STATES } from "@fairlead/engine";
import { X } from "lucide-react";
import { Combobox } from "../../ui/combobox.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { TextInput } from "../../ui/text-input.tsx";

/** A state's licence; `end` is its last day, empty when it has none. */
export interface LicenceLine {
  readonly state: string;
  readonly end: string;
}

interface LicenceEditorProps {
  readonly licences: readonly LicenceLine[];
  readonly editable: boolean;
  readonly onChange: (licences: readonly LicenceLine[]) => void;
}

/** Licensed states with their last days; filters take a licence for gone once its day is past. */
export function LicenceEditor({ licences, editable, onChange }: LicenceEditorProps) {
  const free = Object.entries(US_STATES)
    .filter(([, code]) => licences.every(({ state }) => state !== code))
    .map(([name, code]) => ({ value: code, label: name, detail: code }));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 font-medium text-ink text-sm">Licensed states</legend>
      {licences.length === 0 && <p className="text-faint text-sm">None.</p>}
      {licences.map(({ state, end }) => (
        <div key={state} className="flex items-center gap-2 text-sm">
          <span className="w-8 font-medium text-ink">{state}</span>
          {editable ? (
            <>
              <span className="text-faint text-xs" aria-hidden>
                licence ends
              </span>
              <TextInput
                type="date"
                aria-label={`Last day of the licence in ${state}`}
                className="!w-44"
                value={end}
                onValueChange={(next) =>
                  onChange(licences.map((line) => (line.state === state ? { state, end: next } : line)))
                }
              />
              <IconButton
                size="sm"
                label={`Remove ${state}`}
                icon={<X className="size-4" />}
                onClick={() => onChange(licences.filter((line) => line.state !== state))}
              />
            </>
          ) : (
            <span className="text-muted">{end === "" ? "without an end" : `until ${end}`}</span>
          )}
        </div>
      ))}
      {editable && (
        <Combobox
          aria-label="Add a state"
          value={null}
          placeholder="Add a state"
          searchLabel="Find a state"
          options={free}
          onChange={(state) => onChange([...licences, { state, end: "" }])}
        />
      )}
    </fieldset>
  );
}
