import { CONDITION_LIMITS, checkCondition, describeCondition } from "@fairlead/engine";
import { Plus } from "lucide-react";
import { useState } from "react";
import { comparisonOfForm } from "../../../conditions/comparison-form.ts";
import { Button } from "../../../ui/button.tsx";
import { Select } from "../../../ui/select.tsx";
import { ComparisonRowFields } from "./comparison-row.tsx";
import {
  type ComparisonPart,
  type ConditionFormChange,
  conditionOfPart,
  type FormPart,
  type GroupPart,
} from "./condition-form.ts";
import { PartMenu } from "./part-menu.tsx";

interface PartProps<Shown extends FormPart = FormPart> {
  readonly part: Shown;
  /** From 1 for the whole condition. */
  readonly depth: number;
  /** Where it stands in its group, or `null` for the whole condition. */
  readonly place: { readonly index: number; readonly of: number } | null;
  /** Whether faults are told of what nobody has touched yet too. */
  readonly tried: boolean;
  readonly onChange: (change: ConditionFormChange) => void;
}

/** A part of a condition, with all that is in it. */
export function ConditionPart(props: PartProps) {
  const { part } = props;
  switch (part.kind) {
    case "comparison":
      return <Comparison {...props} part={part} />;
    case "group":
      return <Group {...props} part={part} />;
    case "kept":
      return (
        <div className="flex items-start gap-2">
          <p className="min-w-0 flex-1 rounded-md bg-sunken px-3 py-2 text-muted text-sm">
            {describeCondition(conditionOfPart(part))}
          </p>
          <PartMenu {...props} />
        </div>
      );
  }
}

function Comparison(props: PartProps<ComparisonPart>) {
  const { part, tried, onChange } = props;
  const [touched, setTouched] = useState(false);
  const fault = checkCondition(comparisonOfForm(part.form))[0]?.message;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears when the focus leaves what is in it
    <div onBlur={() => setTouched(true)}>
      {part.nots % 2 === 1 && <p className="mb-1 font-medium text-bad text-xs">Must not hold</p>}
      <div className="flex items-start gap-1.5">
        <ComparisonRowFields
          form={part.form}
          onChange={(change) => onChange({ kind: "comparison", key: part.key, change })}
        />
        <PartMenu {...props} />
      </div>
      {fault !== undefined && (tried || touched) && (
        <p role="alert" className="mt-1 text-bad text-xs">
          {fault}
        </p>
      )}
    </div>
  );
}

/** How a group joins its parts, as one choice. */
const JOINS = [
  { value: "all", label: "All of these hold", join: "all", negated: false },
  { value: "any", label: "Any of these holds", join: "any", negated: false },
  { value: "none", label: "None of these holds", join: "any", negated: true },
  { value: "notAll", label: "Not all of these hold", join: "all", negated: true },
] as const;

function Group(props: PartProps<GroupPart>) {
  const { part, depth, tried, onChange } = props;
  const { key, join, parts, nots } = part;
  const chosen = JOINS.find((one) => one.join === join && one.negated === (nots % 2 === 1)) ?? JOINS[0];
  return (
    <fieldset
      aria-label={chosen.label}
      className={
        depth === 1 ? "flex flex-col gap-3" : "flex flex-col gap-3 border-line-strong border-l-2 pl-3"
      }
    >
      <div className="flex items-center gap-1.5">
        <Select
          aria-label="How these are joined"
          className="min-w-0 flex-1"
          value={chosen.value}
          options={JOINS}
          onChange={(value) => {
            const next = JOINS.find((one) => one.value === value) ?? JOINS[0];
            onChange({ kind: "join", key, join: next.join });
            onChange({ kind: "negate", key, negated: next.negated });
          }}
        />
        <PartMenu {...props} />
      </div>
      {parts.map((one, index) => (
        <ConditionPart
          key={one.key}
          part={one}
          depth={depth + 1}
          place={{ index, of: parts.length }}
          tried={tried}
          onChange={onChange}
        />
      ))}
      <AddToGroup part={part} depth={depth} onChange={onChange} />
    </fieldset>
  );
}

/** What can be added below a part; groups only while the engine takes them that deep. */
export function AddToGroup({ part, depth, onChange }: Pick<PartProps, "part" | "depth" | "onChange">) {
  const add = (what: "comparison" | "group") => () => onChange({ kind: "add", key: part.key, what });
  const icon = <Plus className="size-3.5" aria-hidden />;
  return (
    <div className="flex flex-wrap gap-1">
      <Button look="quiet" size="sm" icon={icon} onClick={add("comparison")}>
        Add a comparison
      </Button>
      {depth + 2 < CONDITION_LIMITS.maxDepth && (
        <Button look="quiet" size="sm" icon={icon} onClick={add("group")}>
          Add a group
        </Button>
      )}
    </div>
  );
}
