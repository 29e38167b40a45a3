import { FIELDS, type FieldDefinition, type FieldError, type RawDelivery } from "@fairlead/engine";
import type { Option } from "../../ui/option.ts";

/** The values that can be tried, in the order of the form; each is a path into the lead that is sent. */
export const TRIED_FIELDS = [
  "contact.firstName",
  "contact.lastName",
  "contact.email",
  "contact.cellPhone",
  "contact.preferredLanguage",
  "loan.propertyState",
  "loan.amountUsd",
  "loan.purchasePriceUsd",
  "loan.annualIncomeUsd",
  "loan.termMonths",
  "loan.purpose",
  "loan.propertyType",
  "loan.occupancy",
  "loan.creditMeetsGuidelines",
] as const satisfies readonly (keyof typeof FIELDS)[];
export type TriedField = (typeof TRIED_FIELDS)[number];

const YES_OR_NO = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
] as const;

/** How a field is filled in: its label with the unit, and its choices or, where there are none, its keyboard. */
export function triedField(field: TriedField) {
  const { label, unit, options, type }: FieldDefinition = FIELDS[field];
  const choices: readonly Option[] | null = (type === "boolean" ? YES_OR_NO : options) ?? null;
  const keyboard = KEYBOARDS[field] ?? (type === "number" ? "decimal" : "text");
  return { label: unit ? `${label} (${unit})` : label, choices, keyboard };
}

type Keyboard = "text" | "decimal" | "email" | "tel";
const KEYBOARDS: Readonly<Partial<Record<TriedField, Keyboard>>> = {
  "contact.email": "email",
  "contact.cellPhone": "tel",
};

export interface TrialForm {
  /** `draft`, `published`, or a version's number as text. */
  readonly version: string;
  /** Whether the lead is typed in, or one of the past is taken and overridden. */
  readonly from: "typed" | "past";
  /** The lead of the past as it was picked; kept while the lead is typed in. */
  readonly past: Option | null;
  /** As typed; what is blank or absent is left as it was. */
  readonly values: Readonly<Partial<Record<TriedField, string>>>;
  /** As a `datetime-local` has it, on the clock of the person who looks; empty is this moment. */
  readonly now: string;
}

export const EMPTY_TRIAL: TrialForm = { version: "draft", from: "typed", past: null, values: {}, now: "" };

/** The lead of the past that is taken; `null` where the lead is typed in, or none is picked yet. */
export function pastLeadOf({ from, past }: TrialForm): string | null {
  return from === "past" ? (past?.value ?? null) : null;
}

/** What was typed in, trimmed, without what is blank. */
export function typedLeadOf({ values }: TrialForm): RawDelivery {
  const typed = Object.entries(values).map(([field, value]) => [field, value.trim()] as const);
  const part = (name: "contact" | "loan") =>
    Object.fromEntries(
      typed
        .filter(([field, value]) => field.startsWith(`${name}.`) && value !== "")
        .map(([field, value]) => [field.slice(name.length + 1), value]),
    );
  return { contact: part("contact"), loan: part("loan") };
}

/** The moment that is taken for now, milliseconds since the epoch; `clockMs` where none is chosen. */
export function momentOf({ now }: TrialForm, clockMs: number): number {
  return now === "" ? clockMs : new Date(now).getTime();
}

/** What is wrong with a field, by the engine's pointer to it. */
export function faultAt(faults: readonly FieldError[], field: TriedField): string | undefined {
  const pointer = `/lead/${field.replace(".", "/")}`;
  return faults.find((fault) => fault.pointer === pointer)?.detail;
}
