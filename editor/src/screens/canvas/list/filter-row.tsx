import { describeCondition, type FilterNode } from "@fairlead/engine";
import { Filter } from "lucide-react";
import { FilterActions } from "../nodes/filter-actions.tsx";
import { useCanvas, useSurroundings } from "../store/canvas-context.ts";
import { ListRow } from "./list-row.tsx";

/** A filter as a line of the list. */
export function FilterRow({ node }: { readonly node: FilterNode }) {
  const { session } = useCanvas();
  const editable = useSurroundings((state) => state.editable);
  const sentence = describeCondition(node.condition);
  return (
    <ListRow
      nodeId={node.id}
      label={`${node.required ? "Required filter" : "Filter"}: ${sentence}`}
      actions={editable && <FilterActions nodeId={node.id} reachable />}
      {...(editable
        ? { onActivate: () => session.getState().open({ kind: "editFilter", nodeId: node.id }) }
        : {})}
    >
      <span className="flex items-start gap-2 text-ink text-sm">
        <Filter className="mt-0.5 size-3.5 shrink-0 text-warn" aria-hidden />
        <span>
          {sentence}
          {node.required && (
            <span className="ml-1.5 rounded-sm bg-warn-soft px-1 text-warn text-xs">Required</span>
          )}
        </span>
      </span>
    </ListRow>
  );
}
