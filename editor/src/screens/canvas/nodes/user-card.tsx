import type { UserNode } from "@fairlead/engine";
import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { useCanvasSession, useSurroundings } from "../store/canvas-context.ts";
import { type FlowNode, showsSameNode } from "../store/flow-nodes.ts";
import { InsertButton } from "./insert-button.tsx";
import { NodeCard } from "./node-card.tsx";
import { UserActions } from "./user-actions.tsx";
import { UserLine, UserName, useUserOf } from "./user-line.tsx";

/** A user at the end of a branch. */
export const UserCard = memo(function UserCard({ data: { node } }: NodeProps<FlowNode>) {
  return node.kind === "user" ? <Card node={node} /> : null;
}, showsSameNode);

function Card({ node }: { readonly node: UserNode }) {
  const editable = useSurroundings((state) => state.editable);
  const reachable = useCanvasSession((state) => state.selected === node.id);
  const brief = useCanvasSession((state) => state.brief);
  const shown = useUserOf(node);
  const { name, facts } = shown;
  return (
    <>
      <InsertButton nodeId={node.id} side="above" label={`Add a filter above ${name}`} />
      <NodeCard
        nodeId={node.id}
        label={name}
        facts={facts}
        actions={editable && <UserActions node={node} reachable={reachable} />}
      >
        {brief ? <UserName name={name} /> : <UserLine shown={shown} weight={node.weight} />}
      </NodeCard>
    </>
  );
}
