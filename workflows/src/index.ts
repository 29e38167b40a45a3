export * from "./activities/leads.ts";
export * from "./activities/reconciler.ts";
export * from "./carrier/carrier.ts";
export * from "./carrier/carry-leads.ts";
export * from "./connect.ts";
export * from "./contract.ts";
export { Gate } from "./gate.ts";
export * from "./probe.ts";
export * from "./worker.ts";
