import type { Graph, NodeId } from "@fairlead/engine";
import type { GraphChange } from "../../api/generated/types.gen.ts";
import { CHANGE_WORDS, markedKind } from "./diff-marks.ts";
import { MarkIcon } from "./mark-icon.tsx";
import { NodePanel } from "./node-panel.tsx";

interface ChangeDetailsProps {
  readonly graph: Graph;
  /** The box that is looked at; nothing is shown without one. */
  readonly nodeId: NodeId | null;
  readonly changes: readonly GraphChange[];
  readonly onClose: () => void;
}

const KIND_WORDS = { source: "The source", filter: "This filter", user: "This branch" } as const;

/** What changed at a box: before and after. */
export function ChangeDetails({ graph, nodeId, changes, onClose }: ChangeDetailsProps) {
  const node = graph.nodes.find(({ id }) => id === nodeId);
  if (!node) return null;
  return (
    <NodePanel title="What changed here" onClose={onClose}>
      {changes.length === 0 ? (
        <p className="px-3 py-2.5 text-muted text-sm">{KIND_WORDS[node.kind]} is the same in both.</p>
      ) : (
        <ul className="divide-y divide-line">
          {changes.map((change) => (
            <li key={change.text} className="flex flex-col gap-1.5 px-3 py-2.5 text-sm">
              <p className="flex items-center gap-2 font-medium text-ink">
                <MarkIcon kind={markedKind(change.kind)} />
                <span className="min-w-0">
                  {change.label}
                  <span className="sr-only">, {CHANGE_WORDS[markedKind(change.kind)]}</span>
                </span>
              </p>
              <BeforeAfter change={change} />
            </li>
          ))}
        </ul>
      )}
    </NodePanel>
  );
}

function BeforeAfter({ change: { before, after } }: { readonly change: GraphChange }) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-2 gap-y-1 text-xs">
      <dt className="pt-1 text-faint">Before</dt>
      <dd className="rounded-sm bg-bad-soft px-1.5 py-1 text-ink">{before ?? "Not there"}</dd>
      <dt className="pt-1 text-faint">After</dt>
      <dd className="rounded-sm bg-good-soft px-1.5 py-1 text-ink">{after ?? "Gone"}</dd>
    </dl>
  );
}
