import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { slices } from "./yield-to-loop.ts";

test("a loop over much answers others on its way, and one over little waits for nobody", async () => {
  const others = whoeverWaits();

  const little = slices();
  for (let pass = 0; pass < 100; pass += 1) await little();
  const answeredAtOnce = others.answered();
  const much = slices();
  const untilMs = performance.now() + 60;
  while (performance.now() < untilMs) await much();
  const answered = others.answered();
  await others.stop();

  expect(answeredAtOnce).toBe(0);
  expect(answered).toBeGreaterThanOrEqual(2);
});

/** Asks the event loop for a turn again and again, as callers of a server do. */
function whoeverWaits() {
  let answered = 0;
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      await setImmediate();
      answered += 1;
    }
  })();
  return {
    answered: () => answered,
    stop: () => {
      isOver = true;
      return asking;
    },
  };
}
