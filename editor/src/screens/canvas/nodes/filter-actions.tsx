import type { NodeId } from "@fairlead/engine";
import { Pencil, Trash2 } from "lucide-react";
import { useCanvas } from "../store/canvas-context.ts";
import { NodeAction } from "./node-action.tsx";

interface FilterActionsProps {
  readonly nodeId: NodeId;
  readonly reachable: boolean;
}

/** What can be done with a filter. */
export function FilterActions({ nodeId, reachable }: FilterActionsProps) {
  const { document, session } = useCanvas();
  return (
    <>
      <NodeAction
        label="Edit"
        reachable={reachable}
        icon={<Pencil className="size-3.5" />}
        onClick={() => session.getState().open({ kind: "editFilter", nodeId })}
      />
      <NodeAction
        label="Delete"
        reachable={reachable}
        icon={<Trash2 className="size-3.5" />}
        onClick={() => document.getState().edit({ kind: "removeNode", nodeId })}
      />
    </>
  );
}
