import { describeCondition } from "@fairlead/engine";
import type { NodeProps } from "@xyflow/react";
import { Filter } from "lucide-react";
import { memo, useMemo } from "react";
import { footOf } from "../drawing/tree.ts";
import { useCanvas, useCanvasSession, useDrawn, useSurroundings } from "../store/canvas-context.ts";
import { type FlowNode, showsSameNode } from "../store/flow-nodes.ts";
import { FilterActions } from "./filter-actions.tsx";
import { InsertButton } from "./insert-button.tsx";
import { NodeCard } from "./node-card.tsx";

/** A filter on a line: what must hold, in a sentence. */
export const FilterCard = memo(function FilterCard({ data }: NodeProps<FlowNode>) {
  const { node } = data;
  const { session } = useCanvas();
  const editable = useSurroundings((state) => state.editable);
  const reachable = useCanvasSession((state) => state.selected === node.id);
  const endsTrunk = useDrawn((state) => footOf(state.tree)?.id === node.id);
  const sentence = useMemo(() => (node.kind === "filter" ? describeCondition(node.condition) : ""), [node]);
  if (node.kind !== "filter") return null;
  const edit = () => session.getState().open({ kind: "editFilter", nodeId: node.id });
  return (
    <>
      <InsertButton nodeId={node.id} side="above" label={`Add a filter above "${sentence}"`} />
      <NodeCard
        nodeId={node.id}
        label={`${node.required ? "Required filter" : "Filter"}: ${sentence}`}
        {...(editable ? { onActivate: edit } : {})}
        actions={editable && <FilterActions nodeId={node.id} reachable={reachable} />}
      >
        <span className="flex items-center gap-1.5 font-medium text-warn text-xs">
          <Filter className="size-3" aria-hidden />
          Filter
          {node.required && <span className="rounded-sm bg-warn-soft px-1">Required</span>}
        </span>
        <span title={sentence} className="mt-0.5 line-clamp-2 text-ink text-xs leading-4">
          {sentence}
        </span>
      </NodeCard>
      {endsTrunk && <InsertButton nodeId={node.id} side="below" label="Add a filter for every branch" />}
    </>
  );
}, showsSameNode);
