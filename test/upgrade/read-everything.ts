import { readFileSync } from "node:fs";
import type postgres from "postgres";

/** The table whose ids stand in a path, by the path's first word. */
const TABLES: Readonly<Record<string, string>> = {
  workflows: "workflows",
  "lead-routes": "workflows",
  leads: "leads",
  runs: "leads",
  contacts: "contacts",
  groups: "contact_groups",
  imports: "imports",
  "bulk-actions": "bulk_actions",
  outbox: "mailbox_messages",
};
/** Of what there are thousands, so many of the newest are read. */
const OF_EACH = 40;
const PERIOD = "from=2026-01-01T00:00:00Z&until=2100-01-01T00:00:00Z";
/** A stream. */
const LEFT_OUT = ["/events"];

/**
 * Every GET of a release's API, with every id that the database has for its path.
 *
 * @throws where a path has an id of which it is not known what it names
 */
export async function everyGet(release: string, sql: postgres.Sql): Promise<readonly string[]> {
  const api = JSON.parse(readFileSync(new URL(`./${release}/openapi.json`, import.meta.url), "utf8"));
  const idsOf = new Map<string, readonly string[]>();
  for (const table of new Set(Object.values(TABLES))) {
    const rows = await sql<{ id: string }[]>`select id from ${sql(table)} order by id desc limit ${OF_EACH}`;
    idsOf.set(
      table,
      rows.map(({ id }) => id),
    );
  }
  const paths = Object.entries<object>(api.paths).filter(
    ([path, calls]) => "get" in calls && !LEFT_OUT.includes(path),
  );
  const entries = await entriesOfTimelines(sql);
  return paths.flatMap(([path]) =>
    path === ENTRY_OF_TIMELINE ? entries : filled(path, idsOf).flatMap(withQuery),
  );
}

const ENTRY_OF_TIMELINE = "/leads/{id}/timeline/{entryId}";

/** The newest entries of timelines, of each kind. */
async function entriesOfTimelines(sql: postgres.Sql): Promise<readonly string[]> {
  const rows = await sql<{ leadId: string; sequence: string }[]>`
    select lead_id as "leadId", sequence::text from (
      select lead_id, sequence,
        row_number() over (partition by data ->> 'kind' order by sequence desc) as place from lead_events) e
    where place <= ${OF_EACH}`;
  return rows.map(({ leadId, sequence }) =>
    ENTRY_OF_TIMELINE.replace("{id}", leadId).replace("{entryId}", sequence),
  );
}

function filled(path: string, idsOf: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const plain = path.replace("{number}", "1").replace("{pointId}", "pnt_1");
  const [, parameter] = /\{(\w+)\}/.exec(plain) ?? [];
  if (parameter === undefined) return [plain];
  const ids = idsOf.get(TABLES[plain.split("/")[1] ?? ""] ?? "");
  if (!ids) throw new Error(`Which ids does ${path} take?`);
  return ids.map((id) => plain.replace(`{${parameter}}`, id));
}

function withQuery(path: string): readonly string[] {
  if (path.endsWith("/traffic/leads")) return [`${path}?${PERIOD}&nodeId=by-occupancy&passage=through`];
  if (path.endsWith("/traffic")) return [`${path}?${PERIOD}`];
  if (path === "/contact-lists") return [path, `${path}?subject=leads`];
  return [path];
}
