import { expect, test } from "vitest";
import { createRunningParts } from "./running-parts.mjs";

/** @typedef {import("./managed-process.mjs").ManagedProcess & { end: (how: string) => void }} FakePart */

/** @returns {FakePart} a part that ends when it is told to */
function fakePart() {
  /** @type {string | null} */
  let ending = null;
  /** @type {(how: string) => void} */
  let settle = () => {};
  const exited = new Promise((resolve) => {
    settle = resolve;
  });
  const end = (/** @type {string} */ how) => {
    ending = how;
    settle(how);
  };
  return {
    name: "The worker",
    pid: 1,
    identity: null,
    logFile: "worker.log",
    exited,
    ending: () => ending,
    stop: async () => end("exited with code 0"),
    kill9: async () => end("was ended by SIGKILL"),
    end,
  };
}

test("starts a part anew that ends by itself, and says so in a line", async () => {
  const parts = createRunningParts();
  const [first, second] = [fakePart(), fakePart()];
  /** @type {string[]} */
  const told = [];
  parts.add("worker", first, async () => second);

  const started = new Promise((resolve) => {
    const tell = (/** @type {string} */ line) => told.push(line);
    void parts.firstGivenUp({ tell, onPart: () => resolve(null), firstWaitMs: 1 });
  });
  first.end("was ended by SIGKILL");
  await started;
  await parts.stop();

  expect(told).toEqual(["The worker was ended by SIGKILL; starting it anew (its log is worker.log.1) …"]);
  expect(second.ending()).toBe("exited with code 0");
});

test("gives a part up that keeps ending, or cannot be started anew", async () => {
  for (const anew of [
    async () => endedPart(),
    async () => {
      throw new Error("no port");
    },
  ]) {
    const parts = createRunningParts();
    let starts = 0;
    const part = endedPart();
    parts.add("worker", part, () => {
      starts += 1;
      return anew();
    });

    const givenUp = await parts.firstGivenUp({ tell: () => {}, onPart: () => {}, firstWaitMs: 0 });

    expect(givenUp.ending()).toBe("exited with code 1");
    expect(starts).toBe(5);
  }
});

test("gives a part up at once that nobody knows how to start", async () => {
  const parts = createRunningParts();
  parts.add("worker", endedPart());

  const givenUp = await parts.firstGivenUp({ tell: () => {}, onPart: () => {} });

  expect(givenUp.ending()).toBe("exited with code 1");
});

function endedPart() {
  const part = fakePart();
  part.end("exited with code 1");
  return part;
}
