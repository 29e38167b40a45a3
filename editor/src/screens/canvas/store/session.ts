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
  /** `anew`: from the choice of filters on, as if it were a new one. */
  | { readonly kind: "editFilter"; readonly nodeId: NodeId; readonly anew?: boolean }
  | { readonly kind: "settings" }
  /** The workflow's name and what else was said when it was created. */
  | { readonly kind: "workflow" }
  | { readonly kind: "help" }
  | { readonly kind: "palette" }
  | { readonly kind: "publish" }
  | { readonly kind: "import" }
  | { readonly kind: "restorePoints" }
  | { readonly kind: "addUser" };

/** What stands beside the drawing: a lead that is tried on it, or how the leads of the past travelled it. */
export type Beside = "nothing" | "trial" | "traffic";

export interface SessionState {
  /** The node that keys work on; the latest of those that are selected. */
  readonly selected: NodeId | null;
  /** Every selected node, with `selected` among them. */
  readonly selection: ReadonlySet<NodeId>;
  /** Whether the selected node should take the keyboard's focus when it is on the screen. */
  readonly focusSelected: boolean;
  /** The nodes that are being dragged; where they are now only React Flow knows, until they are dropped. */
  readonly dragged: ReadonlySet<NodeId>;
  readonly overlay: Overlay;
  /** Zoomed out so far that words cannot be read: nodes are drawn as plain boxes. */
  readonly far: boolean;
  /** Zoomed out so far that only names can be read: cards of users show nothing else. */
  readonly brief: boolean;
  /** Zoomed out so far that boxes are specks: the whole drawing is one picture. */
  readonly farthest: boolean;
  readonly beside: Beside;
  /** Whether the graph is shown as a list of words. */
  readonly asList: boolean;
  /** Whether branches stand in frames by team, and the teams that are collapsed. */
  readonly grouped: boolean;
  readonly collapsed: ReadonlySet<string>;
  readonly select: (nodeId: NodeId | null, focus?: boolean) => void;
  /** Selects these and nothing else; the one that keys work on stays so if it is among them. */
  readonly selectAll: (nodeIds: Iterable<NodeId>) => void;
  /** Takes one more into the selection, or out of it. */
  readonly toggleSelected: (nodeId: NodeId) => void;
  readonly setDragged: (nodeIds: Iterable<NodeId>) => void;
  readonly open: (overlay: Overlay) => void;
  readonly close: () => void;
  /** Takes the level of detail from how large everything is seen, 1 being full size. */
  readonly setZoom: (zoom: number) => void;
  /** Shows something beside the drawing, or puts it away when it is there already. */
  readonly toggleBeside: (beside: Beside) => void;
  readonly toggleList: () => void;
  readonly toggleGrouped: () => void;
  /** Shows the branches of some teams, or only their names. */
  readonly setCollapsed: (teamIds: Iterable<string>, collapsed: boolean) => void;
}

/** Below this zoom words cannot be read. */
export const FAR_ZOOM = 0.4;
/** Below this zoom boxes are specks. */
export const FARTHEST_ZOOM = 0.15;
/** Below this zoom only names can be read. */
export const READABLE_ZOOM = 0.55;

export type SessionStore = StoreApi<SessionState>;

const NONE: Overlay = { kind: "none" };

const NOTHING: ReadonlySet<NodeId> = new Set();

/** Holds what is not part of the drawing: what is selected, what is open, how one looks at it. */
export function createSessionStore(grouped = false): SessionStore {
  return createStore<SessionState>()((set) => ({
    selected: null,
    selection: NOTHING,
    focusSelected: false,
    dragged: NOTHING,
    overlay: NONE,
    far: false,
    brief: false,
    farthest: false,
    beside: "nothing",
    asList: false,
    grouped,
    collapsed: new Set(),
    select: (selected, focus = false) =>
      set({ selected, selection: selected === null ? NOTHING : new Set([selected]), focusSelected: focus }),
    selectAll: (nodeIds) =>
      set((state) => {
        const selection = new Set(nodeIds);
        const keeps = state.selected !== null && selection.has(state.selected);
        return { selection, selected: keeps ? state.selected : ([...selection].at(-1) ?? null) };
      }),
    toggleSelected: (nodeId) =>
      set((state) => {
        const selection = new Set(state.selection);
        if (!selection.delete(nodeId)) return { selection: selection.add(nodeId), selected: nodeId };
        return { selection, selected: [...selection].at(-1) ?? null };
      }),
    setDragged: (nodeIds) => set({ dragged: new Set(nodeIds) }),
    open: (overlay) => set({ overlay }),
    close: () => set({ overlay: NONE }),
    setZoom: (zoom) =>
      set((state) => {
        const detail = {
          brief: zoom < READABLE_ZOOM,
          far: zoom < FAR_ZOOM,
          farthest: zoom < FARTHEST_ZOOM,
        };
        const isSame =
          detail.brief === state.brief && detail.far === state.far && detail.farthest === state.farthest;
        return isSame ? state : detail;
      }),
    toggleBeside: (beside) => set((state) => ({ beside: state.beside === beside ? "nothing" : beside })),
    toggleList: () => set((state) => ({ asList: !state.asList })),
    toggleGrouped: () => set((state) => ({ grouped: !state.grouped })),
    setCollapsed: (teamIds, collapse) =>
      set((state) => {
        const collapsed = new Set(state.collapsed);
        for (const id of teamIds) {
          if (collapse) collapsed.add(id);
          else collapsed.delete(id);
        }
        return { collapsed };
      }),
  }));
}

/** Whether two places are the same one. */
export function isSameSpot(a: InsertSpot, b: InsertSpot): boolean {
  return a.side === b.side && a.nodeId === b.nodeId;
}
