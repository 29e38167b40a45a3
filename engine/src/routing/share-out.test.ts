import { expect, test } from "vitest";
import { shareOutHold } from "./share-out.ts";

const MINUTE_MS = 60_000;
const FIRST_BACK = 1_000 * MINUTE_MS;
const ON = { workingHours: true, whenAway: "hold", shareOutAfterMinutes: 10 } as const;
const AWAY = { reason: "everyMatchAway", untilMs: FIRST_BACK } as const;
const SHARED = { reason: "sharedOut", untilMs: FIRST_BACK + 10 * MINUTE_MS } as const;

test.each([
  ["off, it is given out", { ...ON, shareOutAfterMinutes: undefined }, AWAY, 0, null],
  ["a lead that did not wait is given out", ON, undefined, 0, null],
  ["one that waited for its workflow is given out", ON, { reason: "workflowPaused", untilMs: null }, 0, null],
  ["the first is back as expected: it waits on", ON, AWAY, 0, 10],
  ["looked at late, it waits from when the first was back", ON, AWAY, 3, 10],
  ["the first is back early: it waits from then", ON, AWAY, -30, -20],
  ["looked at after the minutes, it is given out", ON, AWAY, 11, null],
  ["the second is back meanwhile: it waits as it did", ON, SHARED, 4, 10],
  ["the minutes are over: it is given out", ON, SHARED, 10, null],
] as const)("%s", (_name, availability, heldBefore, afterMinutes, untilMinutes) => {
  const { shareOutAfterMinutes, ...rest } = availability;
  const setting = shareOutAfterMinutes === undefined ? rest : availability;
  const state = { cursor: null, tried: [], ...(heldBefore ? { heldBefore } : {}) };

  const hold = shareOutHold(setting, state, FIRST_BACK + afterMinutes * MINUTE_MS);

  expect(hold).toEqual(
    untilMinutes === null
      ? null
      : { kind: "hold", reason: "sharedOut", untilMs: FIRST_BACK + untilMinutes * MINUTE_MS },
  );
});
