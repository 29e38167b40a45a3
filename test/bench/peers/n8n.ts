import { copyFileSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import postgres from "postgres";
import { createDatabase } from "../../../scripts/lib/database.mjs";
import { freePort } from "../../../scripts/lib/free-port.mjs";
import { runTool } from "../../../scripts/lib/run-tool.mjs";
import { installPeer, type Peer, post, startPeerProcess, untilReady, workOutcome } from "./peer.ts";

const VERSION = "1.123.0";
const DEPLOY_WITHIN_SECONDS = 180;
/** Encrypts the credentials of a database that is thrown away. */
const ENCRYPTION_KEY = "bench-bench-bench";

/** n8n: one main process on Postgres, every execution saved, as its documentation has it for a single host. */
export const n8n: Peer = {
  name: "n8n",
  version: VERSION,
  outcome: workOutcome,
  async start(databaseUrl, dir) {
    // Its xlsx comes from an address outside the registry.
    const packages = await installPeer(`n8n-${VERSION}`, { n8n: VERSION }, { xlsx: "0.18.5" });
    const ownUrl = `${databaseUrl}_n8n`;
    await createDatabase(ownUrl);
    const [port, broker] = [await freePort(0), await freePort(0)];
    const program = join(packages, "node_modules/n8n/bin/n8n");
    const env = { ...settings(new URL(ownUrl), dir), ...ports(port, broker) };
    if (!existsSync(join(dir, "deployed"))) await deploy(program, env, { databaseUrl, ownUrl, dir });
    const main = await startPeerProcess({
      ...{ name: "n8n", command: process.execPath, args: [program, "start"], cwd: dir, env },
      logFile: join(dir, "n8n.log"),
    });
    const base = `http://127.0.0.1:${port}`;
    await untilReady("n8n", [main], () => isReady(base));
    return {
      parts: { n8n: main.pid },
      async take(body) {
        const { execution } = (await post(`${base}/webhook/take`, body)) as { execution: string };
        return execution;
      },
      async contact(execution) {
        await post(`${base}/webhook-waiting/${execution}`, {});
      },
      kill9: () => main.kill9(),
      stop: () => main.stop(),
    };
  },
};

function settings(own: URL, dir: string): NodeJS.ProcessEnv {
  return {
    ...{
      DB_TYPE: "postgresdb",
      DB_POSTGRESDB_DATABASE: own.pathname.slice(1),
      DB_POSTGRESDB_POOL_SIZE: "10",
    },
    ...{ DB_POSTGRESDB_HOST: own.hostname, DB_POSTGRESDB_PORT: own.port },
    ...{ DB_POSTGRESDB_USER: own.username, DB_POSTGRESDB_PASSWORD: decodeURIComponent(own.password) },
    ...{ NODE_ENV: "production", N8N_USER_FOLDER: dir, N8N_ENCRYPTION_KEY: ENCRYPTION_KEY },
    ...{ EXECUTIONS_MODE: "regular", EXECUTIONS_DATA_SAVE_ON_SUCCESS: "all", N8N_LOG_LEVEL: "warn" },
    // Nothing of a measuring run goes to its makers.
    ...{ N8N_DIAGNOSTICS_ENABLED: "false", N8N_VERSION_NOTIFICATIONS_ENABLED: "false" },
    ...{ N8N_TEMPLATES_ENABLED: "false", SCARF_ANALYTICS: "false" },
  };
}

function ports(port: number, broker: number): NodeJS.ProcessEnv {
  return {
    ...{ N8N_PORT: String(port), N8N_LISTEN_ADDRESS: "127.0.0.1", N8N_HOST: "127.0.0.1" },
    N8N_RUNNERS_BROKER_PORT: String(broker),
  };
}

/** Imports the workflow and what it signs in to Postgres with, and publishes it. */
async function deploy(
  program: string,
  env: NodeJS.ProcessEnv,
  { databaseUrl, ownUrl, dir }: { databaseUrl: string; ownUrl: string; dir: string },
): Promise<void> {
  const [credentials, workflow] = [join(dir, "credentials.json"), join(dir, "workflow.json")];
  writeFileSync(credentials, JSON.stringify([credentialsOf(new URL(databaseUrl))]), { mode: 0o600 });
  copyFileSync(new URL("apps/n8n-workflow.json", import.meta.url), workflow);
  for (const [what, file] of [
    ["import:credentials", credentials],
    ["import:workflow", workflow],
  ] as const) {
    const options = { env, withinSeconds: DEPLOY_WITHIN_SECONDS };
    await runTool(process.execPath, [program, what, `--input=${file}`], options);
  }
  await publish(ownUrl);
  writeFileSync(join(dir, "deployed"), "");
}

function credentialsOf(work: URL): object {
  return {
    ...{ id: "peerWork", name: "Work", type: "postgres" },
    data: {
      ...{ host: work.hostname, port: Number(work.port), database: work.pathname.slice(1) },
      ...{ user: work.username, password: decodeURIComponent(work.password) },
      ...{ maxConnections: 10, ssl: "disable", sshTunnel: false, allowUnauthorizedCerts: false },
    },
  };
}

/** What the editor's "Publish" writes; the command line of this version has no word for it. */
async function publish(ownUrl: string): Promise<void> {
  const sql = postgres(ownUrl, { max: 1, onnotice: () => {} });
  await sql`
    insert into workflow_history ("versionId", "workflowId", authors, nodes, connections)
    select "versionId", id, 'Bench', nodes, connections from workflow_entity on conflict do nothing`;
  const published = await sql`
    update workflow_entity set active = true, "activeVersionId" = "versionId" returning id`;
  await sql.end();
  if (published.length !== 1) throw new Error(`n8n imported ${published.length} workflows, not one`);
}

/** Ready is when it has taken up its webhooks too: a GET of one is then refused for its method by name. */
async function isReady(base: string): Promise<boolean> {
  if (!(await fetch(`${base}/healthz/readiness`)).ok) return false;
  return /POST/.test(await (await fetch(`${base}/webhook/take`)).text());
}
