import { describe, expect, test } from "vitest";
import { GROWTH_EXCEPTIONS } from "./growth-exceptions.mjs";
import { growthFaults, idleExceptions } from "./growth-faults.mjs";

/** @param {string[]} statements */
const migration = (...statements) => [
  { tag: "0025_new", sql: statements.join("\n--> statement-breakpoint\n") },
];

test.each([
  [`CREATE TABLE "places" ("id" text NOT NULL, CONSTRAINT "places_pk" PRIMARY KEY("id"));`],
  [`CREATE INDEX "leads_new_idx" ON "leads" USING btree ("occupancy");`],
  [`ALTER TABLE "leads" ADD COLUMN "occupancy" text;`],
  [`ALTER TABLE "leads" ADD COLUMN "last" bigint DEFAULT 0 NOT NULL;`],
  [`SELECT begin_fill('places');`],
  [`-- Why it is there.\nGRANT SELECT ON places TO fairlead_app;`],
  [
    `CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN UPDATE a SET b = 1; DELETE FROM c; END $$;`,
  ],
])("lets %s in", (statement) => {
  expect(growthFaults(migration(statement), [])).toEqual([]);
});

test.each([
  [`ALTER TABLE "leads" DROP COLUMN "occupancy";`, "does more than add"],
  [`ALTER TABLE "leads" RENAME COLUMN "a" TO "b";`, "does more than add"],
  [`ALTER TABLE "leads" ALTER COLUMN "a" SET NOT NULL;`, "does more than add"],
  [`ALTER TABLE "leads" ALTER COLUMN "a" SET DATA TYPE integer;`, "does more than add"],
  [`ALTER TABLE "leads" ADD COLUMN "a" text NOT NULL;`, "must not be empty"],
  [`ALTER TABLE "leads" ADD COLUMN "a" text UNIQUE;`, "a rule of its own"],
  [`ALTER TABLE "leads" ADD COLUMN "a" text, DROP COLUMN "b";`, "several changes"],
  [`ALTER TABLE "leads" ADD CONSTRAINT "c" CHECK (a > 0);`, "does more than add"],
  [
    `ALTER TABLE "leads" ADD CONSTRAINT "c" FOREIGN KEY ("user_id") REFERENCES "users"("id");`,
    "more than add",
  ],
  [`CREATE UNIQUE INDEX "i" ON "leads" USING btree ("a");`, "does more than add"],
  ["CREATE TRIGGER t AFTER UPDATE OF active ON users FOR EACH ROW EXECUTE FUNCTION f();", "more than add"],
  ["CREATE OR REPLACE FUNCTION f() RETURNS void LANGUAGE sql AS $$ select 1 $$;", "does more than add"],
  ["UPDATE leads SET occupancy = 'x';", "does more than add"],
  ["DELETE FROM leads;", "does more than add"],
  ["DROP TABLE leads;", "does more than add"],
  ["REVOKE SELECT ON leads FROM fairlead_app;", "does more than add"],
  ["GRANT SELECT ON leads TO fairlead_app; DROP TABLE leads;", "several statements"],
])("names %s", (statement, fault) => {
  expect(growthFaults(migration(statement), [])).toEqual([expect.stringContaining(fault)]);
});

describe("of a table that the release does not know", () => {
  const made = `CREATE TABLE "places" ("id" text NOT NULL);`;

  test.each([
    [`ALTER TABLE "places" ADD COLUMN "a" text NOT NULL;`],
    [`CREATE UNIQUE INDEX "i" ON "places" USING btree ("a");`],
    [`ALTER TABLE "places" ADD CONSTRAINT "c" CHECK (a > 0);`],
    ["CREATE TRIGGER t AFTER UPDATE OF a ON places FOR EACH ROW EXECUTE FUNCTION f();"],
    ["INSERT INTO places (id) SELECT id FROM leads;"],
  ])("lets %s in", (statement) => {
    expect(growthFaults(migration(made, statement), [])).toEqual([]);
  });
});

test("lets a foreign key in that a column of the same time leaves empty in older rows", () => {
  const column = `ALTER TABLE "api_keys" ADD COLUMN "held_by" text;`;
  const key = `ALTER TABLE "api_keys" ADD CONSTRAINT "c" FOREIGN KEY ("organization_id","held_by") REFERENCES "users"("id");`;

  expect(growthFaults(migration(column, key), [])).toEqual([]);
  expect(growthFaults(migration(key), [])).toHaveLength(1);
});

test("excuses what an exception names, there alone, and names an exception that excuses nothing", () => {
  const drops = migration("DROP TABLE leads;");
  const exception = { migration: "0025_new", begins: "drop table leads", because: "Nobody reads it." };

  expect(growthFaults(drops, [exception])).toEqual([]);
  expect(growthFaults(drops, [{ ...exception, migration: "0026_next" }])).toHaveLength(1);
  expect(idleExceptions(drops, [exception])).toEqual([]);
  expect(idleExceptions(migration("DROP TABLE users;"), [exception])).toHaveLength(1);
});

test("has a reason for each exception that there is", () => {
  for (const { because } of GROWTH_EXCEPTIONS) expect(because).toMatch(/^[A-Z].{20,}\.$/);
});
