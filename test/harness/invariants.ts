import { readFileSync } from "node:fs";
import postgres from "postgres";

const SCRIPT = readFileSync(new URL("../invariants.sql", import.meta.url), "utf8");

/** A lead, or another row, that breaks what must always hold. */
export interface Violation {
  readonly invariant: string;
  readonly id: string;
}

/** Looks for violations of the invariants across all organizations; empty when there is none. */
export async function findViolations(databaseUrl: string): Promise<readonly Violation[]> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  try {
    const rows = await sql.unsafe<{ invariant: string; id: string }[]>(SCRIPT);
    return rows.map(({ invariant, id }) => ({ invariant, id }));
  } finally {
    await sql.end();
  }
}
