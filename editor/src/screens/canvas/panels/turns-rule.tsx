import { Button } from "../../../ui/button.tsx";
import { RadioCards } from "../../../ui/radio-cards.tsx";
import type { SettingsForm } from "./settings-form.ts";

/** What the queue does, in one sentence. */
const QUEUE_TEXT =
  "Whoever matches and stands nearest the front is next, and then goes to the end; who is passed over keeps their place.";
/** What the older order does, and to whom it is unfair. */
const OLDER_TEXT =
  "The turn goes on after whoever received the last lead, so that users who take only some leads get few of them.";

/** How turns go in a sequence: the queue explained, and a drawing of the older order offered it. */
export function TurnsRule({
  turns,
  onChange,
}: {
  readonly turns: SettingsForm["turns"];
  readonly onChange: (turns: SettingsForm["turns"]) => void;
}) {
  if (turns === "balanced") return null;
  if (turns === "queue") return <p className="text-faint text-xs">{QUEUE_TEXT}</p>;
  return (
    <div className="flex flex-col items-start gap-2 rounded-md border border-line bg-sunken px-3 py-2.5 text-sm">
      <p className="text-muted">
        <span className="font-medium text-ink">This drawing keeps the older order.</span> {OLDER_TEXT}
      </p>
      <Button size="sm" onClick={() => onChange("queue")}>
        Use the queue
      </Button>
    </div>
  );
}

export type TurnsChoice = "queue" | "cursor";

/** Asks once, at publishing, how the turns of an older drawing are to go. */
export function TurnsQuestion({
  choice,
  onChange,
}: {
  readonly choice: TurnsChoice;
  readonly onChange: (choice: TurnsChoice) => void;
}) {
  return (
    <RadioCards
      label="How are turns to go?"
      labelled
      value={choice}
      options={[
        { value: "queue", label: "Use the queue", hint: QUEUE_TEXT },
        { value: "cursor", label: "Keep the older order", hint: OLDER_TEXT },
      ]}
      onChange={onChange}
    />
  );
}
