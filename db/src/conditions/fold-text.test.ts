import { foldText, type OrganizationId } from "@fairlead/engine";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { fc, test as propertyTest } from "@fast-check/vitest";
import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { trickyText } from "./random-rows.ts";

const ORGANIZATION = "org_folds" as OrganizationId;
/** Node and Postgres each know a Unicode of their own: what one of them does not know yet is folded by the other alone. */
const UNASSIGNED = /\p{Cn}/u;
const AT_ONCE = 0x4000;

const { db } = databaseForFile();

async function foldedBySql(texts: readonly string[]): Promise<readonly (string | null)[]> {
  return db.withOrganization(ORGANIZATION, async (tx) => {
    const [row] = await tx.execute<{ folded: (string | null)[] }>(sql`
      select to_jsonb(array(select case when unicode_assigned(one) then fold_text(one) end
        from unnest(${sql.param([...texts])}::text[]) with ordinality as given (one, place) order by place)) as folded`);
    return row?.folded ?? [];
  });
}

describe("memory and SQL fold alike", () => {
  test("every character", async () => {
    const differing: string[] = [];
    for (let from = 1; from < 0x110000; from += AT_ONCE) {
      const characters = Array.from({ length: AT_ONCE }, (_, at) => from + at)
        .filter((code) => code < 0x110000 && !(code >= 0xd800 && code < 0xe000))
        .map((code) => String.fromCodePoint(code))
        .filter((one) => !UNASSIGNED.test(one));
      const texts = characters.map((one) => `x${one} Y`);
      const folded = await foldedBySql(texts);
      differing.push(...texts.filter((one, at) => folded[at] !== null && foldText(one) !== folded[at]));
    }
    expect(differing).toEqual([]);
  }, 300_000);

  const texts = fc.array(trickyText, { minLength: 1, maxLength: 200, size: "max" });

  propertyTest.prop([texts], { numRuns: 60 })("any text", async (given) => {
    const known = given.filter((one) => !UNASSIGNED.test(one));

    const folded = await foldedBySql(known);
    expect(folded).toEqual(known.map((one, at) => (folded[at] === null ? null : foldText(one))));
  });
});
