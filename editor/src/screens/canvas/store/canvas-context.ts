import type { Graph, NodeId, Problem, Role } from "@fairlead/engine";
import { createContext, use } from "react";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Drawn } from "../drawing/drawn.ts";
import type { CanvasTeam } from "../drawing/team-layout.ts";
import { createDocumentStore, type DocumentState, type DocumentStore } from "./document.ts";
import { createDrawnStore, type DrawnStore } from "./drawn-store.ts";
import type { NodeMark } from "./node-mark.ts";
import { createSessionStore, type SessionState, type SessionStore } from "./session.ts";

/** A person as the canvas shows them. */
export interface CanvasUser {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly role: Role;
  /** The states they are licensed in, for the card's second line. */
  readonly licensedStates: readonly string[];
  readonly teamIds: readonly string[];
  /** Not out of office and not paused. */
  readonly present: boolean;
  /** Within working hours. */
  readonly atWork: boolean;
}

/** What the nodes read beside the drawing itself; changes rarely. */
export interface SurroundingsState {
  readonly users: ReadonlyMap<string, CanvasUser>;
  /** What stands against publishing, errors first. */
  readonly problemList: readonly Problem[];
  /** The same by the node they stand at; those of the settings are left out. */
  readonly problems: ReadonlyMap<NodeId, readonly Problem[]>;
  /** What nodes are marked with; empty while one only draws. */
  readonly marks: ReadonlyMap<NodeId, NodeMark>;
  /** The ends of the way that a tried lead takes; the lines down to them are lit. */
  readonly litEnds: readonly NodeId[];
  /** How much of all that came went down the line into a node, above 0 up to 1; empty while one does not look at that. */
  readonly heat: ReadonlyMap<NodeId, number>;
  readonly sourceName: string;
  /** The teams that the workflow routes to, by which branches can be grouped. */
  readonly teams: readonly CanvasTeam[];
  /** Whether this person may change the drawing. */
  readonly editable: boolean;
}

export interface CanvasStores {
  readonly document: DocumentStore;
  readonly session: SessionStore;
  readonly surroundings: StoreApi<SurroundingsState>;
  /** The drawing as it is on the screen. */
  readonly drawn: DrawnStore;
}

/** No node is marked. */
export const NO_MARKS: SurroundingsState["marks"] = new Map();
/** No line is weighted. */
export const NO_HEAT: SurroundingsState["heat"] = new Map();

/** The stores of one open canvas; the object never changes, so nothing is drawn again because of it. */
export const CanvasContext = createContext<CanvasStores | null>(null);

interface CanvasStoresOptions {
  readonly graph: Graph;
  readonly revision: number;
  readonly surroundings: Pick<SurroundingsState, "users" | "editable"> & Partial<SurroundingsState>;
  readonly grouped?: boolean;
}

/** The stores of one canvas; what is not said of its surroundings is empty. */
export function createCanvasStores({
  graph,
  revision,
  surroundings: given,
  grouped = false,
}: CanvasStoresOptions): CanvasStores {
  const document = createDocumentStore(graph, revision);
  const session = createSessionStore(grouped);
  const surroundings = createStore<SurroundingsState>()(() => ({
    ...{ problemList: [], problems: new Map(), marks: NO_MARKS, litEnds: [], heat: NO_HEAT },
    ...{ sourceName: "", teams: [] },
    ...given,
  }));
  return { document, session, surroundings, drawn: createDrawnStore(document, session, surroundings) };
}

/** The stores themselves, for handlers that read them when something happens. */
export function useCanvas(): CanvasStores {
  const stores = use(CanvasContext);
  if (!stores) throw new Error("useCanvas needs a CanvasContext around it.");
  return stores;
}

/** A part of the drawing. */
export function useDocument<Part>(select: (state: DocumentState) => Part): Part {
  return useStore(useCanvas().document, select);
}

/** A part of what is going on. */
export function useCanvasSession<Part>(select: (state: SessionState) => Part): Part {
  return useStore(useCanvas().session, select);
}

/** A part of what stands around the drawing. */
export function useSurroundings<Part>(select: (state: SurroundingsState) => Part): Part {
  return useStore(useCanvas().surroundings, select);
}

/** A part of the drawing as it is on the screen. */
export function useDrawn<Part>(select: (state: Drawn) => Part): Part {
  return useStore(useCanvas().drawn, select);
}
