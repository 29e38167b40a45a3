import { copyFilters, type NodeId, pasteFilters, readFilters } from "@fairlead/engine";
import { newNodeId } from "./edits.ts";
import { removeSelected } from "./selection.ts";
import type { CanvasStores } from "./store/canvas-context.ts";

/** The selected filters as text for the clipboard; `null` when none is selected. */
export function copySelected({ document, session }: CanvasStores): string | null {
  return copyFilters(document.getState().graph, session.getState().selection);
}

/** Takes the selected filters out of the drawing, and gives their text; `null` when none is selected. */
export function cutSelected(stores: CanvasStores): string | null {
  const text = copySelected(stores);
  if (text === null) return null;
  removeSelected(stores, ({ kind }) => kind === "filter");
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
