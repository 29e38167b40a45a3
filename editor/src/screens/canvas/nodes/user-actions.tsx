import { type UserNode, WEIGHT_LIMITS } from "@fairlead/engine";
import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, Minus, Plus, Trash2 } from "lucide-react";
import { moveBranchBy } from "../edits.ts";
import { useCanvas, useDocument } from "../store/canvas-context.ts";
import { NodeAction } from "./node-action.tsx";

interface UserActionsProps {
  readonly node: UserNode;
  readonly reachable: boolean;
  /** Whether branches stand below each other, as in the list. */
  readonly vertical?: boolean;
}

/** What can be done with a user's branch. */
export function UserActions({ node, reachable, vertical = false }: UserActionsProps) {
  const { document, drawn } = useCanvas();
  const balanced = useDocument((state) => state.graph.settings.turns === "balanced");
  const { weight = 1 } = node;
  const share = (by: -1 | 1) => {
    const next = Math.min(WEIGHT_LIMITS.max, Math.max(WEIGHT_LIMITS.min, weight + by));
    if (next !== weight) document.getState().edit({ kind: "updateUser", nodeId: node.id, weight: next });
  };
  const move = (by: -1 | 1) => {
    const { graph, edit } = document.getState();
    const moved = moveBranchBy(graph, drawn.getState().tree.branches, node.id, by);
    if (moved) edit(moved);
  };
  const [Back, On] = vertical ? [ArrowUp, ArrowDown] : [ArrowLeft, ArrowRight];
  return (
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
        label={vertical ? "Move up" : "Move left"}
        reachable={reachable}
        icon={<Back className="size-3.5" />}
        onClick={() => move(-1)}
      />
      <NodeAction
        label={vertical ? "Move down" : "Move right"}
        reachable={reachable}
        icon={<On className="size-3.5" />}
        onClick={() => move(1)}
      />
      <NodeAction
        label="Delete"
        reachable={reachable}
        icon={<Trash2 className="size-3.5" />}
        onClick={() => document.getState().edit({ kind: "removeNode", nodeId: node.id })}
      />
    </>
  );
}
