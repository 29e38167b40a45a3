import type { NodeProps } from "@xyflow/react";
import { Inbox } from "lucide-react";
import { memo } from "react";
import { footOf } from "../drawing/tree.ts";
import { useDrawn, useSurroundings } from "../store/canvas-context.ts";
import { type FlowNode, showsSameNode } from "../store/flow-nodes.ts";
import { InsertButton } from "./insert-button.tsx";
import { NodeCard } from "./node-card.tsx";

/** Where leads come in. */
export const SourceCard = memo(function SourceCard({ data }: NodeProps<FlowNode>) {
  const { node } = data;
  const name = useSurroundings((state) => state.sourceName);
  const endsTrunk = useDrawn((state) => footOf(state.tree)?.id === node.id);
  return (
    <>
      <NodeCard nodeId={node.id} isFirst label={`Source ${name}`}>
        <span className="flex items-center gap-2.5">
          <span className="grid size-8 shrink-0 place-items-center rounded-md bg-accent text-on-accent">
            <Inbox className="size-4" aria-hidden />
          </span>
          <span className="min-w-0">
            <span className="block text-faint text-xs">Source</span>
            <span title={name} className="block truncate font-semibold text-ink text-xs">
              {name}
            </span>
          </span>
        </span>
      </NodeCard>
      {endsTrunk && <InsertButton nodeId={node.id} side="below" label="Add a filter for every branch" />}
    </>
  );
}, showsSameNode);
