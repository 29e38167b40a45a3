import type { NodeId } from "@fairlead/engine";
import { createStore, type StoreApi } from "zustand/vanilla";

/** A place on a line where a filter can be put. */
export interface InsertSpot {
  /** `above`: on the line that ends at the node; `below`: on the trunk, after the node and before the branches. */
  readonly side: "above" | "below";
  readonly nodeId: NodeId;
}

/** What floats over the canvas; one at a time. */
export type Overlay =
  | { readonly kind: "none" }
  | { readonly kind: "insertFilter"; readonly spot: InsertSpot }
  | { readonly kind: "editFilter"; readonly nodeId: NodeId }
  | { readonly kind: "settings" }
  | { readonly kind: "help" }
  | { readonly kind: "addUser" };

/** What stands beside the drawing: a lead that is tried on it, or how the leads of the past travelled it. */
export type Beside = "nothing" | "trial" | "traffic";

export interface SessionState {
  readonly selected: NodeId | null;
  /** Whether the selected node should take the keyboard's focus when it is on the screen. */
  readonly focusSelected: boolean;
  readonly overlay: Overlay;
  /** Zoomed out so far that words cannot be read: nodes are drawn as plain boxes. */
  readonly far: boolean;
  readonly beside: Beside;
  readonly select: (nodeId: NodeId | null, focus?: boolean) => void;
  readonly open: (overlay: Overlay) => void;
  readonly close: () => void;
  readonly setFar: (far: boolean) => void;
  /** Shows something beside the drawing, or puts it away when it is there already. */
  readonly toggleBeside: (beside: Beside) => void;
}

/** Below this zoom words cannot be read. */
export const FAR_ZOOM = 0.4;

export type SessionStore = StoreApi<SessionState>;

const NONE: Overlay = { kind: "none" };

/**
 * Holds what is not part of the drawing: what is selected, what is open, how far one has zoomed out.
 *
 * @param far whether the drawing opens zoomed far out; saves drawing a thousand cards only to replace them by boxes
 */
export function createSessionStore(far = false): SessionStore {
  return createStore<SessionState>()((set) => ({
    selected: null,
    focusSelected: false,
    overlay: NONE,
    far,
    beside: "nothing",
    select: (selected, focus = false) => set({ selected, focusSelected: focus }),
    open: (overlay) => set({ overlay }),
    close: () => set({ overlay: NONE }),
    toggleBeside: (beside) => set((state) => ({ beside: state.beside === beside ? "nothing" : beside })),
    setFar: (far) => set((state) => (state.far === far ? state : { far })),
  }));
}

/** Whether two places are the same one. */
export function isSameSpot(a: InsertSpot, b: InsertSpot): boolean {
  return a.side === b.side && a.nodeId === b.nodeId;
}
