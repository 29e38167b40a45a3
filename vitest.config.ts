import { defineConfig } from "vitest/config";

const POSTGRES = ["./test/harness/global-setup.ts"];

/** A whole-stack test starts Postgres, Temporal, a server and a worker; CI machines are slow. */
const STACK_TIMEOUT_MS = 180_000;
const SETUP_TIMEOUT_MS = 120_000;

/** One project a package, so that `npm test -- --project engine` waits for no database. */
export default defineConfig({
  test: {
    teardownTimeout: 30_000,
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
        test: { name: "editor", include: ["editor/src/**/*.test.{ts,tsx}"], environment: "jsdom" },
      },
      { test: { name: "scripts", include: ["scripts/**/*.test.mjs"], testTimeout: 30_000 } },
      {
        test: {
          name: "stack",
          include: ["test/**/*.test.ts"],
          exclude: ["**/node_modules/**", "test/canvas/**"],
          globalSetup: POSTGRES,
          pool: "forks",
          fileParallelism: false,
          testTimeout: STACK_TIMEOUT_MS,
          hookTimeout: STACK_TIMEOUT_MS,
        },
      },
      {
        test: {
          name: "canvas",
          include: ["test/canvas/*.test.ts"],
          // After all others, so that what is measured has the machine to itself.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: SETUP_TIMEOUT_MS,
        },
      },
    ],
  },
});
