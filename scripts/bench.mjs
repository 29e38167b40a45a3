import { runPrepared } from "./lib/set-up-tests.mjs";

await runPrepared((args) => {
  const besideOthers = args.some((word) => /^--peers(=|$)/.test(word));
  const main = besideOthers ? "test/bench/peers/main.ts" : "test/bench/main.ts";
  return ["--import", "tsx", main, ...args];
});
