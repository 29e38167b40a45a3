import type { Condition } from "@fairlead/engine";
import { useRef } from "react";
import { Popover } from "../../../ui/popover.tsx";
import { insertFilterAt, newNodeId } from "../edits.ts";
import { FilterEditor } from "../filter/filter-editor.tsx";
import { useCanvas, useDocument } from "../store/canvas-context.ts";
import type { Overlay } from "../store/session.ts";

interface FilterPopoverProps {
  readonly overlay: Extract<Overlay, { readonly kind: "insertFilter" | "editFilter" }>;
  readonly onClose: () => void;
}

/** The popover beside a [+] or beside a filter, in which the filter is made or changed. */
export function FilterPopover({ overlay, onClose }: FilterPopoverProps) {
  const { document, session } = useCanvas();
  const node = useDocument(({ graph }) =>
    overlay.kind === "editFilter" ? graph.nodes.find(({ id }) => id === overlay.nodeId) : undefined,
  );
  const madeNew = useRef(false);
  const filter = node?.kind === "filter" ? node : null;
  if (overlay.kind === "editFilter" && filter === null) return null;

  const save = (condition: Condition, required: boolean) => {
    const { graph, edit } = document.getState();
    if (overlay.kind === "editFilter") {
      edit({ kind: "updateFilter", nodeId: overlay.nodeId, condition, required });
    } else {
      const nodeId = newNodeId("filter");
      const inserted = insertFilterAt(graph, overlay.spot, { nodeId, condition, required });
      if (inserted) {
        edit(inserted);
        madeNew.current = true;
        session.getState().select(nodeId, true);
      }
    }
    onClose();
  };
  return (
    <Popover
      open
      onOpenChange={(open) => !open && onClose()}
      title={filter ? "Edit filter" : "Add a filter"}
      anchor={anchorOf(overlay)}
      side={filter ? "right" : "bottom"}
      // A new filter has the focus itself.
      returnsFocus={() => !madeNew.current}
    >
      <FilterEditor
        filter={overlay.kind === "editFilter" && overlay.anew ? null : filter}
        onSave={save}
        onCancel={onClose}
      />
    </Popover>
  );
}

function anchorOf(overlay: FilterPopoverProps["overlay"]): Element | null {
  const selector =
    overlay.kind === "editFilter"
      ? `[data-node="${CSS.escape(overlay.nodeId)}"]`
      : `[data-insert="${overlay.spot.side} ${CSS.escape(overlay.spot.nodeId)}"]`;
  return window.document.querySelector(selector);
}
