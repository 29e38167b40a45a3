import type { Graph, NodeId } from "@fairlead/engine";
import { clsx } from "clsx";
import { useMemo, useState } from "react";
import type { GraphChange } from "../../api/generated/types.gen.ts";
import { plural } from "../../format/values.ts";
import { Card } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { mergeDrawings } from "../canvas/drawing/merge-drawings.ts";
import { DrawingView } from "../canvas/drawing-view.tsx";
import type { CanvasUser } from "../canvas/store/canvas-context.ts";
import { ChangeDetails } from "./change-details.tsx";
import { ChangeLegend } from "./change-legend.tsx";
import { ChangeList } from "./change-list.tsx";
import { changesByNode, markOfChanges, nodeOfChange } from "./diff-marks.ts";
import { useIsNarrow } from "./use-is-narrow.ts";

interface CompareViewProps {
  readonly sourceName: string;
  readonly users: readonly CanvasUser[];
  readonly changes: readonly GraphChange[];
  readonly before: Graph;
  readonly after: Graph;
}

/** What differs, line by line and box by box; each leads to the other. On a phone one of the two is shown. */
export function CompareView({ sourceName, users, changes, before, after }: CompareViewProps) {
  const narrow = useIsNarrow();
  const [shown, setShown] = useState<"words" | "canvas">("words");
  const [selected, setSelected] = useState<NodeId | null>(null);
  const graph = useMemo(() => mergeDrawings(before, after), [before, after]);
  const byNode = useMemo(() => changesByNode(changes, graph), [changes, graph]);
  const marks = useMemo(
    () => new Map([...byNode].map(([nodeId, of]) => [nodeId, markOfChanges(of)])),
    [byNode],
  );
  const pick = (change: GraphChange) => {
    setSelected(nodeOfChange(change, graph));
    setShown("canvas");
  };
  return (
    <div className="flex flex-col gap-4">
      {narrow && (
        <Segmented
          label="Show"
          value={shown}
          options={[
            { value: "words", label: `In words (${changes.length})` },
            { value: "canvas", label: "On the canvas" },
          ]}
          onChange={setShown}
        />
      )}
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[18rem_minmax(0,1fr)]">
        {(!narrow || shown === "words") && (
          <Card>
            <div className="border-line border-b px-4 py-3">
              <h2 className="font-semibold text-ink text-sm">
                {changes.length === 0 ? "Nothing differs" : plural(changes.length, "change")}
              </h2>
              <p className="text-muted text-xs">
                {changes.length === 0
                  ? "Both drawings route every lead alike."
                  : "Pick one to see it on the canvas."}
              </p>
            </div>
            <ChangeList
              changes={changes}
              isPicked={(change) => selected !== null && nodeOfChange(change, graph) === selected}
              onPick={pick}
            />
          </Card>
        )}
        {(!narrow || shown === "canvas") && (
          <Card
            className={clsx(
              "relative flex min-h-88 flex-col",
              narrow ? "h-[calc(100dvh-27.5rem)]" : "h-[calc(100dvh-13.5rem)]",
            )}
          >
            <ChangeLegend changes={changes} />
            <div className="relative min-h-0 flex-1">
              <DrawingView
                label="Both drawings"
                {...{ graph, users, sourceName, marks, selected }}
                openAt={selected ?? undefined}
                onSelect={setSelected}
              >
                <ChangeDetails
                  graph={graph}
                  nodeId={selected}
                  changes={selected === null ? [] : (byNode.get(selected) ?? [])}
                  onClose={() => setSelected(null)}
                />
              </DrawingView>
            </div>
          </Card>
        )}
      </div>
    </div>
  );
}
