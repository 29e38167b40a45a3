import { applyEdit, type Graph, type GraphEdit } from "@fairlead/engine";
import { createStore, type StoreApi } from "zustand/vanilla";
import { retidy, tidyUp } from "../drawing/retidy.ts";

/** As many steps back as one may ever want; the drawings share all that did not change. */
const MAX_UNDO_STEPS = 200;

export interface DocumentState {
  readonly graph: Graph;
  readonly past: readonly Graph[];
  readonly future: readonly Graph[];
  /** The drawing as the server has it. */
  readonly saved: Graph;
  /** The revision of `saved`; sent with the next save, so that nobody's work is overwritten. */
  readonly revision: number;
  readonly edit: (edit: GraphEdit) => void;
  /** Puts another drawing in place as one step that can be undone. */
  readonly replace: (graph: Graph) => void;
  /** Puts every node on its tidy place. */
  readonly tidy: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Notes what the server has now; `graph` is what was sent, so that edits made meanwhile stay unsaved. */
  readonly markSaved: (graph: Graph, revision: number) => void;
}

export type DocumentStore = StoreApi<DocumentState>;

/**
 * Holds the drawing and its undo list.
 *
 * Selection, open panels and drags under way live in `session.ts`, so undo never moves the camera.
 */
export function createDocumentStore(initial: Graph, revision: number): DocumentStore {
  return createStore<DocumentState>()((set) => ({
    graph: initial,
    past: [],
    future: [],
    saved: initial,
    revision,
    edit: (edit) =>
      set((state) => {
        const edited = applyEdit(state.graph, edit);
        return step(state, movesNodes(edit) ? edited : retidy(state.graph, edited));
      }),
    replace: (graph) => set((state) => step(state, graph)),
    tidy: () => set((state) => step(state, tidyUp(state.graph))),
    undo: () =>
      set(({ graph, past, future }) => {
        const previous = past.at(-1);
        return previous ? { graph: previous, past: past.slice(0, -1), future: [graph, ...future] } : {};
      }),
    redo: () =>
      set(({ graph, past, future }) => {
        const [next, ...rest] = future;
        return next ? { graph: next, past: [...past, graph], future: rest } : {};
      }),
    markSaved: (graph, saved) => set({ saved: graph, revision: saved }),
  }));
}

/** Whether something is not saved yet. Undoing back to the saved drawing counts as saved. */
export function isDirty({ graph, saved }: Pick<DocumentState, "graph" | "saved">): boolean {
  return graph !== saved;
}

function step(state: DocumentState, graph: Graph): Partial<DocumentState> {
  if (graph === state.graph) return {};
  return { graph, past: [...state.past, state.graph].slice(-MAX_UNDO_STEPS), future: [] };
}

/** A node that was dragged stays where it was dropped: only a change of structure lays the drawing out again. */
function movesNodes(edit: GraphEdit): boolean {
  return edit.kind === "moveNodes" || edit.kind === "updateSettings" || edit.kind === "updateFilter";
}
