import { FIELDS, type FieldDefinition } from "@fairlead/engine";
import { errorAt } from "../../api/api-problem.ts";
import type { SimulateLeadData } from "../../api/generated/types.gen.ts";
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
  readonly version: "draft" | "published";
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

/** What to send; `null` while a lead of the past is to be taken and none is picked. */
export function bodyOfTrial({
  version,
  from,
  past,
  values,
  now,
}: TrialForm): SimulateLeadData["body"] | null {
  if (from === "past" && past === null) return null;
  const typed = Object.entries(values).map(([field, value]) => [field, value.trim()] as const);
  const part = (name: "contact" | "loan") =>
    Object.fromEntries(
      typed
        .filter(([field, value]) => field.startsWith(`${name}.`) && value !== "")
        .map(([field, value]) => [field.slice(name.length + 1), value]),
    );
  return {
    version,
    ...(from === "past" && past !== null ? { leadId: past.value } : {}),
    lead: { contact: part("contact"), loan: part("loan") },
    ...(now === "" ? {} : { now: new Date(now).toISOString() }),
  };
}

/** The JSON pointer at which the API tells a fault of a field. */
export function pointerOf(field: TriedField): string {
  return `/lead/${field.replace(".", "/")}`;
}

/** Whether a refusal is told at one of the fields; where it is not, it must be told beside the button. */
export function isToldAtField(error: unknown, form: TrialForm): boolean {
  const pointers = ["/now", ...TRIED_FIELDS.map(pointerOf), ...(form.from === "past" ? ["/leadId"] : [])];
  return pointers.some((pointer) => errorAt(error, pointer) !== undefined);
}
