import { Clock, DollarSign, Languages, type LucideIcon, MapPin } from "lucide-react";
import type { ComparisonForm } from "../../../conditions/comparison-form.ts";

export interface Suggestion {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly form: ComparisonForm;
}

const FORM = { against: "literal", text: "", otherField: null } as const;

/** The filters that most workflows begin with; offered first when one is added. */
export const SUGGESTIONS: readonly Suggestion[] = [
  {
    label: "Licensed in the property's state",
    icon: MapPin,
    form: {
      ...FORM,
      field: "user.licensedStates",
      operator: "includes",
      against: "field",
      otherField: "loan.propertyState",
    },
  },
  {
    label: "Speaks the contact's language",
    icon: Languages,
    form: {
      ...FORM,
      field: "user.languages",
      operator: "includes",
      against: "field",
      otherField: "contact.preferredLanguage",
    },
  },
  {
    label: "Within working hours",
    icon: Clock,
    form: { ...FORM, field: "user.isWithinWorkingHours", operator: "isTrue" },
  },
  {
    label: "Loan amount at least…",
    icon: DollarSign,
    form: { ...FORM, field: "loan.amountUsd", operator: "atLeast", text: "100000" },
  },
];
