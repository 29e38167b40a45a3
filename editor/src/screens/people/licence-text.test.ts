import { expect, test } from "vitest";
import { licenceTexts } from "./licence-text.ts";

test("tells of each state whether its licence holds, soon ends or has ended, by the day of the user's zone", () => {
  const user = {
    licensedStates: ["MA", "NH", "ME", "VT"],
    licenceEnds: { NH: "2026-05-04", ME: "2026-05-03", VT: "2027-01-01" },
    timeZone: "America/New_York",
  };

  // 23:00 on May 4 in New York, May 5 in UTC.
  const texts = licenceTexts(user, Date.UTC(2026, 4, 5, 3));

  expect(texts.map(({ state, tone }) => [state, tone])).toEqual([
    ["MA", "neutral"],
    ["NH", "warn"],
    ["ME", "bad"],
    ["VT", "neutral"],
  ]);
});
