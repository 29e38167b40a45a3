export type * from "./lead-event.ts";
