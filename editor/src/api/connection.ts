import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { StreamState } from "./event-stream.ts";

const store = createStore<{ readonly lost: boolean }>()(() => ({ lost: false }));

/** Notes how the live events are doing; trying again changes nothing until it works. */
export function noteStreamState(state: StreamState): void {
  if (state === "open" || state === "waiting") store.setState({ lost: state === "waiting" });
}

/** Whether this tab has lost its live events, so that what it shows may be old. */
export function useConnectionLost(): boolean {
  return useStore(store, (state) => state.lost);
}
