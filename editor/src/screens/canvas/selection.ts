import type { GraphNode, NodeId } from "@fairlead/engine";
import { EXCEPTION_ID } from "./drawing/drawn.ts";
import { type Direction, neighbor } from "./drawing/neighbor.ts";
import { footOf } from "./drawing/tree.ts";
import { moveBranchBy } from "./edits.ts";
import { goToNode, type revealNode } from "./reveal-node.ts";
import type { CanvasStores } from "./store/canvas-context.ts";

/** The node that keys work on; `undefined` when there is none, or it is exception handling. */
export function selectedNode({ document, session }: CanvasStores): GraphNode | undefined {
  const { selected } = session.getState();
  return document.getState().graph.nodes.find((node) => node.id === selected);
}

/** Selects every box of the drawing. */
export function selectEverything({ document, session }: CanvasStores): void {
  session.getState().selectAll(document.getState().graph.nodes.map(({ id }) => id));
}

/** Takes in what leads to the selected box, or what comes below it. */
export function selectAlong({ drawn, session }: CanvasStores, direction: "up" | "down"): void {
  const { selected, selection, selectAll } = session.getState();
  if (selected === null) return;
  const { trunk, branches } = drawn.getState().tree;
  const ways = branches.length === 0 ? [trunk] : branches.map((branch) => [...trunk, ...branch]);
  const along = ways.flatMap((way) => {
    const place = way.findIndex(({ id }) => id === selected);
    if (place < 0) return [];
    return direction === "up" ? way.slice(0, place) : way.slice(place + 1);
  });
  selectAll([...selection, ...along.map(({ id }) => id)]);
}

/**
 * Takes the selected boxes out of the drawing as one step, and selects the one beside them.
 *
 * @param which of them; left out: filters and users
 */
export function removeSelected(
  { document, session, drawn }: CanvasStores,
  which: (node: GraphNode) => boolean = ({ kind }) => kind !== "source",
): void {
  const { selected, selection, select } = session.getState();
  const { graph, edit } = document.getState();
  const gone = graph.nodes.filter((node) => selection.has(node.id) && which(node)).map(({ id }) => id);
  if (gone.length === 0) return;
  const { tree } = drawn.getState();
  const beside = (["right", "left", "up"] as const)
    .map((direction) => selected && neighbor(tree, selected, direction))
    .find((id): id is NodeId => id !== null && !selection.has(id));
  edit({ kind: "together", edits: gone.map((nodeId) => ({ kind: "removeNode", nodeId })) });
  const isLeft = document.getState().graph.nodes.some(({ id }) => id === beside);
  select(isLeft ? (beside ?? null) : null, true);
}

/** Selects the box beside the selected one, and brings it into view; the source when none is selected. */
export function walk(
  stores: CanvasStores,
  flow: Parameters<typeof revealNode>[0],
  direction: Direction,
): void {
  const { tree } = stores.drawn.getState();
  const { selected } = stores.session.getState();
  const next = selected === null ? (tree.trunk[0]?.id ?? null) : neighbor(tree, selected, direction);
  if (next !== null) goToNode(flow, stores, next);
}

/** Begins a filter on the line above the selected box; on the source, below the last filter of the trunk. */
export function insertAtSelected(stores: CanvasStores): void {
  const node = selectedNode(stores);
  if (!node) return;
  const side = node.kind === "source" ? "below" : "above";
  const foot = footOf(stores.drawn.getState().tree);
  const nodeId = side === "below" ? (foot?.id ?? node.id) : node.id;
  stores.session.getState().open({ kind: "insertFilter", spot: { side, nodeId } });
}

/**
 * Opens what the selected box is about: a filter's condition, or the settings.
 *
 * @param anew a filter from the choice of filters on; nothing else
 */
export function openSelected(stores: CanvasStores, anew = false): void {
  const { selected, open } = stores.session.getState();
  const node = selectedNode(stores);
  const { editable } = stores.surroundings.getState();
  if (node?.kind === "filter" && editable) open({ kind: "editFilter", nodeId: node.id, anew });
  else if (!anew && (node?.kind === "source" || selected === EXCEPTION_ID)) open({ kind: "settings" });
}

/** Moves the branch of the selected box. */
export function moveSelected({ document, session, drawn }: CanvasStores, by: -1 | 1): void {
  const { selected } = session.getState();
  const { graph, edit } = document.getState();
  const { branches } = drawn.getState().tree;
  const moved = selected === null ? null : moveBranchBy(graph, branches, selected, by);
  if (moved) edit(moved);
}
