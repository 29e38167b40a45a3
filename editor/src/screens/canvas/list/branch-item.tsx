import type { GraphNode, UserNode } from "@fairlead/engine";
import { UserActions } from "../nodes/user-actions.tsx";
import { UserLine, useUserOf } from "../nodes/user-line.tsx";
import { useSurroundings } from "../store/canvas-context.ts";
import { AddFilter } from "./add-filter.tsx";
import { FilterRow } from "./filter-row.tsx";
import { ListRow } from "./list-row.tsx";

/** A branch as an item of the list: its user, then the filters that a lead passes on the way to them. */
export function BranchItem({ branch }: { readonly branch: readonly GraphNode[] }) {
  const user = branch.at(-1);
  if (user?.kind !== "user") return null;
  const filters = branch.flatMap((node) => (node.kind === "filter" ? [node] : []));
  return (
    <li className="py-1 [content-visibility:auto] [contain-intrinsic-size:auto_3.5rem]">
      <UserRow node={user} />
      {filters.length > 0 && (
        <ul aria-label="Only if" className="ml-6 border-line border-l pl-2">
          {filters.map((filter) => (
            <li key={filter.id}>
              <FilterRow node={filter} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function UserRow({ node }: { readonly node: UserNode }) {
  const editable = useSurroundings((state) => state.editable);
  const shown = useUserOf(node);
  const { name, facts } = shown;
  return (
    <ListRow
      nodeId={node.id}
      label={name}
      facts={facts}
      actions={
        editable && (
          <>
            <AddFilter spot={{ side: "above", nodeId: node.id }} label={`Add a filter above ${name}`} />
            <UserActions node={node} reachable vertical />
          </>
        )
      }
    >
      <UserLine shown={shown} weight={node.weight} />
    </ListRow>
  );
}
