import { copyFilters, type NodeId, pasteFilters, readFilters } from "@fairlead/engine";
import { newNodeId } from "./edits.ts";
import type { CanvasStores } from "./store/canvas-context.ts";

/** The selected filter as text for the clipboard; `null` when none is selected. */
export function copySelected({ document, session }: CanvasStores): string | null {
  const { selected } = session.getState();
  return selected === null ? null : copyFilters(document.getState().graph, new Set([selected]));
}

/** Takes the selected filter out of the drawing, and gives its text; `null` when none is selected. */
export function cutSelected(stores: CanvasStores): string | null {
  const text = copySelected(stores);
  const { selected } = stores.session.getState();
  if (text === null || selected === null) return null;
  stores.document.getState().edit({ kind: "removeNode", nodeId: selected });
  stores.session.getState().select(null);
  return text;
}

/**
 * Puts copied filters above the selected box; for every branch when the source or nothing is selected.
 *
 * @returns how many; 0 when the text is none of ours
 */
export function pasteText({ document, session }: CanvasStores, text: string): number {
  const filters = readFilters(text);
  if (!filters || filters.length === 0) return 0;
  const { graph, edit } = document.getState();
  const selected = graph.nodes.find(({ id }) => id === session.getState().selected);
  const above = selected && selected.kind !== "source" ? selected.id : null;
  const added: NodeId[] = [];
  edit(
    pasteFilters(graph, above, filters, () => {
      const id = newNodeId("filter");
      added.push(id);
      return id;
    }),
  );
  session.getState().select(added.at(-1) ?? null, true);
  return filters.length;
}

/** The selected filter once more, above itself. */
export function duplicateSelected(stores: CanvasStores): void {
  const text = copySelected(stores);
  if (text !== null) pasteText(stores, text);
}
