import type { GraphNode, NodeId } from "@fairlead/engine";
import { EXCEPTION_ID } from "./drawn.ts";
import type { Tree } from "./tree.ts";

export type Direction = "up" | "down" | "left" | "right";

/**
 * The node that an arrow key leads to; `null` at the edge of the drawing.
 *
 * Left and right keep the distance from the user at the end of the branch, so that users lead to users.
 */
export function neighbor(
  { trunk, branches }: Pick<Tree, "trunk" | "branches">,
  nodeId: NodeId,
  direction: Direction,
): NodeId | null {
  if (nodeId === EXCEPTION_ID) {
    return direction === "up" ? ((middle(branches)?.at(-1) ?? trunk.at(-1))?.id ?? null) : null;
  }
  const inTrunk = trunk.findIndex((node) => node.id === nodeId);
  if (inTrunk >= 0) {
    if (direction === "up") return trunk[inTrunk - 1]?.id ?? null;
    if (direction === "down") return (trunk[inTrunk + 1] ?? middle(branches)?.[0])?.id ?? EXCEPTION_ID;
    return null;
  }
  const column = branches.findIndex((branch) => branch.some((node) => node.id === nodeId));
  const branch = branches[column];
  if (!branch) return null;
  const row = branch.findIndex((node) => node.id === nodeId);
  switch (direction) {
    case "up":
      return (branch[row - 1] ?? trunk.at(-1))?.id ?? null;
    case "down":
      return branch[row + 1]?.id ?? EXCEPTION_ID;
    case "left":
      return sameDepth(branches[column - 1], branch.length - row);
    case "right":
      return sameDepth(branches[column + 1], branch.length - row);
  }
}

function middle<Item>(items: readonly Item[]): Item | undefined {
  return items[Math.floor((items.length - 1) / 2)];
}

function sameDepth(branch: readonly GraphNode[] | undefined, fromEnd: number): NodeId | null {
  return branch?.[Math.max(0, branch.length - fromEnd)]?.id ?? null;
}
