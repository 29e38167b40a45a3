import { openDatabase, RoutingCache } from "@fairlead/db";
import { standardizeLocally } from "@fairlead/engine";
import { lazyTemporalClient, logDestination } from "@fairlead/workflows";
import { buildApp } from "./app.ts";
import { readConfig, withoutSecrets } from "./config.ts";
import { databaseProbes } from "./database-probes.ts";
import { describeRunWith } from "./describe-run.ts";
import { listenLive } from "./live-hub.ts";
import { startMailbox } from "./mailbox.ts";
import { parseTrustedProxies } from "./network/trusted-proxies.ts";
import { probesApp } from "./plugins/health.ts";
import { temporalProbes } from "./temporal-probe.ts";

/** The server's process: HTTP, live events and the local mailbox, until SIGTERM or SIGINT. */
const config = readConfig(process.env);
const db = openDatabase(config.DATABASE_URL, { max: 16, applicationName: "fairlead-server" });
const live = listenLive(config.DATABASE_URL);
const temporal = temporalProbes(config.TEMPORAL_TASK_QUEUE);
const client = lazyTemporalClient();
const probes = [...databaseProbes(db, config.DATABASE_URL), ...temporal.probes];

const app = await buildApp({
  db,
  cache: new RoutingCache(),
  nowMs: () => Date.now(),
  live,
  standardize: async (entered) => standardizeLocally(entered),
  links: { temporalUiUrl: config.TEMPORAL_UI_URL ?? null, namespace: config.TEMPORAL_NAMESPACE },
  describeRun: describeRunWith(client),
  publicUrl: config.PUBLIC_URL,
  hasMailbox: config.MAILBOX_PORT !== undefined,
  probes,
  hasProbesPort: config.FAIRLEAD_PROBES_PORT !== undefined,
  trustedProxies: parseTrustedProxies(config.TRUSTED_PROXIES) ?? [],
  connections: { maxConnections: config.MAX_CONNECTIONS },
  editorDist: config.EDITOR_DIST,
  personCallsPerMinute: config.PERSON_CALLS_PER_MINUTE,
  logTo: logDestination(),
  logLevel: config.LOG_LEVEL,
});
app.log.debug({ settings: withoutSecrets(config) }, "settings");
const mailbox =
  config.MAILBOX_PORT === undefined ? null : await startMailbox(db, config.MAILBOX_PORT, app.log);
const probesPort = config.FAIRLEAD_PROBES_PORT;
const probesServer = probesPort === undefined ? null : probesApp(probes);
if (probesPort !== undefined) await probesServer?.listen({ port: probesPort, host: config.HOST });
await app.listen({ port: config.PORT, host: config.HOST });

let stopped: Promise<void> | undefined;
function stop(): Promise<void> {
  stopped ??= (async () => {
    await live.close();
    await app.close();
    await probesServer?.close();
    await mailbox?.close();
    await temporal.close();
    await client.connection.close();
    await db.close();
  })();
  return stopped;
}
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    stop().then(
      () => process.exit(0),
      (error) => {
        app.log.error({ err: error }, "the server did not stop cleanly");
        process.exit(1);
      },
    );
  });
}
