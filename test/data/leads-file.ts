import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

/** The 1,989 leads beside this file, as the bytes that a third party would send. */
export const LEADS_FILE: string = readFileSync(new URL("./leads.csv", import.meta.url), "utf8");

/** How many leads the file has. */
export const LEADS = 1_989;

/** Lines (the header is 1) of the leads whose term is 999,999 months, which is noted and not taken. */
export const NOTED_LINES: readonly number[] = [41, 250, 1_357, 1_362];

/**
 * A file of leads that all name one source, with external ids of their own.
 *
 * @param count how many of the file's leads, from its top
 */
export function leadsFor(sourceName: string, count = LEADS): string {
  const rows: Record<string, string>[] = parse(LEADS_FILE, { columns: true });
  return stringify(
    rows.slice(0, count).map((row) => ({
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
