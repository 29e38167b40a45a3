import { createDatabase } from "../../../scripts/lib/database.mjs";
import { freePort } from "../../../scripts/lib/free-port.mjs";
import { answers, installPeer, type Peer, post, startApp, untilReady, workOutcome } from "./peer.ts";

const VERSION = "5.3.0";

/** DBOS: a library that keeps workflows in Postgres, in the process of the application. */
export const dbos: Peer = {
  name: "DBOS",
  version: VERSION,
  outcome: workOutcome,
  async start(databaseUrl, dir) {
    const packages = await installPeer(`dbos-${VERSION}`, {
      "@dbos-inc/dbos-sdk": VERSION,
      postgres: "3.4.9",
    });
    const systemDatabaseUrl = `${databaseUrl}_dbos`;
    await createDatabase(systemDatabaseUrl);
    const port = await freePort(0);
    const app = await startApp("dbos.mjs", packages, dir, {
      ...{ DATABASE_URL: databaseUrl, SYSTEM_DATABASE_URL: systemDatabaseUrl, PORT: String(port) },
      // Workflows of another build of the application are not taken up again after a restart.
      DBOS__APPVERSION: "1",
    });
    const base = `http://127.0.0.1:${port}`;
    await untilReady("DBOS", [app], () => answers(base));
    return {
      parts: { app: app.pid },
      async take(body) {
        await post(`${base}/take`, body);
        return body.externalId;
      },
      async contact(handle) {
        await post(`${base}/contacted/${encodeURIComponent(handle)}`, {});
      },
      kill9: () => app.kill9(),
      stop: () => app.stop(),
    };
  },
};
