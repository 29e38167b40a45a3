import { runPrepared } from "./lib/set-up-tests.mjs";

await runPrepared((args) => ["--import", "tsx", "test/pictures/main.ts", ...args]);
