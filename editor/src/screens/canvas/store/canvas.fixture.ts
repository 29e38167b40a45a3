import type { Graph } from "@fairlead/engine";
import {
  type CanvasStores,
  type CanvasUser,
  createCanvasStores,
  type SurroundingsState,
} from "./canvas-context.ts";

/** A user who is there to take leads, unless said otherwise. */
export function canvasUser(id: string, name: string, part: Partial<CanvasUser> = {}): CanvasUser {
  return {
    ...{ id, name, active: true, role: "loan_officer", licensedStates: [], teamIds: [] },
    ...{ present: true, atWork: true },
    ...part,
  };
}

/** The stores of an open canvas that may be edited. */
export function storesOf(graph: Graph, surroundings: Partial<SurroundingsState> = {}): CanvasStores {
  return createCanvasStores({
    graph,
    revision: 1,
    surroundings: { users: new Map(), editable: true, ...surroundings },
  });
}
