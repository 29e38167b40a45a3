import type { Wait } from "@fairlead/db/contract";
import {
  condition,
  continueAsNew,
  defineSignal,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from "@temporalio/workflow";
import { type LeadActivities, type LeadRoutingInput, WAIT_CHANGED } from "../contract.ts";
import { detailsOf, later, summaryOf } from "./wait-text.ts";

const { advance } = proxyLocalActivities<LeadActivities>({
  startToCloseTimeout: "10 seconds",
  retry: { initialInterval: "200 milliseconds", maximumInterval: "10 seconds" },
});

/** Something was decided elsewhere (a claim, a pass, a contact): this is what to wait for now. */
export const waitChanged = defineSignal<[Wait]>(WAIT_CHANGED);

/**
 * Waits for a lead's deadlines and moves it on when one passes, until it is settled.
 *
 * Decides nothing: `advance` runs the engine's decision and its transaction; this function only waits. It is started
 * with a delay up to the first deadline, so that a lead that is claimed or contacted in time costs one task.
 */
export async function leadRouting({ organizationId, leadId, wait }: LeadRoutingInput): Promise<void> {
  let current = wait;
  setHandler(waitChanged, (next) => {
    current = later(current, next);
  });

  while (current.kind !== "settled") {
    setCurrentDetails(detailsOf(current));
    const { step } = current;
    const remainingMs = current.untilMs - Date.now();
    const changed =
      remainingMs > 0 &&
      (await condition(() => current.step !== step, remainingMs, { summary: summaryOf(current) }));
    if (!changed) current = later(current, await advance({ organizationId, leadId, step }));
    if (workflowInfo().continueAsNewSuggested && current.kind !== "settled") {
      await continueAsNew<typeof leadRouting>({ organizationId, leadId, wait: current });
    }
  }
  setCurrentDetails("Settled: nothing is left to wait for.");
}
