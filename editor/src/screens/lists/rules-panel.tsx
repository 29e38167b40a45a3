import type { ContactRule } from "@fairlead/engine";
import { Button } from "../../ui/button.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { type Asked, RuleSection } from "./rule-section.tsx";

/** What the panel is about, in the page's words. */
export interface RulesWords {
  readonly title: string;
  readonly include: string;
  readonly exclude: string;
}

interface RulesPanelProps extends Asked {
  readonly words: RulesWords;
  readonly open: boolean;
  readonly include: readonly ContactRule[];
  readonly exclude: readonly ContactRule[];
  readonly onChange: (rules: RuleSets) => void;
  readonly onClose: () => void;
}

export interface RuleSets {
  readonly include: readonly ContactRule[];
  readonly exclude: readonly ContactRule[];
}

/** The rules that narrow the list; each applies as soon as it is done, and the list behind follows. */
export function RulesPanel({
  open,
  words,
  place,
  choices,
  include,
  exclude,
  onChange,
  onClose,
}: RulesPanelProps) {
  return (
    <SidePanel
      open={open}
      onClose={onClose}
      title={words.title}
      savesAtOnce
      actions={
        <Button
          look="quiet"
          size="sm"
          disabled={include.length + exclude.length === 0}
          onClick={() => onChange({ include: [], exclude: [] })}
        >
          Reset
        </Button>
      }
    >
      <div className="flex flex-col gap-6 p-5">
        <RuleSection
          title="Inclusion Rules"
          {...{ place, choices }}
          explained={words.include}
          rules={include}
          onChange={(next) => onChange({ include: next, exclude })}
        />
        <RuleSection
          title="Exclusion Rules"
          {...{ place, choices }}
          explained={words.exclude}
          rules={exclude}
          onChange={(next) => onChange({ include, exclude: next })}
        />
      </div>
    </SidePanel>
  );
}
