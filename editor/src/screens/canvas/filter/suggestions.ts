import { Clock, DollarSign, Languages, type LucideIcon, MapPin } from "lucide-react";
import type { ComparisonRow } from "./condition-form.ts";

export interface Suggestion {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly row: ComparisonRow;
}

const ROW = { key: 0, against: "literal", text: "", otherField: null } as const;

/** The filters that most workflows begin with; offered first when one is added. */
export const SUGGESTIONS: readonly Suggestion[] = [
  {
    label: "Licensed in the property's state",
    icon: MapPin,
    row: {
      ...ROW,
      field: "user.licensedStates",
      operator: "includes",
      against: "field",
      otherField: "loan.propertyState",
    },
  },
  {
    label: "Speaks the contact's language",
    icon: Languages,
    row: {
      ...ROW,
      field: "user.languages",
      operator: "includes",
      against: "field",
      otherField: "contact.preferredLanguage",
    },
  },
  {
    label: "Within working hours",
    icon: Clock,
    row: { ...ROW, field: "user.isWithinWorkingHours", operator: "isTrue" },
  },
  {
    label: "Loan amount at least…",
    icon: DollarSign,
    row: { ...ROW, field: "loan.amountUsd", operator: "atLeast", text: "100000" },
  },
];
