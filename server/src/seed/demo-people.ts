import type { Role, WorkingHours } from "@fairlead/engine";

export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly licensedStates: string[];
  readonly languages: string[];
  readonly timeZone: string;
  readonly workingHours: readonly WorkingHours[];
}

const NEW_ENGLAND = ["MA", "NH", "ME", "RI", "CT", "VT"];
const EVERYWHERE = [...NEW_ENGLAND, "NY", "NJ", "FL", "TX", "CA", "MN", "GA", "PA"];
const EASTERN = "America/New_York";

/** The same hours from Monday to Friday, in full hours; Saturdays too where said so. */
function weekdays(from: number, to: number, saturdays = false): readonly WorkingHours[] {
  const days = saturdays ? [1, 2, 3, 4, 5, 6] : [1, 2, 3, 4, 5];
  return days.map((weekday) => ({ weekday, fromMinute: from * 60, toMinute: to * 60 }));
}

function officer(
  name: string,
  licensedStates: string[],
  languages: string[],
  timeZone: string,
  workingHours: readonly WorkingHours[],
): DemoPerson {
  return {
    name,
    email: emailOf(name),
    role: "loan_officer",
    licensedStates,
    languages,
    timeZone,
    workingHours,
  };
}

function emailOf(name: string): string {
  return `${name.toLowerCase().replace(/[^a-z]+/g, ".")}@harbor.example.com`;
}

/** The purchase team: every state of the demo leads has at least two of them. */
export const PURCHASE_TEAM: readonly DemoPerson[] = [
  officer("Amelia Brooks", EVERYWHERE, ["en"], EASTERN, weekdays(8, 17)),
  officer("Mateo Rivera", [...NEW_ENGLAND, "NY", "FL", "TX"], ["en", "es"], EASTERN, weekdays(9, 18, true)),
  officer("Linh Tran", [...NEW_ENGLAND, "NY", "CA", "MN"], ["en", "vi"], EASTERN, weekdays(10, 19)),
  officer("Grace Okafor", EVERYWHERE, ["en", "fr"], "America/Chicago", weekdays(8, 18)),
];

/** The refinance team. */
export const REFINANCE_TEAM: readonly DemoPerson[] = [
  officer("Daniel Kim", EVERYWHERE, ["en"], "America/Los_Angeles", weekdays(8, 17)),
  officer("Sofia Marchetti", [...NEW_ENGLAND, "NY", "FL"], ["en", "es", "fr"], EASTERN, weekdays(7, 15)),
  officer("Omar Haddad", EVERYWHERE, ["en", "fr"], "America/Chicago", weekdays(9, 17, true)),
  officer("Priya Raman", [...NEW_ENGLAND, "TX", "CA", "MN"], ["en"], "America/Denver", weekdays(8, 16)),
];

function staff(name: string, role: Role): DemoPerson {
  return {
    ...{ name, email: emailOf(name), role, licensedStates: EVERYWHERE, languages: ["en"], timeZone: EASTERN },
    workingHours: weekdays(8, 18),
  };
}

export const MANAGER = staff("Helen Sato", "manager");
export const MARKETING_ADMIN = staff("Marcus Bell", "marketing");
export const ENGINEER = staff("Ines Ferreira", "engineer");
export const ADMIN = staff("Ruth Adler", "admin");
