import { TestWorkflowEnvironment } from "@temporalio/testing";
import { findTimeSkippingServer } from "../../scripts/lib/time-skipping-server.mjs";

/** The SDK gives the server five seconds each time, which a cold disk with other work beside it can take. */
const STARTS_AT_MOST = 6;

/**
 * Starts a Temporal whose clock jumps to the next timer: 30 days pass at once.
 *
 * It knows neither schedules nor search attributes. Use one environment for one test at a time: its clock is global.
 * The caller ends it with `teardown()`.
 */
export async function startTimeSkipping(): Promise<TestWorkflowEnvironment> {
  const path = await findTimeSkippingServer();
  const options = path === null ? {} : { server: { executable: { type: "existing-path", path } as const } };
  for (let starts = 1; ; starts++) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping(options);
    } catch (error) {
      const isSlow = error instanceof Error && error.message.includes("did not start within");
      if (!isSlow || starts === STARTS_AT_MOST) throw error;
    }
  }
}
