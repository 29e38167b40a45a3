import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

/** The 1,989 leads beside this file, as the bytes that a third party would send. */
export const LEADS_FILE: string = readFileSync(new URL("./leads.csv", import.meta.url), "utf8");

/** Lines (the header is 1) of the leads that must be refused: their term is 999,999 months. */
export const BAD_LINES: readonly number[] = [41, 250, 1_357, 1_362];

/** How many leads of the file are good. */
export const GOOD_LEADS = 1_985;

/**
 * A file of good leads that all name one source, with external ids of their own.
 *
 * @param count how many of the file's good leads, from its top
 */
export function leadsFor(sourceName: string, count = GOOD_LEADS): string {
  const rows: Record<string, string>[] = parse(LEADS_FILE, { columns: true });
  const good = rows.filter((_, index) => !BAD_LINES.includes(index + 2)).slice(0, count);
  return stringify(
    good.map((row) => ({
      ...row,
      "Source Name": sourceName,
      "External ID": externalIdOf(sourceName, row["External ID"] ?? ""),
    })),
    { header: true },
  );
}

function externalIdOf(sourceName: string, id: string): string {
  return `${sourceName.replaceAll(" ", "-")}-${id}`;
}
