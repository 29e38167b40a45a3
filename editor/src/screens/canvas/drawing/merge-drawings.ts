import { edgeBetween, type Graph, type GraphNode, type NodeId } from "@fairlead/engine";
import { retidy } from "./retidy.ts";
import { readTree, type Tree } from "./tree.ts";

/**
 * Two drawings as one: the newer, with what only the older has put back where it stood.
 *
 * A node that both have stands where the newer has it. Boxes moved by hand stay so; the others are laid out anew.
 */
export function mergeDrawings(before: Graph, after: Graph): Graph {
  const kept = new Set(after.nodes.map(({ id }) => id));
  const isGone = ({ id }: GraphNode) => !kept.has(id);
  const [was, is] = [readTree(before), readTree(after)];
  const trunk = putBack(is.trunk, was.trunk, isGone);
  const branches = mergeBranches(was, is, isGone);
  const drawn = new Set([...trunk, ...branches.flat()].map(({ id }) => id));
  const loose = [...after.nodes, ...before.nodes.filter(isGone)].filter(({ id }) => !drawn.has(id));
  const foot = trunk.at(-1);
  const merged: Graph = {
    nodes: [...trunk, ...branches.flat(), ...loose],
    edges: [...linesOf(trunk), ...branches.flatMap((branch) => linesOf(foot ? [foot, ...branch] : branch))],
    settings: after.settings,
  };
  return retidy(after, merged);
}

/** The older drawing's filters go back into the branch of their user; a whole branch that is gone, beside its neighbour. */
function mergeBranches(
  was: Tree,
  is: Tree,
  isGone: (node: GraphNode) => boolean,
): readonly (readonly GraphNode[])[] {
  const older = new Map(was.branches.map((branch) => [endOf(branch), branch]));
  const newer = new Map(is.branches.map((branch) => [endOf(branch), branch]));
  const merged = is.branches.map((branch) => putBack(branch, older.get(endOf(branch)) ?? [], isGone));
  const ends = insertMissing(
    merged.map(endOf),
    was.branches.map(endOf),
    (end) => !newer.has(end) && (older.get(end)?.some(isGone) ?? false),
  );
  const byEnd = new Map(merged.map((branch) => [endOf(branch), branch]));
  return ends.map((end) => byEnd.get(end) ?? (older.get(end) ?? []).filter(isGone));
}

function endOf(branch: readonly GraphNode[]): NodeId | undefined {
  return branch.at(-1)?.id;
}

function putBack(
  now: readonly GraphNode[],
  before: readonly GraphNode[],
  isGone: (node: GraphNode) => boolean,
): readonly GraphNode[] {
  const nodes = new Map([...before, ...now].map((node) => [node.id, node]));
  const ids = insertMissing(
    now.map(({ id }) => id),
    before.map(({ id }) => id),
    (id) => {
      const node = nodes.get(id);
      return node !== undefined && isGone(node);
    },
  );
  return ids.flatMap((id) => nodes.get(id) ?? []);
}

/** A list with what is missing of an older one put behind what it stood behind there. */
function insertMissing<Item>(
  now: readonly Item[],
  before: readonly Item[],
  isMissing: (item: Item) => boolean,
): readonly Item[] {
  const merged = [...now];
  let at = 0;
  for (const item of before) {
    if (isMissing(item)) merged.splice(at++, 0, item);
    else at = merged.includes(item) ? merged.indexOf(item) + 1 : at;
  }
  return merged;
}

function linesOf(chain: readonly GraphNode[]) {
  return chain.slice(1).map((node, place) => edgeBetween((chain[place] ?? node).id, node.id));
}
