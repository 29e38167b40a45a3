import type { NodeId } from "@fairlead/engine";
import type { ReactFlowInstance } from "@xyflow/react";
import { useMemo } from "react";
import { duplicateSelected } from "./clipboard.ts";
import { type Direction, neighbor } from "./drawing/neighbor.ts";
import { tidyUp } from "./drawing/retidy.ts";
import { moveBranchBy } from "./edits.ts";
import { fitDrawing } from "./fit-drawing.ts";
import { revealNode } from "./reveal-node.ts";
import { type CanvasStores, useCanvas, useCanvasSession } from "./store/canvas-context.ts";
import type { FlowNode } from "./store/flow-nodes.ts";
import type { Saving } from "./use-saving.ts";
import { type Shortcuts, useShortcuts } from "./use-shortcuts.ts";

interface CanvasShortcutOptions {
  readonly saving: Saving;
  readonly editable: boolean;
  readonly flow: ReactFlowInstance<FlowNode> | ReactFlowInstance;
}

/** The keys of the canvas; `HelpDialog` lists them. */
export function useCanvasShortcuts({ saving, editable, flow }: CanvasShortcutOptions): void {
  const stores = useCanvas();
  const idle = useCanvasSession(({ overlay }) => overlay.kind === "none");
  const shortcuts = useMemo<Shortcuts>(() => {
    const { document, session } = stores;
    const viewing: Shortcuts = {
      ...viewingShortcuts(stores, flow),
      "?": () => session.getState().open({ kind: "help" }),
    };
    if (!editable) return viewing;
    return {
      ...viewing,
      "mod+z": () => document.getState().undo(),
      "mod+shift+z": () => document.getState().redo(),
      "mod+y": () => document.getState().redo(),
      "mod+s": () => void saving.save(),
      "mod+d": () => duplicateSelected(stores),
      delete: () => removeSelected(stores),
      backspace: () => removeSelected(stores),
      n: () => insertAtSelected(stores),
      enter: () => editSelected(stores),
      "shift+arrowleft": () => moveSelected(stores, -1),
      "shift+arrowright": () => moveSelected(stores, 1),
      "shift+t": () => document.getState().replace(tidyUp(document.getState().graph)),
    };
  }, [stores, saving, editable, flow]);
  useShortcuts(shortcuts, idle);
}

/** The keys of any drawing, also of one that is only looked at. */
export function viewingShortcuts(stores: CanvasStores, flow: CanvasShortcutOptions["flow"]): Shortcuts {
  const { document, session } = stores;
  const go = (direction: Direction) => () => walk(stores, flow, direction);
  return {
    "1": () => fitDrawing(flow, document.getState().graph, 200),
    "0": () => void flow.zoomTo(1, { duration: 200 }),
    "+": () => void flow.zoomIn({ duration: 100 }),
    "=": () => void flow.zoomIn({ duration: 100 }),
    "-": () => void flow.zoomOut({ duration: 100 }),
    escape: () => session.getState().select(null),
    arrowup: go("up"),
    arrowdown: go("down"),
    arrowleft: go("left"),
    arrowright: go("right"),
  };
}

function walk(
  { document, session }: CanvasStores,
  flow: CanvasShortcutOptions["flow"],
  direction: Direction,
): void {
  const { graph } = document.getState();
  const { selected } = session.getState();
  const source = graph.nodes.find((node) => node.kind === "source")?.id ?? null;
  const next: NodeId | null = selected === null ? source : neighbor(graph, selected, direction);
  if (next === null) return;
  session.getState().select(next, true);
  revealNode(flow, graph, next);
}

function selectedNode({ document, session }: CanvasStores) {
  const { selected } = session.getState();
  return document.getState().graph.nodes.find((node) => node.id === selected);
}

function removeSelected(stores: CanvasStores): void {
  const node = selectedNode(stores);
  if (!node || node.kind === "source") return;
  const { document, session } = stores;
  const { graph, edit } = document.getState();
  const next =
    neighbor(graph, node.id, "right") ?? neighbor(graph, node.id, "left") ?? neighbor(graph, node.id, "up");
  edit({ kind: "removeNode", nodeId: node.id });
  session.getState().select(next, true);
}

function insertAtSelected(stores: CanvasStores): void {
  const node = selectedNode(stores);
  if (!node) return;
  const side = node.kind === "source" ? "below" : "above";
  const { trunkEnd } = stores.surroundings.getState();
  const nodeId = side === "below" ? (trunkEnd ?? node.id) : node.id;
  stores.session.getState().open({ kind: "insertFilter", spot: { side, nodeId } });
}

function editSelected(stores: CanvasStores): void {
  const node = selectedNode(stores);
  if (node?.kind === "filter") stores.session.getState().open({ kind: "editFilter", nodeId: node.id });
}

function moveSelected({ document, session }: CanvasStores, by: -1 | 1): void {
  const { selected } = session.getState();
  const { graph, edit } = document.getState();
  const moved = selected === null ? null : moveBranchBy(graph, selected, by);
  if (moved) edit(moved);
}
