export type { CarrierTasks, CarryJob, Errand, SendJob, Wait } from "./carrier-tasks.ts";
export type * from "./lead-event.ts";
