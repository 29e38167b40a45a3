import { expect, test } from "vitest";
import { onceDatabaseIsBack } from "./once-database-is-back.ts";

const lost = () => Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });

test("goes on with work under which the database was lost", async () => {
  let tries = 0;

  const result = await onceDatabaseIsBack(async () => {
    tries += 1;
    if (tries < 6) throw lost();
    return "done";
  }, 0);

  expect([result, tries]).toEqual(["done", 6]);
});

test("leaves a fault of the work, and a long outage, to whoever asked for it", async () => {
  let tries = 0;
  const fails = (error: Error) =>
    onceDatabaseIsBack(async () => {
      tries += 1;
      throw error;
    }, 0);

  await expect(fails(new TypeError("a bug"))).rejects.toThrow("a bug");
  expect(tries).toBe(1);
  await expect(fails(lost())).rejects.toThrow("ECONNRESET");
  expect(tries).toBe(31);
});
