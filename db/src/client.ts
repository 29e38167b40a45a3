import type { OrganizationId } from "@fairlead/engine/contract";
import { type SQL, sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema/index.ts";

type Schema = typeof schema;
type Drizzle = PostgresJsDatabase<Schema>;

/** A transaction that sees one organization's rows (or what its settings open) and nothing else. */
export type Tx = Parameters<Parameters<Drizzle["transaction"]>[0]>[0];

/**
 * The pool. Its connections step down from the login role to one that row-level security binds, and nothing can be
 * read outside of its transactions, each of which says what it may see.
 */
export interface Database {
  /** Runs as the application within one organization. */
  withOrganization<Result>(
    organizationId: OrganizationId,
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result>;
  /** Runs as the application, seeing only the session or API key whose secret has this SHA-256 (hex). */
  presenting<Result>(tokenHash: string, work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Runs as the application, seeing only the user with this email and what belongs to no organization. */
  loggingIn<Result>(email: string, work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Runs as the reconciler, across organizations, over the few tables that it may touch. */
  asSystem<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /** Answers when the database does. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections at most. */
  readonly max?: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
}

const DEFAULT_MAX_CONNECTIONS = 10;
const STATEMENT_TIMEOUT_MS = 30_000;

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

  function run<Result>(settings: SQL, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return db.transaction(async (tx) => {
      // The settings travel ahead of the first statement instead of a round trip before it; if they fail, so does it.
      // (A query is sent when it is first awaited; `then` sends this one before `work` begins.)
      const bound = tx.execute(sql`select ${settings}`).then(() => undefined);
      const [, result] = await Promise.all([bound, work(tx)]);
      return result;
    });
  }

  return {
    withOrganization: (organizationId, work) =>
      run(sql`set_config('app.organization_id', ${organizationId}, true)`, work),
    presenting: (tokenHash, work) => run(sql`set_config('app.token_hash', ${tokenHash}, true)`, work),
    loggingIn: (email, work) => run(sql`set_config('app.login_email', ${email}, true)`, work),
    asSystem: (work) => run(sql`set_config('role', 'fairlead_system', true)`, work),
    ping: async () => {
      await client`select 1`;
    },
    close: () => client.end({ timeout: 5 }),
  };
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

/** Binds a transaction that is open already to an organization; for work that learns it on the way (login, sessions). */
export async function enterOrganization(tx: Tx, organizationId: OrganizationId): Promise<void> {
  await tx.execute(sql`select set_config('app.organization_id', ${organizationId}, true)`);
}
