import type { LiveEvent } from "./generated/types.gen.ts";

/** `signedOut`: the session has ended, and nothing is tried again. */
export type StreamState = "connecting" | "open" | "waiting" | "signedOut";

export interface EventStreamOptions {
  readonly url: string;
  readonly onEvent: (event: LiveEvent) => void;
  readonly onState?: (state: StreamState) => void;
  readonly fetch?: typeof fetch;
}

/** The server sends a comment each 15 s; a line silent for longer than two of them is dead. */
const SILENCE_MS = 35_000;
const UNAUTHORIZED = 401;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/**
 * Listens to server-sent events until stopped, and comes back by itself after each break.
 *
 * Reads the stream itself instead of by `EventSource`, which hides heartbeats and gives up for good after an HTTP error.
 *
 * @returns stops listening
 */
export function listenToEvents(options: EventStreamOptions): () => void {
  const stop = new AbortController();
  void keepListening(options, stop.signal);
  return () => stop.abort();
}

async function keepListening(options: EventStreamOptions, stop: AbortSignal): Promise<void> {
  let failures = 0;
  while (!stop.aborted) {
    options.onState?.("connecting");
    const opened = await listenOnce(options, stop).catch(() => false);
    failures = opened ? 0 : failures + 1;
    if (stop.aborted) return;
    if (opened === "signedOut") {
      options.onState?.("signedOut");
      return;
    }
    options.onState?.("waiting");
    await pause(retryDelayMs(failures, Math.random()), stop);
  }
}

/** @returns whether the stream was open before it broke, or that nobody is signed in any more */
async function listenOnce(options: EventStreamOptions, stop: AbortSignal): Promise<boolean | "signedOut"> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  try {
    const response = await (options.fetch ?? fetch)(options.url, {
      headers: { accept: "text/event-stream" },
      signal: AbortSignal.any([stop, silence.signal]),
    });
    if (response.status === UNAUTHORIZED) return "signedOut";
    if (!response.ok || response.body === null) return false;
    options.onState?.("open");
    await readEvents(response.body, options.onEvent, () => {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MS);
    }).catch(() => undefined);
    return true;
  } finally {
    clearTimeout(timer);
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: LiveEvent) => void,
  onBytes: () => void,
): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    onBytes();
    const blocks = (rest + decoder.decode(value, { stream: true })).replace(/\r\n?/g, "\n").split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) {
      const event = parseEvent(block);
      if (event) onEvent(event);
    }
  }
}

/** One block of an event stream; `null` for comments and for what is no event of ours. */
export function parseEvent(block: string): LiveEvent | null {
  const data = block
    .split("\n")
    .filter((line) => line.startsWith("data:"))
    .map((line) => line.slice("data:".length).replace(/^ /, ""))
    .join("\n");
  if (data === "") return null;
  try {
    const value: unknown = JSON.parse(data);
    return typeof value === "object" && value !== null && "type" in value ? (value as LiveEvent) : null;
  } catch {
    return null;
  }
}

/** Doubles with each failure up to half a minute; `chance` (0 to 1) spreads the clients of a restarted server. */
export function retryDelayMs(failures: number, chance: number): number {
  const longest = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
  return longest / 2 + (longest / 2) * chance;
}

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
