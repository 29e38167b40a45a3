import type { ConditionPlace, ContactRule, FieldId } from "@fairlead/engine";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { newComparison } from "../../conditions/comparison-form.ts";
import { Button } from "../../ui/button.tsx";
import { CategoryChooser, type Choice } from "../../ui/category-chooser.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { RuleForm } from "../contacts/rule-form.tsx";
import { formOfRule, ruleWords } from "../contacts/rule-words.ts";

/** Where rules are asked, and which fields they may ask about. */
export interface Asked {
  readonly place: ConditionPlace;
  readonly choices: readonly Choice<FieldId>[];
}

interface RuleSectionProps extends Asked {
  readonly title: string;
  readonly explained: string;
  readonly rules: readonly ContactRule[];
  readonly onChange: (rules: readonly ContactRule[]) => void;
}

/** One list of rules, each edited in its place. */
export function RuleSection({ place: asked, choices, title, explained, rules, onChange }: RuleSectionProps) {
  /** The place of the rule that is edited; one past the end is a new one, whose field is chosen first. */
  const [editing, setEditing] = useState<number | null>(null);
  const [field, setField] = useState<FieldId | null>(null);
  const close = () => {
    setEditing(null);
    setField(null);
  };
  const put = (place: number, rule: ContactRule) => {
    onChange(place < rules.length ? rules.with(place, rule) : [...rules, rule]);
    close();
  };
  return (
    <section aria-label={title} className="flex flex-col gap-2">
      <h3 className="font-semibold text-ink text-sm">{title}</h3>
      <p className="text-muted text-sm">{explained}</p>
      <ul className="flex flex-col gap-2 empty:hidden">
        {rules.map((rule, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is nothing but its place and its words
          <li key={`${place} ${ruleWords(rule)}`}>
            {editing === place ? (
              <RuleForm
                place={asked}
                opened={formOfRule(rule)}
                onDone={(done) => put(place, done)}
                onCancel={close}
              />
            ) : (
              <RuleLine
                rule={rule}
                onEdit={() => setEditing(place)}
                onRemove={() => onChange(rules.filter((_rule, other) => other !== place))}
              />
            )}
          </li>
        ))}
      </ul>
      {editing === rules.length ? (
        field === null ? (
          <div className="flex flex-col gap-2 rounded-md border border-line-strong bg-surface p-3">
            <CategoryChooser
              choices={choices}
              searchLabel="Find a field"
              nothingFound="No field has this name."
              autoFocus
              draw={({ value, label }) => (
                <button
                  type="button"
                  className="min-h-8 w-full rounded-sm px-2 text-left text-ink text-sm hover:bg-hover pointer-coarse:min-h-11"
                  onClick={() => setField(value)}
                >
                  {label}
                </button>
              )}
            />
            <Button look="quiet" size="sm" className="self-end" onClick={close}>
              Cancel
            </Button>
          </div>
        ) : (
          <RuleForm
            place={asked}
            opened={newComparison(field, asked)}
            onDone={(done) => put(rules.length, done)}
            onCancel={close}
          />
        )
      ) : (
        <Button
          look="quiet"
          size="sm"
          className="self-start"
          icon={<Plus className="size-4" aria-hidden />}
          onClick={() => setEditing(rules.length)}
        >
          Add Rule
        </Button>
      )}
    </section>
  );
}

interface RuleLineProps {
  readonly rule: ContactRule;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function RuleLine({ rule, onEdit, onRemove }: RuleLineProps) {
  const words = ruleWords(rule);
  return (
    <div className="flex items-center gap-1 rounded-md border border-line bg-surface pr-1 pl-3">
      <button
        type="button"
        className="min-h-9 min-w-0 flex-1 rounded-sm text-left text-ink text-sm hover:underline"
        onClick={onEdit}
      >
        {words}
      </button>
      <IconButton label={`Remove the rule: ${words}`} icon={<X className="size-3.5" />} onClick={onRemove} />
    </div>
  );
}
