import type { ManagedProcess } from "../../scripts/lib/managed-process.mjs";

/** One part of the system as a process that a test can crash and bring back on the same data and ports. */
export interface Part<Running extends ManagedProcess = ManagedProcess> {
  /** The process as it is now; another one after `restart`. */
  current(): Running;
  /** Ends it as a crash would; settles when it is gone. */
  kill9(): Promise<void>;
  /** Brings it back, ending it in good order first if it still runs; settles when it is ready. */
  restart(): Promise<void>;
  /** Ends it in good order. Safe to repeat, and after a crash. */
  stop(): Promise<void>;
}

/** Starts a part that `start` can bring back any number of times. */
export async function startPart<Running extends ManagedProcess>(
  start: () => Promise<Running>,
): Promise<Part<Running>> {
  let running = await start();
  return {
    current: () => running,
    kill9: () => running.kill9(),
    async restart() {
      await running.stop();
      running = await start();
    },
    stop: () => running.stop(),
  };
}
