export { leadRouting } from "./lead-routing.ts";
export { reconcile } from "./reconcile.ts";
