import { type Condition, FIELDS, type FieldId } from "@fairlead/engine";
import {
  type ComparisonChange,
  type ComparisonForm,
  changeComparison,
  comparisonOfForm,
  formOfComparison,
  newComparison,
} from "../../../conditions/comparison-form.ts";

/** A condition as the builder edits it. */
export interface ConditionForm {
  readonly root: FormPart;
  /** For the next part that is added. */
  readonly nextKey: number;
}

/** A comparison, a group of parts, or what this version of the catalogue does not know. */
export type FormPart = ComparisonPart | GroupPart | KeptPart;

interface Part {
  /** Keeps the part's place while others come and go. */
  readonly key: number;
  /** How many times it is negated; more than once only where a condition was made elsewhere. */
  readonly nots: number;
}

export interface ComparisonPart extends Part {
  readonly kind: "comparison";
  readonly form: ComparisonForm;
}

export interface GroupPart extends Part {
  readonly kind: "group";
  readonly join: "all" | "any";
  readonly parts: readonly FormPart[];
}

/** A condition that is kept as it is, because it asks of a field that is no longer known. */
export interface KeptPart extends Part {
  readonly kind: "kept";
  readonly condition: Condition;
}

export type ConditionFormChange =
  | { readonly kind: "comparison"; readonly key: number; readonly change: ComparisonChange }
  | { readonly kind: "join"; readonly key: number; readonly join: GroupPart["join"] }
  /** Whether the part must not hold. */
  | { readonly kind: "negate"; readonly key: number; readonly negated: boolean }
  /** Adds to a group; beside a comparison, a group is made around both. */
  | { readonly kind: "add"; readonly key: number; readonly what: "comparison" | "group" }
  | { readonly kind: "remove"; readonly key: number }
  | { readonly kind: "move"; readonly key: number; readonly by: -1 | 1 };

const FIRST_FIELD: FieldId = "loan.amountUsd";

/** A form of one comparison. */
export function formWith(form: ComparisonForm): ConditionForm {
  return { root: { kind: "comparison", key: 0, nots: 0, form }, nextKey: 1 };
}

/** A form with one empty comparison. */
export const EMPTY_CONDITION = formWith(newComparison(FIRST_FIELD));

/** The form for any condition. */
export function formOfCondition(condition: Condition): ConditionForm {
  let nextKey = 0;
  const partOf = (part: Condition, nots: number): FormPart => {
    if (part.kind === "not") return partOf(part.of, nots + 1);
    const key = nextKey++;
    if (part.kind === "compare") {
      return isKnown(part)
        ? { kind: "comparison", key, nots, form: formOfComparison(part) }
        : { kind: "kept", key, nots, condition: part };
    }
    return { kind: "group", key, nots, join: part.kind, parts: part.of.map((one) => partOf(one, 0)) };
  };
  return { root: partOf(condition, 0), nextKey };
}

/** The condition that a form stands for; the engine judges whether it is complete. */
export function conditionOfForm({ root }: ConditionForm): Condition {
  return conditionOfPart(root);
}

/** The condition that a part stands for. */
export function conditionOfPart(part: FormPart): Condition {
  let condition = plainConditionOf(part);
  for (let not = 0; not < part.nots; not++) condition = { kind: "not", of: condition };
  return condition;
}

/** One change of the form. */
export function changeCondition(form: ConditionForm, change: ConditionFormChange): ConditionForm {
  switch (change.kind) {
    case "comparison":
      return atKey(form, change.key, (part) =>
        part.kind === "comparison" ? { ...part, form: changeComparison(part.form, change.change) } : part,
      );
    case "join":
      return atKey(form, change.key, (part) =>
        part.kind === "group" ? { ...part, join: change.join } : part,
      );
    case "negate":
      return atKey(form, change.key, (part) => ({ ...part, nots: change.negated ? 1 : 0 }));
    case "add":
      return add(form, change.key, change.what);
    case "remove":
      return { ...form, root: removed(form.root, change.key) };
    case "move":
      return { ...form, root: moved(form.root, change.key, change.by) };
  }
}

function plainConditionOf(part: FormPart): Condition {
  switch (part.kind) {
    case "comparison":
      return comparisonOfForm(part.form);
    case "group":
      return { kind: part.join, of: part.parts.map(conditionOfPart) };
    case "kept":
      return part.condition;
  }
}

/** Whether the builder knows the fields of a comparison: drawings outlive versions of the catalogue. */
function isKnown({ field, value }: Extract<Condition, { kind: "compare" }>): boolean {
  return Object.hasOwn(FIELDS, field) && (value?.kind !== "field" || Object.hasOwn(FIELDS, value.field));
}

function atKey(form: ConditionForm, key: number, change: (part: FormPart) => FormPart): ConditionForm {
  return { ...form, root: mapPart(form.root, key, change) };
}

function mapPart(part: FormPart, key: number, change: (part: FormPart) => FormPart): FormPart {
  if (part.key === key) return change(part);
  return part.kind === "group"
    ? { ...part, parts: part.parts.map((one) => mapPart(one, key, change)) }
    : part;
}

function add(form: ConditionForm, key: number, what: "comparison" | "group"): ConditionForm {
  const comparison = (at: number): FormPart => ({
    ...{ kind: "comparison", key: at, nots: 0 },
    form: newComparison(FIRST_FIELD),
  });
  const { nextKey } = form;
  const added: FormPart =
    what === "comparison"
      ? comparison(nextKey)
      : { kind: "group", key: nextKey, nots: 0, join: "any", parts: [comparison(nextKey + 1)] };
  const root = mapPart(form.root, key, (part) =>
    part.kind === "group"
      ? { ...part, parts: [...part.parts, added] }
      : { kind: "group", key: nextKey + 2, nots: 0, join: "all", parts: [part, added] },
  );
  return { root, nextKey: nextKey + 3 };
}

/** Takes a part out; a group that is left with one part becomes that part, and one that is left with none goes too. */
function removed(part: FormPart, key: number): FormPart {
  if (part.kind !== "group") return part;
  const parts = part.parts.flatMap((one) => {
    if (one.key === key) return [];
    const next = removed(one, key);
    return isEmpty(next) && !isEmpty(one) ? [] : [next];
  });
  if (parts.length === part.parts.length) return { ...part, parts };
  const [only] = parts;
  return only && parts.length === 1 && part.nots === 0 ? only : { ...part, parts };
}

function isEmpty(part: FormPart): boolean {
  return part.kind === "group" && part.parts.length === 0;
}

function moved(part: FormPart, key: number, by: -1 | 1): FormPart {
  if (part.kind !== "group") return part;
  const from = part.parts.findIndex((one) => one.key === key);
  if (from < 0) return { ...part, parts: part.parts.map((one) => moved(one, key, by)) };
  const to = Math.max(0, Math.min(part.parts.length - 1, from + by));
  const [one] = part.parts.slice(from, from + 1);
  return one ? { ...part, parts: part.parts.toSpliced(from, 1).toSpliced(to, 0, one) } : part;
}
