import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

const POSTGRES = ["./test/harness/global-setup.ts"];

/** A whole-stack test starts Postgres, Temporal, a server and a worker; CI machines are slow. */
const STACK_TIMEOUT_MS = 180_000;
const SETUP_TIMEOUT_MS = 120_000;

/** Hold what is measured to seconds: one at a time, when nothing else runs. */
const MEASURED = ["test/claim-race.test.ts", "test/deadline-burst.test.ts"];

/** Many rounds of what goes wrong, by `npm run soak`: they are no part of `npm test`. */
const SOAK = process.env.FAIRLEAD_SOAK === "1";

/** What is started together with the whole stack waits more than it works, so two share any machine. */
const STACKS_AT_ONCE = 2;

/** One project a package, so that `npm test -- --project engine` waits for no database. */
export default defineConfig({
  test: {
    teardownTimeout: 30_000,
    // By default one of two processors would be left idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { test: { name: "engine", include: ["engine/src/**/*.test.ts"] } },
      {
        test: {
          name: "db",
          include: ["db/src/**/*.test.ts"],
          globalSetup: POSTGRES,
          testTimeout: 60_000,
          hookTimeout: SETUP_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: "workflows",
          include: ["workflows/src/**/*.test.ts"],
          globalSetup: POSTGRES,
          // Temporal's native part is bound to its process.
          pool: "forks",
          testTimeout: 60_000,
          hookTimeout: SETUP_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: "server",
          include: ["server/src/**/*.test.ts"],
          globalSetup: POSTGRES,
          testTimeout: 60_000,
          hookTimeout: SETUP_TIMEOUT_MS,
        },
      },
      {
        extends: "./editor/vite.config.ts",
        test: {
          name: "editor",
          include: ["editor/src/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          testTimeout: 30_000,
        },
      },
      { test: { name: "scripts", include: ["scripts/**/*.test.mjs"], testTimeout: 30_000 } },
      {
        test: {
          name: "stack",
          include: ["test/**/*.test.ts"],
          exclude: ["**/node_modules/**", "test/canvas/**", ...MEASURED],
          globalSetup: POSTGRES,
          pool: "forks",
          maxWorkers: STACKS_AT_ONCE,
          sequence: { groupOrder: 1 },
          testTimeout: STACK_TIMEOUT_MS,
          hookTimeout: STACK_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: "measured",
          include: MEASURED,
          globalSetup: POSTGRES,
          pool: "forks",
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          testTimeout: STACK_TIMEOUT_MS,
          hookTimeout: STACK_TIMEOUT_MS,
        },
      },
      ...(SOAK
        ? [
            {
              test: {
                name: "soak",
                include: ["test/*.soak.ts"],
                globalSetup: POSTGRES,
                pool: "forks" as const,
                fileParallelism: false,
                testTimeout: STACK_TIMEOUT_MS,
                hookTimeout: STACK_TIMEOUT_MS,
              },
            },
          ]
        : []),
      {
        test: {
          name: "canvas",
          include: ["test/canvas/*.test.ts"],
          sequence: { groupOrder: 3 },
          testTimeout: 60_000,
          hookTimeout: SETUP_TIMEOUT_MS,
        },
      },
    ],
  },
});
