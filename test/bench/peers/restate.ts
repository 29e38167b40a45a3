import { join } from "node:path";
import { freePort } from "../../../scripts/lib/free-port.mjs";
import { installPeer, type Peer, post, startApp, startPeerProcess, untilReady, workOutcome } from "./peer.ts";

const VERSION = "1.7.12";
const BINARY = `node_modules/@restatedev/restate-server-${process.platform}-${process.arch}/bin/restate-server`;
/** By the folder of a run. */
const appPorts = new Map<string, number>();

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
    const appPort = await appPortOf(dir);
    const [ingress, admin, node] = await Promise.all([freePort(0), freePort(0), freePort(0)]);
    const app = await startApp("restate.mjs", packages, dir, {
      ...{ DATABASE_URL: databaseUrl, PORT: String(appPort) },
    });
    const server = await startPeerProcess({
      name: "restate-server",
      command: join(packages, BINARY),
      args: ["--base-dir", join(dir, "restate"), "--node-name", "bench", "--no-logo"],
      env: {
        RESTATE_INGRESS__BIND_ADDRESS: `127.0.0.1:${ingress}`,
        RESTATE_ADMIN__BIND_ADDRESS: `127.0.0.1:${admin}`,
        RESTATE_BIND_ADDRESS: `127.0.0.1:${node}`,
        RESTATE_ADVERTISED_ADDRESS: `http://127.0.0.1:${node}`,
        ...{ RESTATE_DISABLE_TELEMETRY: "true", RESTATE_LISTEN_MODE: "tcp", RUST_LOG: "warn" },
      },
      logFile: join(dir, "restate-server.log"),
    });
    const base = `http://127.0.0.1:${ingress}`;
    const uri = `http://127.0.0.1:${appPort}`;
    // The application speaks HTTP/2 alone; to be taken up by the server is its sign of life.
    const register = () => post(`http://127.0.0.1:${admin}/deployments`, { uri, force: true });
    await untilReady("Restate", [server, app], register);
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

/** Invocations under way are bound to the address that their application was registered at. */
async function appPortOf(dir: string): Promise<number> {
  const port = appPorts.get(dir) ?? (await freePort(0));
  appPorts.set(dir, port);
  return port;
}
