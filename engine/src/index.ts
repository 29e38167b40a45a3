export * from "./assert-never.ts";
export * from "./contract.ts";
