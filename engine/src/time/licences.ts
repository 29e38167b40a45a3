import type { UserFacts } from "../facts.ts";
import { localDate } from "./local-date.ts";

/** The states whose licence a user holds at an instant: a licence holds through its last day in the user's zone. */
export function licensedStatesAt(user: UserFacts, instantMs: number): readonly string[] {
  const { licenceEnds, licensedStates, timeZone } = user;
  if (!licenceEnds || Object.keys(licenceEnds).length === 0) return licensedStates;
  const today = localDate(timeZone, instantMs);
  return licensedStates.filter((state) => {
    const lastDay = Object.hasOwn(licenceEnds, state) ? licenceEnds[state] : undefined;
    return lastDay === undefined || today <= lastDay;
  });
}
