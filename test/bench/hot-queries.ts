import { readFileSync, writeFileSync } from "node:fs";
import { findOverdue, listLeads, listOffered, openDatabase, readPastLeads } from "@fairlead/db";
import type { OrganizationId, UserId } from "@fairlead/engine";
import { type Stack, waitUntil } from "../harness/index.ts";
import { ASSIGNING_SOURCE, importFile, OFFERING_SOURCE } from "./cases.ts";
import { fillUp } from "./contact-growth.ts";
import { type Driver, inParallel } from "./drive.ts";
import { freshNames } from "./organization.ts";

/** A statement whose plan is shown. */
interface HotQuery {
  readonly title: string;
  readonly says: string;
  /** Found in the text of this statement and of no other. */
  readonly matches: RegExp;
}

/** A plan as Postgres logged it after the statement ran. */
export interface LoggedPlan {
  readonly query: string;
  readonly ms: number;
  readonly plan: string;
}

const CONTACTS = 100_000;
const OFFERED = 200;
const WIDTH = 4;
/** A connection plans a statement for its values a few times before it may keep a plan. */
const REPEATS = 60;
const PAGE = 50;
const EVER = { from: new Date(0), until: new Date("2100-01-01T00:00:00Z") };

const HOT: readonly HotQuery[] = [
  {
    title: "Find and lock the route of a delivery",
    says: "`RouteBook.bySource` in `db/src/leads/route-book.ts`: every table by its key. Only the cursor's row is locked.",
    matches: /select s\.id from sources s[\s\S]*for update of/,
  },
  {
    title: "Is this delivery there already?",
    says: "`findKnown` in `db/src/leads/known-contacts.ts`: one probe for each external id among the leads, one among what updated a lead.",
    matches: /wanted \(external_id\)/,
  },
  {
    title: "Is this contact there already?",
    says: "`findKnown` too: probes by email, by cell, home and work phone, by the addresses kept beside the fields, and by those that the Do Not Contact List binds, each the oldest match; the indexes have `created_at`, so a thousand repeats cost as much as one.",
    matches: /standing = 2/,
  },
  {
    title: "The first page of leads",
    says: "`listLeads` in `db/src/leads/read-leads.ts`: `leads_created_idx` read backwards for a page; the next page goes on from its key.",
    matches: /order by "leads"\."created_at" desc/,
  },
  {
    title: "A loan officer's open offers",
    says: "`listOffered` in `db/src/leads/read-leads.ts`: the partial index `offers_open_idx` holds open offers only. Planned for its values, as searches are.",
    matches: /order by "leads"\."wait_until" asc limit/,
  },
  {
    title: "A page of a back-test",
    says: "`readPastLeads` in `db/src/workflows/past-leads.ts`, 2,000 leads at a time: each with its first decision and its first assignment.",
    matches: /as got[\s\S]*order by l\.created_at, l\.id/,
  },
  {
    title: "What is overdue, over all organizations",
    says: "`findOverdue` in `db/src/leads/runs.ts`, each minute: the partial index `leads_waiting_idx` holds waiting leads only.",
    matches: /"wait_kind" is not null and "leads"\."wait_until" </,
  },
];

/** Writes docs/hot-queries.md: the statements that matter as Postgres ran them for us, over so many leads. */
export async function writeHotQueries(
  stack: Stack,
  driver: Driver,
  file: string,
  leads: number,
): Promise<void> {
  const { organizationId, workflowId } = await fill(driver, leads, stack);
  await logPlans(stack, driver);
  // One at a time: a plan that waited for a lock would show the wait.
  for (const id of freshNames(REPEATS)) await driver.ingest(ASSIGNING_SOURCE, id);
  await readAsPeopleDo(stack, driver, { organizationId, workflowId });
  const plans = await waitUntil("the plans in the log", () => allOf(readPlans(`${stack.dir}/postgres.log`)));
  const sections = HOT.map((hot, place) => section(hot, plans[place]));
  writeFileSync(file, [introduction(leads), ...sections, EXPLANATION].join("\n\n"));
}

async function fill(driver: Driver, leads: number, stack: Stack) {
  const [workflow] = await driver.sql<{ id: string; organizationId: OrganizationId }[]>`
    select w.id, w.organization_id as "organizationId" from workflows w join sources s on s.id = w.source_id
    where s.name = ${ASSIGNING_SOURCE}`;
  if (!workflow) throw new Error(`No workflow starts at ${ASSIGNING_SOURCE}`);
  await fillUp(driver, workflow, CONTACTS);
  await importFile(stack, driver, leads);
  await inParallel(freshNames(OFFERED), WIDTH, async (id) => void (await driver.ingest(OFFERING_SOURCE, id)));
  await driver.sql`vacuum (analyze)`;
  return { organizationId: workflow.organizationId, workflowId: workflow.id };
}

/** From now on each new connection of the application says how its statements were carried out. */
export async function logPlans(stack: Stack, { sql }: Pick<Driver, "sql">): Promise<void> {
  const database = new URL(stack.databaseUrl).pathname.slice(1);
  const settings = {
    ...{ session_preload_libraries: "auto_explain", "auto_explain.log_min_duration": "0" },
    ...{ "auto_explain.log_analyze": "on", "auto_explain.log_buffers": "on" },
    // The values are people's.
    "auto_explain.log_parameter_max_length": "0",
  };
  for (const [name, value] of Object.entries(settings)) {
    await sql.unsafe(`alter database "${database}" set ${name} = '${value}'`);
  }
  await stack.server.restart();
}

async function readAsPeopleDo(
  stack: Stack,
  { sql }: Driver,
  { organizationId, workflowId }: { readonly organizationId: OrganizationId; readonly workflowId: string },
): Promise<void> {
  const [offered] = await sql<{ userId: UserId }[]>`
    select user_id as "userId" from offers where state = 'open' group by 1 order by count(*) desc limit 1`;
  const db = openDatabase(stack.databaseUrl, { max: 1 });
  try {
    await db.withOrganization(organizationId, async (tx) => {
      await listLeads(tx, { kind: "all" }, {}, { after: null, limit: PAGE });
      if (offered) await listOffered(tx, offered.userId, { kind: "own", userId: offered.userId }, OFFERED);
      const period = { ...EVER, workflowId, limit: 2_000, users: new Map() };
      for await (const _ of readPastLeads(tx, period));
    });
    await db.asSystem((tx) => findOverdue(tx, new Date(), PAGE));
  } finally {
    await db.close();
  }
}

/**
 * The latest plan of each hot query, in their order.
 *
 * @throws naming those that are missing
 */
function allOf(logged: readonly LoggedPlan[]): readonly LoggedPlan[] {
  const latest = ({ matches }: HotQuery) => logged.findLast(({ query }) => matches.test(query));
  const missing = HOT.filter((hot) => !latest(hot)).map(({ title }) => title);
  if (missing.length > 0) throw new Error(`No plan was logged of: ${missing.join("; ")}`);
  return HOT.flatMap((hot) => latest(hot) ?? []);
}

/** All that were logged, in their order. */
export function readPlans(logFile: string): readonly LoggedPlan[] {
  const entries = readFileSync(logFile, "utf8").split(/^(?=\d{4}-\d\d-\d\d )/m);
  return entries.flatMap((entry) => {
    const found = /duration: ([\d.]+) ms {2}plan:\n\tQuery Text: ([\s\S]*?)\n\t(\S[^\n]*\(cost=[\s\S]*)/.exec(
      entry,
    );
    const [, ms, query, plan] = found ?? [];
    return ms === undefined || query === undefined || plan === undefined
      ? []
      : [{ query, ms: Number(ms), plan: tidy(plan) }];
  });
}

function tidy(plan: string): string {
  return plan
    .replace(/^\t/gm, "")
    .replace(/ {2}\(cost=\S+ rows=\d+ width=\d+\)/g, "")
    .replace(
      /NULLIF\(current_setting\('app\.organization_id'::text, true\), ''::text\)/g,
      "current_organization",
    )
    .replace(/btrim\((\w+), '\s[^']*'::text\)/g, "btrim($1, white_space)")
    .replace(/'(\w+)_[0-9a-z]{16,}'/g, "'$1_…'")
    .trimEnd();
}

function section({ title, says }: HotQuery, logged: LoggedPlan | undefined): string {
  return `## ${title}\n\n${says}\n\n\`\`\`\n${logged?.plan}\nExecution: ${logged?.ms.toFixed(2)} ms\n\`\`\``;
}

export const EXPLANATION =
  "`current_organization` stands for `NULLIF(current_setting('app.organization_id', true), '')`, the policy's side of the comparison.\n";

function introduction(leads: number): string {
  const sizes = `${CONTACTS.toLocaleString("en-US")} contacts and ${leads.toLocaleString("en-US")} leads`;
  return `# The hottest queries

Made by \`npm run bench -- --plans docs/hot-queries.md --file ${leads}\`: the plans that Postgres logged (\`auto_explain\`) while the statements ran under the application's role, so that
row-level security is in them, in an organization of ${sizes}. Measuring each step makes a statement slower than it is. What routes a lead runs in \`probing\`
transactions (\`db/src/client.ts\`): its plans are made once a connection and may not scan a table, so that they are right at any size.`;
}
