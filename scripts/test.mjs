import { runPrepared } from "./lib/set-up-tests.mjs";

// `npm test -- --project engine routing` runs the engine's tests whose file name has "routing" in it.
await runPrepared((args) => ["node_modules/vitest/vitest.mjs", "run", ...args]);
