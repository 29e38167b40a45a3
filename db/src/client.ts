import { setTimeout } from "node:timers/promises";
import type { OrganizationId } from "@fairlead/engine/contract";
import { type SQL, sql } from "drizzle-orm";
import type { PgTransactionConfig } from "drizzle-orm/pg-core";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema/index.ts";

type Schema = typeof schema;
type Drizzle = PostgresJsDatabase<Schema>;

/** A transaction that sees one organization's rows (or what its settings open) and nothing else. */
export type Tx = Parameters<Parameters<Drizzle["transaction"]>[0]>[0];

/**
 * The pool. Its connections step down from the login role to one that row-level security binds, and nothing can be
 * read outside of its transactions, each of which says what it may see. A transaction that loses to another one (a deadlock, a
 * lock that it may not wait for) begins anew, so its work must leave nothing behind in memory.
 */
export interface Database {
  /** Runs as the application within one organization. */
  withOrganization<Result>(
    organizationId: OrganizationId,
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result>;
  /**
   * As `withOrganization`, for work that probes indexes and searches nothing: plans are made once a connection, and
   * never scan a table, instead of for the values of each statement, which costs more than the probe.
   */
  probing<Result>(organizationId: OrganizationId, work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /**
   * As `withOrganization`, for a page of a list that somebody asks for by rules of their own: no statement of it may hold a connection
   * for longer than `LISTING_TIMEOUT_MS`.
   */
  listing<Result>(organizationId: OrganizationId, work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /**
   * Runs as the application within one organization, over one snapshot that nothing may be written in, once: what was read is
   * handed on while it is read, so that it cannot begin anew. Holds a connection until it ends.
   */
  reading<Result>(organizationId: OrganizationId, work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Runs one statement by itself: of a function that says what it may see before it reads. */
  ask<Row extends object>(question: SQL): Promise<readonly Row[]>;
  /** Runs as the application, seeing only the user with this email and what belongs to no organization. */
  loggingIn<Result>(email: string, work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Runs as the reconciler, across organizations, over the few tables that it may touch. */
  asSystem<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Answers when the database does. */
  ping(): Promise<void>;
  /** Answers when the database has room on its disk, by a sort that does not fit into memory; it leaves nothing behind. */
  spill(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections at most. */
  readonly max?: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
  /** How long a statement of a list may take; for tests. */
  readonly listingTimeoutMs?: number;
}

/**
 * Serialization failure, deadlock, lock not available: nothing is wrong with the work, and nothing of it was written. The last
 * is what a statement gets that was under way behind the one that failed; its answer may be the first that is noticed.
 */
const LOST_TO_ANOTHER = new Set(["40001", "40P01", "55P03", "25P02"]);
const MAX_ATTEMPTS = 6;
const BACKOFF_MS = 40;
const DEFAULT_MAX_CONNECTIONS = 10;
const STATEMENT_TIMEOUT_MS = 30_000;
/** Nobody waits longer for a page; the usual list takes some milliseconds, the slowest of a million contacts a second. */
const LISTING_TIMEOUT_MS = 8_000;
/** About 400 KB. */
const SPILLED_ROWS = 4_000;
const ONE_SNAPSHOT = { isolationLevel: "repeatable read", accessMode: "read only" } as const;
/**
 * A plan made while a table is small would scan it, and be kept while the table grows; one that has to probe an index is
 * right at any size.
 */
const PROBES_ONLY = sql.raw(
  [
    "set_config('plan_cache_mode', 'force_generic_plan', true)",
    ...["seqscan", "hashjoin", "mergejoin"].map((method) => `set_config('enable_${method}', 'off', true)`),
  ].join(", "),
);

/** Opens a pool on a Postgres URL; connects on first use. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  const client = postgres(url, {
    max: options.max ?? DEFAULT_MAX_CONNECTIONS,
    onnotice: () => {},
    connection: {
      application_name: options.applicationName ?? "fairlead",
      // No statement runs as the login role, also not one that a transaction's settings have not reached.
      role: "fairlead_app",
      statement_timeout: STATEMENT_TIMEOUT_MS,
    },
  });
  const db = drizzle(prepareAlways(client), { schema });
  const { listingTimeoutMs = LISTING_TIMEOUT_MS } = options;

  async function run<Result>(settings: SQL, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await runOnce(settings, work);
      } catch (error) {
        if (attempt === MAX_ATTEMPTS || !LOST_TO_ANOTHER.has(sqlStateOf(error))) throw error;
        await setTimeout(Math.random() * attempt * BACKOFF_MS);
      }
    }
  }

  function runOnce<Result>(
    settings: SQL,
    work: (tx: Tx) => Promise<Result>,
    config?: PgTransactionConfig,
  ): Promise<Result> {
    return db.transaction(async (tx) => {
      // The settings travel ahead of the first statement instead of a round trip before it; if they fail, so does it.
      // (A query is sent when it is first awaited; `then` sends this one before `work` begins.)
      const bound = tx.execute(sql`select ${settings}`).then(() => undefined);
      const [, result] = await Promise.all([bound, work(tx)]);
      return result;
    }, config);
  }

  return {
    withOrganization: (organizationId, work) => run(bindTo(organizationId), work),
    probing: (organizationId, work) => run(sql`${bindTo(organizationId)}, ${PROBES_ONLY}`, work),
    listing: (organizationId, work) =>
      run(
        sql`${bindTo(organizationId)}, set_config('statement_timeout', ${`${listingTimeoutMs}`}, true)`,
        work,
      ),
    reading: (organizationId, work) => runOnce(bindTo(organizationId), work, ONE_SNAPSHOT),
    ask: async <Row extends object>(question: SQL) =>
      (await db.execute(question)) as readonly object[] as readonly Row[],
    loggingIn: (email, work) => run(sql`set_config('app.login_email', ${email}, true)`, work),
    asSystem: (work) => run(sql`set_config('role', 'fairlead_system', true)`, work),
    ping: async () => {
      await client`select 1`;
    },
    spill: async () => {
      await client.begin(async (tx) => {
        await tx`select set_config('work_mem', '64kB', true)`;
        await tx`
          select max(place) from (
            select row_number() over (order by repeat(n::text, 20)) as place
            from generate_series(1, ${SPILLED_ROWS}::int) as row (n)
          ) as sorted`;
      });
    },
    close: () => client.end({ timeout: 5 }),
  };
}

function bindTo(organizationId: OrganizationId): SQL {
  return sql`set_config('app.organization_id', ${organizationId}, true)`;
}

/** The SQLSTATE of a database error, also of one that Drizzle wraps; empty for others. */
export function sqlStateOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "";
}

/** Whether the database refused a value (class 22, data exception): what was given is at fault, not the system. */
export function isDataError(error: unknown): boolean {
  return sqlStateOf(error).startsWith("22");
}

/**
 * Has every statement prepared once a connection. Drizzle prepares only what is named, and an unprepared statement costs
 * the driver two round trips and stalls the pipeline; so texts must come in few forms (`= any($1)`, no lists of `$n`).
 */
function prepareAlways(client: postgres.Sql): postgres.Sql {
  prepareStatements(client);
  const begin = client.begin.bind(client);
  client.begin = ((work: (tx: postgres.TransactionSql) => unknown) =>
    begin((tx) => {
      prepareStatements(tx);
      return work(tx);
    })) as typeof client.begin;
  return client;
}

function prepareStatements(client: postgres.ISql): void {
  const unsafe = client.unsafe.bind(client);
  client.unsafe = ((text, parameters, options) =>
    unsafe(text, parameters, { ...options, prepare: true })) as typeof client.unsafe;
}
