import type { UserFacts } from "../facts.ts";
import { localMinute } from "./local-minute.ts";

/** Whether a user is at work at an instant, by the clocks of their own zone. No hours mean never. */
export function isWithinWorkingHours(user: UserFacts, instantMs: number): boolean {
  if (user.workingHours.length === 0) return false;
  const { weekday, minute } = localMinute(user.timeZone, instantMs);
  for (const hours of user.workingHours) {
    if (hours.weekday === weekday && minute >= hours.fromMinute && minute < hours.toMinute) return true;
  }
  return false;
}
