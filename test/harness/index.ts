export { waitUntil } from "../../scripts/lib/wait-until.mjs";
export { findChromium, launchChromium } from "./chromium.ts";
export { findViolations, type Violation } from "./invariants.ts";
export type { Part } from "./part.ts";
export {
  type AppPart,
  type PostgresPart,
  startPostgres,
  startServer,
  startTemporal,
  startWorker,
  type TemporalPart,
} from "./parts.ts";
export { findOpenapiPythonClient, findSchemathesis } from "./python-programs.ts";
export {
  createRoutedOrganization,
  type RoutedOptions,
  type RoutedOrganization,
  testDelivery,
} from "./routed-organization.ts";
export { type Login, type Stack, type StackOptions, startStack } from "./stack.ts";
export { type TemporaryFolder, temporaryFolder } from "./temporary-folder.ts";
export { createTestDatabase, type TestDatabase } from "./test-database.ts";
export { startTimeSkipping } from "./time-skipping.ts";
