import { type EventStreamOptions, listenToEvents, type StreamState } from "./event-stream.ts";
import type { LiveEvent } from "./generated/types.gen.ts";

const NAME = "fairlead-events";

/**
 * Gives each tab the live events over one connection for the whole browser.
 *
 * A browser opens few connections to one server, and each tab would hold one for good. So the tab that holds the lock
 * listens and tells the others; when it closes, the next one takes over.
 *
 * @returns stops listening
 */
export function shareEvents(
  onEvent: (event: LiveEvent) => void,
  onState: (state: StreamState) => void = () => undefined,
  listen: (options: EventStreamOptions) => () => void = listenToEvents,
): () => void {
  if (!("locks" in navigator) || typeof BroadcastChannel === "undefined") {
    return listen({ url: "/api/v1/events", onEvent, onState });
  }
  const channel = new BroadcastChannel(NAME);
  const stop = new AbortController();
  channel.addEventListener("message", (message: MessageEvent<LiveEvent>) => onEvent(message.data));

  const lead = () => {
    const unlisten = listen({
      url: "/api/v1/events",
      onState,
      onEvent: (event) => {
        onEvent(event);
        channel.postMessage(event);
      },
    });
    return new Promise<void>((release) => {
      stop.signal.addEventListener("abort", () => {
        unlisten();
        release();
      });
    });
  };
  navigator.locks.request(NAME, { signal: stop.signal }, lead).catch((reason: unknown) => {
    if (!stop.signal.aborted) throw reason;
  });
  return () => {
    stop.abort();
    channel.close();
  };
}
