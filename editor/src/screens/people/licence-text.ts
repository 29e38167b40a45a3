import { licensedStatesAt, localDate } from "@fairlead/engine";
import type { User } from "../../api/generated/types.gen.ts";
import type { Tone } from "../../ui/badge.tsx";

export interface LicenceText {
  readonly state: string;
  readonly text: string;
  readonly tone: Tone;
}

/** A licence that ends within these days is told of. */
const SOON_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Each licensed state with what is to say of its licence: that it has ended, that it soon will, or until when it holds. */
export function licenceTexts(
  user: Pick<User, "licensedStates" | "licenceEnds" | "timeZone">,
  nowMs: number,
): readonly LicenceText[] {
  const facts = { ...FACTS, ...user };
  const valid = licensedStatesAt(facts, nowMs);
  const soon = localDate(user.timeZone, nowMs + SOON_DAYS * DAY_MS);
  return user.licensedStates.map((state): LicenceText => {
    const end = user.licenceEnds[state];
    if (end === undefined) return { state, text: "Without an end", tone: "neutral" };
    if (!valid.includes(state)) return { state, text: `Ended after ${end}`, tone: "bad" };
    return { state, text: `Until ${end}`, tone: end <= soon ? "warn" : "neutral" };
  });
}

/** What licences do not depend on. */
const FACTS = {
  ...{ id: "user_" as never, name: "", active: true, languages: [], workingHours: [] },
};
