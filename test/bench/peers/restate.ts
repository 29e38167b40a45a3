import { join } from "node:path";
import { freePort } from "../../../scripts/lib/free-port.mjs";
import { startProcess } from "../../../scripts/lib/managed-process.mjs";
import { waitUntil } from "../../harness/index.ts";
import { answers, givenUpBy, installPeer, type Peer, post, startApp, workOutcome } from "./peer.ts";

const VERSION = "1.7.12";

/** Restate: a server of its own with its own log, which calls the application's handlers. */
export const restate: Peer = {
  name: "Restate",
  version: VERSION,
  outcome: workOutcome,
  async start(databaseUrl, dir) {
    const packages = await installPeer(`restate-${VERSION}`, {
      "@restatedev/restate-server": VERSION,
      "@restatedev/restate-sdk": "1.17.2",
      postgres: "3.4.9",
    });
    const [appPort, ingress, admin, node] = await Promise.all([
      freePort(0),
      freePort(0),
      freePort(0),
      freePort(0),
    ]);
    const app = await startApp("restate.mjs", packages, dir, {
      ...{ DATABASE_URL: databaseUrl, PORT: String(appPort) },
    });
    const server = await startProcess({
      name: "restate-server",
      command: join(packages, "node_modules/@restatedev/restate-server-linux-x64/bin/restate-server"),
      args: ["--base-dir", join(dir, "restate"), "--node-name", "bench", "--no-logo"],
      env: {
        ...{
          RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${ingress}`,
          RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${admin}`,
        },
        ...{
          RESTATE_BIND_ADDRESS: `127.0.0.1:${node}`,
          RESTATE_ADVERTISED_ADDRESS: `http://127.0.0.1:${node}`,
        },
        ...{ RESTATE_DISABLE_TELEMETRY: "1", RESTATE_LISTEN_MODE: "tcp", RUST_LOG: "warn" },
      },
      logFile: join(dir, "restate-server.log"),
    });
    const base = `http://127.0.0.1:${ingress}`;
    await waitUntil("Restate", () => isHealthy(`http://127.0.0.1:${admin}`), {
      ...{ withinSeconds: 60, giveUp: givenUpBy(server) },
    });
    await waitUntil("the application", () => answers(`http://127.0.0.1:${appPort}`), {
      ...{ withinSeconds: 60, giveUp: givenUpBy(app) },
    });
    await post(`http://127.0.0.1:${admin}/deployments`, { uri: `http://127.0.0.1:${appPort}`, force: true });
    const both = (how: "kill9" | "stop") => async () => {
      await Promise.all([server[how](), app[how]()]);
    };
    return {
      parts: { server: server.pid, app: app.pid },
      async take(body) {
        await post(`${base}/leads/take`, body, { "idempotency-key": body.externalId });
        return body.externalId;
      },
      async contact(handle) {
        await post(`${base}/lead/${encodeURIComponent(handle)}/contacted`, {});
      },
      kill9: both("kill9"),
      stop: both("stop"),
    };
  },
};

async function isHealthy(admin: string): Promise<boolean> {
  return (await fetch(`${admin}/health`)).ok;
}
