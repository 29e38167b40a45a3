import { condition, defineSignal, setHandler } from "@temporalio/workflow";

export const done = defineSignal("done");

/** The floor: a timer and a signal, and nothing of ours. */
export async function bareWait(): Promise<void> {
  let isDone = false;
  setHandler(done, () => {
    isDone = true;
  });
  await condition(() => isDone, "15 minutes");
}
