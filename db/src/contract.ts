export type { CarrierTasks, CarryJob, SendJob, Wait } from "./carrier-tasks.ts";
export type * from "./lead-event.ts";
