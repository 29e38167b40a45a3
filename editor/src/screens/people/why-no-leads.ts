import { takesLeads, type UserFacts } from "@fairlead/engine";

/** Why a person takes no leads at all, in two words; `null` where they take some. */
export function whyNoLeads(user: Pick<UserFacts, "active" | "role">): string | null {
  if (takesLeads(user)) return null;
  return user.active ? "Works no leads" : "Not active";
}
