import { describe, expect, test, vi } from "vitest";
import { listenToEvents, parseEvent, retryDelayMs } from "./event-stream.ts";
import type { LiveEvent } from "./generated/types.gen.ts";

describe("parseEvent", () => {
  test("reads the data of a block, whatever stands around it", () => {
    expect(parseEvent('id: 7\nevent: message\ndata: {"type":"notification"}')).toEqual({
      type: "notification",
    });
  });

  test.each([": heartbeat", "", "data: not json", "data: 7"])("passes over %j", (block) => {
    expect(parseEvent(block)).toBeNull();
  });
});

test("waits longer after each failure, half a minute at most", () => {
  expect([0, 1, 3, 30].map((failures) => retryDelayMs(failures, 1))).toEqual([1_000, 2_000, 8_000, 30_000]);
  expect(retryDelayMs(3, 0)).toBe(4_000);
});

describe("listenToEvents", () => {
  test("gives events that arrive in pieces, one by one", async () => {
    const seen: LiveEvent[] = [];
    const fetch = streaming([
      'data: {"type":"hel',
      'lo"}\n\n: ping\n\ndata: {"type":"notifi',
      'cation"}\r\n\r\n',
    ]);

    const stop = listenToEvents({ url: "/events", fetch, onEvent: (event) => seen.push(event) });

    await vi.waitFor(() => expect(seen).toEqual([{ type: "hello" }, { type: "notification" }]));
    stop();
  });

  test("comes back after a break, and not after it was stopped", async () => {
    vi.useFakeTimers();
    const fetch = vi.fn(streaming([]));

    const stop = listenToEvents({ url: "/events", fetch, onEvent: () => undefined });
    await vi.advanceTimersByTimeAsync(1_000);
    const before = fetch.mock.calls.length;
    stop();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(before).toBeGreaterThan(1);
    expect(fetch.mock.calls.length).toBe(before);
    vi.useRealTimers();
  });

  test("tells at once that nobody is signed in any more, and tries no more", async () => {
    const fetch = vi.fn(async () => new Response(null, { status: 401 }));
    const states: string[] = [];

    listenToEvents({
      url: "/events",
      fetch,
      onEvent: () => undefined,
      onState: (state) => states.push(state),
    });

    await vi.waitFor(() => expect(states).toEqual(["connecting", "signedOut"]));
    expect(fetch).toHaveBeenCalledOnce();
  });

  test("gives up a line that has gone silent", async () => {
    vi.useFakeTimers();
    const signals: AbortSignal[] = [];
    const fetch = vi.fn(async (_url: unknown, init?: RequestInit) => {
      if (init?.signal) signals.push(init.signal);
      return new Response(new ReadableStream({ start: () => undefined }));
    });

    const stop = listenToEvents({
      url: "/events",
      fetch: fetch as typeof globalThis.fetch,
      onEvent: () => undefined,
    });
    await vi.advanceTimersByTimeAsync(40_000);

    expect(signals[0]?.aborted).toBe(true);
    stop();
    vi.useRealTimers();
  });
});

function streaming(pieces: readonly string[]): typeof fetch {
  return async () => {
    const encoder = new TextEncoder();
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(encoder.encode(piece));
        controller.close();
      },
    });
    return new Response(body, { status: 200 });
  };
}
