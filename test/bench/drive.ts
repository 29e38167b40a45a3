import { Client, Connection } from "@temporalio/client";
import postgres from "postgres";
import { sessionCookie } from "../api-client.ts";
import { type Stack, waitUntil } from "../harness/index.ts";

/** A client of the running stack: the API as a machine and as the demo's loan officers, and the database to look at. */
export interface Driver {
  readonly sql: postgres.Sql;
  /** @param apiKey that of another organization than the demo's */
  ingest(source: string, externalId: string, apiKey?: string): Promise<string>;
  contact(leadId: string, userId: string): Promise<void>;
  claim(leadId: string, userId: string): Promise<number>;
  /** A request that does nothing, as the floor of what an answer takes here. */
  nothing(): Promise<void>;
  /** The assignee of each lead. */
  assignees(leadIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Settles when Temporal has been told of every step of every lead. */
  carried(): Promise<void>;
  /** Settles when no mail waits to go out. */
  mailed(): Promise<void>;
  /** Runs of leads that Temporal has open. */
  runningRuns(): Promise<number>;
  importFile(csv: string, source: string): Promise<string>;
  api(method: string, path: string, body?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** Runs `work` for each item, so many at a time. */
export async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}

/** The body of a lead from Massachusetts, where everybody is licensed. */
export function leadBody(externalId: string) {
  const digits = String(
    externalId.length * 7919 + [...externalId].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7),
  );
  return {
    externalId,
    contact: {
      ...{
        firstName: "Bench",
        lastName: "Lead",
        email: `${externalId}@example.com`,
        preferredLanguage: "en",
      },
      cellPhone: `(617) 555-01${digits.slice(-2)}`,
    },
    loan: {
      amountUsd: 120_000,
      purchasePriceUsd: 150_000,
      annualIncomeUsd: 80_000,
      purpose: "Purchase",
      propertyState: "MA",
      termMonths: 360,
    },
  };
}

export async function connectDriver(stack: Stack): Promise<Driver> {
  const sql = postgres(stack.databaseUrl, { max: 2, onnotice: () => {} });
  const client = new Client({ connection: await Connection.connect({ address: stack.temporalAddress }) });
  const machine = { authorization: `Bearer ${stack.apiKey}` };
  const cookies = new Map<string, string>();
  const users = await sql<{ id: string; email: string }[]>`select id, email from users`;
  for (const { id, email } of users) {
    const login = stack.logins.find((candidate) => candidate.email === email);
    if (login?.role === "loan_officer" || login?.role === "manager")
      cookies.set(id, await sessionCookie(stack, login));
  }

  async function call(
    method: string,
    path: string,
    headers: Record<string, string>,
    body?: unknown,
  ): Promise<Response> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const type: Record<string, string> = body === undefined ? {} : { "content-type": "application/json" };
    return fetch(`${stack.baseUrl}/api/v1${path}`, { method, headers: { ...headers, ...type }, ...json });
  }
  async function must(response: Response): Promise<unknown> {
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} of ${response.url}: ${text}`);
    return text === "" ? null : JSON.parse(text);
  }
  const as = (userId: string) => ({ cookie: cookies.get(userId) ?? "", origin: stack.baseUrl });

  return {
    sql,
    async ingest(source, externalId, apiKey) {
      const path = `/sources/${encodeURIComponent(source)}/leads`;
      const headers = apiKey === undefined ? machine : { authorization: `Bearer ${apiKey}` };
      const answer = await must(await call("POST", path, headers, leadBody(externalId)));
      return (answer as { leadId: string }).leadId;
    },
    async contact(leadId, userId) {
      await must(await call("POST", `/leads/${leadId}/communications`, as(userId), { kind: "call" }));
    },
    async claim(leadId, userId) {
      const response = await call("POST", `/leads/${leadId}/claim`, as(userId));
      await response.arrayBuffer();
      return response.status;
    },
    async nothing() {
      await (await fetch(`${stack.baseUrl}/livez`)).arrayBuffer();
    },
    async assignees(leadIds) {
      const rows = await sql<{ id: string; user: string }[]>`
        select id, assignee_user_id as user from leads where id = any(${leadIds as string[]})`;
      return new Map(rows.map((row) => [row.id, row.user]));
    },
    async carried() {
      await waitUntil(
        "the carrier",
        async () => (await sql`select 1 from leads where carried_step < step limit 1`).length === 0,
        { withinSeconds: 300, everyMs: 100 },
      );
    },
    async mailed() {
      await waitUntil(
        "the mails",
        async () => (await sql`select 1 from messages where state = 'queued' limit 1`).length === 0,
        { withinSeconds: 300, everyMs: 100 },
      );
    },
    async runningRuns() {
      return (await client.workflow.count('WorkflowType = "leadRouting" AND ExecutionStatus = "Running"'))
        .count;
    },
    async importFile(csv, source) {
      const form = new FormData();
      form.set("file", new Blob([csv], { type: "text/csv" }), "bench.csv");
      const url = `${stack.baseUrl}/api/v1/imports/leads?source=${encodeURIComponent(source)}`;
      const answer = await must(await fetch(url, { method: "POST", headers: machine, body: form }));
      return (answer as { id: string }).id;
    },
    api: async (method, path, body) => must(await call(method, path, machine, body)),
    async close() {
      await sql.end();
      await client.connection.close();
    },
  };
}
