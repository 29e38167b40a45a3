import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { openDatabase, RoutingCache } from "@fairlead/db";
import { standardizeLocally } from "@fairlead/engine";
import { buildApp } from "./app.ts";
import { createLiveHub } from "./live-hub.ts";

/** Writes the API's description to `server/openapi.json`, from which the editor's client is generated. */
const app = await buildApp({
  // Nothing is asked of it: routes are described, not called.
  db: openDatabase("postgres://nobody@localhost/none"),
  cache: new RoutingCache(),
  nowMs: () => 0,
  live: createLiveHub(),
  standardize: async (entered) => standardizeLocally(entered),
  links: { temporalUiUrl: null, namespace: "default" },
  publicUrl: "http://localhost:4400",
  hasMailbox: false,
  probes: [],
  logLevel: "silent",
});
await app.ready();
const target = fileURLToPath(new URL("../openapi.json", import.meta.url));
await writeFile(target, `${JSON.stringify(app.swagger(), null, 2)}\n`);
await app.close();
process.exit(0);
