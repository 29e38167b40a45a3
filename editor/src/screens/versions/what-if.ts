import { FIELDS, type FieldDefinition } from "@fairlead/engine";
import type { SimulateLeadData } from "../../api/generated/types.gen.ts";

type Body = SimulateLeadData["body"];

/** The values that can be typed in, in the order of the form; each is a path into the lead that is sent. */
export const WHAT_IF_FIELDS = [
  "contact.firstName",
  "contact.lastName",
  "contact.email",
  "contact.cellPhone",
  "contact.preferredLanguage",
  "loan.amountUsd",
  "loan.propertyState",
  "loan.purpose",
  "loan.propertyType",
  "loan.purchasePriceUsd",
  "loan.annualIncomeUsd",
  "loan.termMonths",
  "loan.creditMeetsGuidelines",
] as const satisfies readonly (keyof typeof FIELDS)[];
export type WhatIfField = (typeof WHAT_IF_FIELDS)[number];
export type WhatIf = Readonly<Partial<Record<WhatIfField, string>>>;

/** What a field is called, and what can be chosen for it where that is a list. */
export function whatIfField(field: WhatIfField) {
  const { label, unit, options, type }: FieldDefinition = FIELDS[field];
  const choices =
    type === "boolean"
      ? [
          { value: "yes", label: "Yes" },
          { value: "no", label: "No" },
        ]
      : options;
  return { label: unit ? `${label} (${unit})` : label, choices: choices ?? null };
}

export interface TrialForm {
  readonly version: "draft" | "published";
  /** A lead of the past whose values count where nothing is typed. */
  readonly leadId: string | null;
  readonly values: WhatIf;
  /** As a `datetime-local` has it; empty is now. */
  readonly now: string;
}

export const EMPTY_TRIAL: TrialForm = { version: "draft", leadId: null, values: {}, now: "" };

/** What to send; blank values are left out, so that those of the past lead count. */
export function trialBody({ version, leadId, values, now }: TrialForm): Body {
  const typed = Object.entries(values).filter(([, value]) => value.trim() !== "");
  const part = (name: string) =>
    Object.fromEntries(
      typed
        .filter(([field]) => field.startsWith(`${name}.`))
        .map(([field, value]) => [field.slice(name.length + 1), value.trim()]),
    );
  return {
    version,
    ...(leadId === null ? {} : { leadId }),
    lead: { contact: part("contact"), loan: part("loan") },
    ...(now === "" ? {} : { now: new Date(now).toISOString() }),
  };
}

/** The JSON pointer at which the API tells a fault of a field. */
export function pointerOf(field: WhatIfField): string {
  return `/lead/${field.replace(".", "/")}`;
}
