import { WEIGHT_LIMITS } from "@fairlead/engine";
import type { NodeProps } from "@xyflow/react";
import { ArrowLeft, ArrowRight, Minus, Plus, Trash2 } from "lucide-react";
import { memo } from "react";
import { Avatar } from "../../../ui/avatar.tsx";
import { moveBranchBy } from "../edits.ts";
import { useCanvas, useCanvasSession, useDocument, useSurroundings } from "../store/canvas-context.ts";
import type { FlowNode } from "../store/flow-nodes.ts";
import { InsertButton } from "./insert-button.tsx";
import { NodeAction } from "./node-action.tsx";
import { NodeCard } from "./node-card.tsx";

/** A user at the end of a branch. */
export const UserCard = memo(function UserCard({ data }: NodeProps<FlowNode>) {
  const { node } = data;
  const { document } = useCanvas();
  const editable = useSurroundings((state) => state.editable);
  const balanced = useDocument((state) => state.graph.settings.turns === "balanced");
  const reachable = useCanvasSession((state) => state.selected === node.id);
  const user = useSurroundings((state) => (node.kind === "user" ? state.users.get(node.userId) : undefined));
  if (node.kind !== "user") return null;
  const name = user?.name ?? "Unknown user";
  const { weight = 1 } = node;
  const share = (by: -1 | 1) => {
    const next = Math.min(WEIGHT_LIMITS.max, Math.max(WEIGHT_LIMITS.min, weight + by));
    if (next !== weight) document.getState().edit({ kind: "updateUser", nodeId: node.id, weight: next });
  };
  const move = (by: -1 | 1) => {
    const { graph, edit } = document.getState();
    const moved = moveBranchBy(graph, node.id, by);
    if (moved) edit(moved);
  };
  return (
    <>
      <InsertButton nodeId={node.id} side="above" label={`Add a filter above ${name}`} />
      <NodeCard
        node={node}
        label={user?.active === false ? `${name}, not active` : name}
        actions={
          editable && (
            <>
              {balanced && (
                <>
                  <NodeAction
                    label="Smaller share"
                    reachable={reachable}
                    icon={<Minus className="size-3.5" />}
                    onClick={() => share(-1)}
                  />
                  <NodeAction
                    label="Larger share"
                    reachable={reachable}
                    icon={<Plus className="size-3.5" />}
                    onClick={() => share(1)}
                  />
                </>
              )}
              <NodeAction
                label="Move left"
                reachable={reachable}
                icon={<ArrowLeft className="size-3.5" />}
                onClick={() => move(-1)}
              />
              <NodeAction
                label="Move right"
                reachable={reachable}
                icon={<ArrowRight className="size-3.5" />}
                onClick={() => move(1)}
              />
              <NodeAction
                label="Delete"
                reachable={reachable}
                icon={<Trash2 className="size-3.5" />}
                onClick={() => document.getState().edit({ kind: "removeNode", nodeId: node.id })}
              />
            </>
          )
        }
      >
        <span className="flex items-center gap-2.5">
          <Avatar name={name} />
          <span className="min-w-0">
            <span className="block truncate font-medium text-ink text-sm leading-4">{name}</span>
            <span className="block truncate text-faint text-xs">{secondLine(user)}</span>
          </span>
          {balanced && (
            <span className="num ml-auto font-medium text-muted text-xs" title="Share of the turns">
              ×{weight}
            </span>
          )}
        </span>
      </NodeCard>
    </>
  );
});

function secondLine(
  user: { readonly active: boolean; readonly licensedStates: readonly string[] } | undefined,
): string {
  if (!user) return "Not in this organization";
  if (!user.active) return "Not active";
  return user.licensedStates.length === 0 ? "No licensed states" : user.licensedStates.join(", ");
}
