/** A part that must be well before a process takes work. */
export interface Probe {
  readonly name: string;
  /** Resolves when the part is well; rejects with what is wrong. */
  readonly check: () => Promise<void>;
}

/** What `/readyz` tells of a part that is not well. */
export interface Fault {
  readonly part: string;
  readonly reason: string;
}

const PROBE_TIMEOUT_MS = 2_000;

/** Asks every part, all at once; a part that does not answer in two seconds is at fault too. */
export async function faultsOf(probes: readonly Probe[]): Promise<readonly Fault[]> {
  return (await Promise.all(probes.map(faultOf))).filter((fault) => fault !== null);
}

async function faultOf({ name, check }: Probe): Promise<Fault | null> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PROBE_TIMEOUT_MS} ms`)), PROBE_TIMEOUT_MS);
  });
  try {
    await Promise.race([check(), timeout]);
    return null;
  } catch (error) {
    return { part: name, reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
