import { Select } from "../../../ui/select.tsx";
import { TextInput } from "../../../ui/text-input.tsx";
import { type Length, UNITS, type Unit } from "./settings-form.ts";

interface LengthInputProps {
  readonly label: string;
  readonly length: Length;
  readonly onChange: (length: Length) => void;
  readonly error?: string | undefined;
}

/** A length of time: a number and its unit. */
export function LengthInput({ label, length, onChange, error }: LengthInputProps) {
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-center gap-2">
        <TextInput
          aria-label={`${label}: number`}
          inputMode="numeric"
          className="!w-20"
          value={length.amount}
          onValueChange={(amount) => onChange({ ...length, amount })}
          aria-invalid={error !== undefined}
        />
        <Select
          aria-label={`${label}: unit`}
          className="!w-32"
          value={length.unit}
          options={UNITS}
          onChange={(unit: Unit) => onChange({ ...length, unit })}
        />
      </div>
      {error !== undefined && (
        <p role="alert" className="text-bad text-xs">
          {error}
        </p>
      )}
    </div>
  );
}
