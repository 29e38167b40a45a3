import { AppError, normalizePhone } from "@fairlead/engine";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { sources } from "../schema/index.ts";

/** Numbers that belong to nobody, in every area code: 555-0100 to 555-0199. */
const FIRST_LINE = 100;
const LAST_LINE = 199;

/**
 * Takes a free number with an area code from the built-in provider, whose numbers are those reserved for fiction: calls to
 * them come in over the API.
 *
 * @returns E.164
 * @throws AppError UNKNOWN_AREA_CODE, INVALID_VALUE (all numbers of the area code are taken)
 */
export async function reserveNumber(tx: Tx, areaCode: string): Promise<string> {
  const pointer = "/areaCode";
  const sample = normalizePhone(`${areaCode}5550100`);
  if (!/^\d{3}$/.test(areaCode) || !sample.ok) {
    const detail = `"${areaCode}" is not an area code such as 617.`;
    throw new AppError("UNKNOWN_AREA_CODE", detail, {
      errors: [{ code: "UNKNOWN_AREA_CODE", pointer, detail }],
    });
  }
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('phone numbers', 0))`);
  const rows = await tx.select({ name: sources.name }).from(sources).where(eq(sources.kind, "inboundPhone"));
  const taken = new Set(rows.map((row) => row.name));
  for (let line = FIRST_LINE; line <= LAST_LINE; line += 1) {
    const number = `+1${areaCode}5550${line}`;
    if (!taken.has(number)) return number;
  }
  const detail = `Every number of the area code ${areaCode} is taken; choose another.`;
  throw new AppError("INVALID_VALUE", detail, { errors: [{ code: "INVALID_VALUE", pointer, detail }] });
}
