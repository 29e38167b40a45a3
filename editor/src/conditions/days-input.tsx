import { Button } from "../ui/button.tsx";
import { TextInput } from "../ui/text-input.tsx";

interface DaysInputProps {
  readonly text: string;
  readonly onText: (text: string) => void;
}

const USUAL_DAYS = [7, 14, 30, 90] as const;

/** So many days, typed or one of the usual numbers; today is one of them. */
export function DaysInput({ text, onText }: DaysInputProps) {
  return (
    <div className="flex flex-col gap-2">
      <TextInput aria-label="Days" inputMode="numeric" value={text} onValueChange={onText} end="days" />
      <div className="flex flex-wrap gap-1">
        {USUAL_DAYS.map((days) => (
          <Button
            key={days}
            size="sm"
            aria-pressed={text === String(days)}
            aria-label={`${days} days`}
            onClick={() => onText(String(days))}
          >
            {days}
          </Button>
        ))}
      </div>
      <p className="text-muted text-xs">Today counts as one of them, by the organization's clock.</p>
    </div>
  );
}
