import { waitUntil } from "@fairlead/test";
import { pino } from "pino";
import { expect, test } from "vitest";
import { keepRunning, type Pool } from "./keep-running.ts";

const LOST = new Error("Connection terminated unexpectedly");
const log = pino({ level: "silent" });

test("a pool that lost the database begins anew once it is back, its jobs given back first", async () => {
  const told: string[] = [];
  const first = poolOf("first", told);
  const pools = [first, poolOf("second", told)];
  let refusals = 2;
  const running = await keepRunning({
    log,
    everyMs: 1,
    start: async () => {
      if (told.length > 0 && refusals > 0) {
        refusals -= 1;
        throw Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
      }
      const pool = pools.shift();
      if (!pool) throw new Error("a third pool was started");
      told.push(`${pool.name} starts`);
      return pool;
    },
  });

  first.end(LOST);
  await waitUntil("the second pool", () => told.includes("second starts"));
  await running.stop();

  expect(told).toEqual([
    ...["first starts", "first gives back", "first gives back", "first gives back"],
    ...["second starts", "second stops"],
  ]);
});

test("a pool that ends by a bug is not begun anew: whoever waits learns of it", async () => {
  const pool = poolOf("only", []);
  const running = await keepRunning({ log, start: async () => pool });

  pool.end(new TypeError("a bug"));

  await expect(running.done).rejects.toThrow("a bug");
});

test("a carrier that is stopped while the database is away ends at once", async () => {
  const pool = poolOf("only", []);
  let starts = 0;
  const running = await keepRunning({
    log,
    everyMs: 60_000,
    start: async () => {
      starts += 1;
      if (starts > 1) throw LOST;
      return pool;
    },
  });
  pool.end(LOST);
  await waitUntil("a try to begin anew", () => starts > 1);

  await running.stop();

  await expect(running.done).resolves.toBeUndefined();
});

interface NamedPool extends Pool {
  readonly name: string;
  end(fault: unknown): void;
}

/** A pool that ends when it is told to, and tells what is asked of it. */
function poolOf(name: string, told: string[]): NamedPool {
  let end: (fault: unknown) => void = () => {};
  const ended = new Promise<unknown>((resolve) => {
    end = resolve;
  });
  return {
    name,
    ended,
    end,
    async stop() {
      told.push(`${name} stops`);
      end(null);
    },
    async giveBack() {
      told.push(`${name} gives back`);
    },
  };
}
