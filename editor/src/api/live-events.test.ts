import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { EventStreamOptions } from "./event-stream.ts";
import type { LiveEvent } from "./generated/types.gen.ts";
import { shareEvents } from "./live-events.ts";

const HELLO: LiveEvent = { type: "hello" };

beforeEach(() => vi.stubGlobal("navigator", { locks: oneLock() }));
afterEach(() => vi.unstubAllGlobals());

test("opens one connection for two tabs, and both hear of an event", async () => {
  const streams: EventStreamOptions[] = [];
  const heard: string[] = [];
  const stopFirst = shareEvents(() => heard.push("first"), undefined, listening(streams));
  const stopSecond = shareEvents(() => heard.push("second"), undefined, listening(streams));
  await vi.waitFor(() => expect(streams).toHaveLength(1));

  streams[0]?.onEvent(HELLO);

  await vi.waitFor(() => expect(heard).toEqual(["first", "second"]));
  stopFirst();
  stopSecond();
});

test("the next tab takes over when the one that listened closes", async () => {
  const streams: EventStreamOptions[] = [];
  const stopFirst = shareEvents(() => undefined, undefined, listening(streams));
  const stopSecond = shareEvents(() => undefined, undefined, listening(streams));
  await vi.waitFor(() => expect(streams).toHaveLength(1));

  stopFirst();

  await vi.waitFor(() => expect(streams).toHaveLength(2));
  stopSecond();
});

function listening(streams: EventStreamOptions[]) {
  return (options: EventStreamOptions) => {
    streams.push(options);
    return () => undefined;
  };
}

/** The browser's lock, as far as it is used here: one holder at a time, the next in line after it. */
function oneLock() {
  let tail: Promise<unknown> = Promise.resolve();
  return {
    request: (_name: string, { signal }: { readonly signal: AbortSignal }, hold: () => Promise<void>) => {
      const held = tail.then(() => (signal.aborted ? undefined : hold()));
      tail = held;
      return held;
    },
  };
}
