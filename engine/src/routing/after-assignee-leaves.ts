import type { Plan } from "../compile/plan.ts";
import type { MoveOn } from "./after.ts";

/**
 * What follows when the assignee of a lead without contact takes no more leads: what the plan says of an assignee who does
 * not act in time, at once. Without a time to contact, the next user.
 */
export function afterAssigneeLeaves({ settings: { timeToContact } }: Plan): MoveOn {
  return timeToContact?.onLapse === "exception"
    ? { kind: "exception", reason: "assigneeDeactivated" }
    : { kind: "route" };
}
