import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "../../scripts/lib/app-process.mjs";
import { createDatabase } from "../../scripts/lib/database.mjs";
import { freePort } from "../../scripts/lib/free-port.mjs";
import { databaseUrl, randomPassword, startPostgres } from "../../scripts/lib/postgres.mjs";
import { removeAbandonedFolders, temporaryFolder } from "./temporary-folder.ts";
import { TEMPLATE_DATABASE } from "./test-database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The `postgres` database of the shared server, as its owner. */
    readonly databaseServerUrl: string;
  }
}

interface SharedPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

interface Shared {
  users: number;
  server: Promise<SharedPostgres> | null;
}

/** Each project loads this file anew; the server is shared through the process. */
const home = globalThis as { fairleadTestPostgres?: Shared };
home.fairleadTestPostgres ??= { users: 0, server: null };
const shared: Shared = home.fairleadTestPostgres;

/** Starts one Postgres for all projects that need it, with a migrated template, and ends it after the last of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.users += 1;
  shared.server ??= startShared();
  project.provide("databaseServerUrl", (await shared.server).url);
  return async () => {
    shared.users -= 1;
    if (shared.users > 0) return;
    const server = shared.server;
    shared.server = null;
    await (await server)?.stop();
  };
}

async function startShared(): Promise<SharedPostgres> {
  removeAbandonedFolders();
  const folder = temporaryFolder("shared");
  const port = await freePort(0);
  const password = randomPassword();
  const postgres = await startPostgres({
    dir: join(folder.path, "postgres"),
    port,
    password,
    logFile: join(folder.path, "postgres.log"),
    durable: false,
  });
  const template = databaseUrl({ port, password }, TEMPLATE_DATABASE);
  await createDatabase(template);
  await migrate(template);
  return {
    url: databaseUrl({ port, password }, "postgres"),
    async stop() {
      await postgres.stop();
      folder.remove();
    },
  };
}
