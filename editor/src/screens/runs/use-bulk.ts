import { useRef, useState } from "react";
import type { RetryRunsResponse } from "../../api/generated/types.gen.ts";
import type { RunTarget } from "./run-target.ts";

type Results = RetryRunsResponse["results"];

export interface BulkReport {
  readonly done: number;
  /** Those that it could not be done to. */
  readonly failed: Results;
  /** Whether it was stopped before the end. */
  readonly stopped: boolean;
}

/**
 * Does something to many runs, a call at a time, until all are done or somebody stops it. Each call stands by itself: what is done
 * stays done.
 */
export function useBulk(call: (leadIds: readonly string[]) => Promise<RetryRunsResponse>) {
  const [progress, setProgress] = useState<{ readonly done: number; readonly of: number } | null>(null);
  const [error, setError] = useState<unknown>(null);
  const stopped = useRef(false);

  /** @returns `null` when a call failed; `error` tells why */
  const run = async (target: RunTarget): Promise<BulkReport | null> => {
    stopped.current = false;
    setError(null);
    setProgress({ done: 0, of: target.count });
    const results: Results[number][] = [];
    try {
      for await (const leadIds of target.batches()) {
        if (stopped.current) break;
        results.push(...(await call(leadIds)).results);
        setProgress({ done: results.length, of: Math.max(target.count, results.length) });
      }
    } catch (fault) {
      setError(fault);
      return null;
    } finally {
      setProgress(null);
    }
    const failed = results.filter(({ done }) => !done);
    return { done: results.length - failed.length, failed, stopped: stopped.current };
  };

  const stop = () => {
    stopped.current = true;
  };
  return { progress, error, run, stop };
}
