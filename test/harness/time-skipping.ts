import { TestWorkflowEnvironment } from "@temporalio/testing";
import { findTimeSkippingServer } from "../../scripts/lib/time-skipping-server.mjs";

/**
 * Starts a Temporal whose clock jumps to the next timer: 30 days pass at once.
 *
 * It knows neither schedules nor search attributes. Use one environment for one test at a time: its clock is global.
 * The caller ends it with `teardown()`.
 */
export async function startTimeSkipping(): Promise<TestWorkflowEnvironment> {
  const path = await findTimeSkippingServer();
  return TestWorkflowEnvironment.createTimeSkipping(
    path === null ? {} : { server: { executable: { type: "existing-path", path } } },
  );
}
