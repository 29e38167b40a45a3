export * from "./client.ts";
export * from "./contract.ts";
export * from "./ids.ts";
export { journalLength, migrate } from "./migrate.ts";
export * as schema from "./schema/index.ts";
