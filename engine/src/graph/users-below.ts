import type { NodeId } from "../ids.ts";
import type { UserNode } from "./graph.ts";
import type { GraphIndex } from "./graph-index.ts";

/**
 * The user at the end of a branch, asked by any node above them; `undefined` where the lines lead to nobody.
 *
 * Follows the first line out of each node. What one walk finds is kept for every node on its way, so that asking for all
 * nodes of a drawing takes linear time, whatever its shape.
 */
export function usersBelow(index: GraphIndex): (id: NodeId) => UserNode | undefined {
  const known = new Map<NodeId, UserNode | undefined>();
  return (start) => {
    const way = new Set<NodeId>();
    let user: UserNode | undefined;
    for (let id: NodeId | undefined = start; id !== undefined && !way.has(id); ) {
      if (known.has(id)) {
        user = known.get(id);
        break;
      }
      way.add(id);
      const node = index.nodes.get(id);
      if (node?.kind === "user") {
        user = node;
        break;
      }
      id = index.out(id)[0]?.to;
    }
    for (const id of way) known.set(id, user);
    return user;
  };
}
