import type { NodeId } from "@fairlead/engine";
import { useMemo, useState } from "react";
import type { BacktestWorkflowResponse, Workflow } from "../../api/generated/types.gen.ts";
import { plural } from "../../format/values.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { Card } from "../../ui/page.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { DrawingView } from "../canvas/drawing-view.tsx";
import type { MarkKind } from "../canvas/store/node-mark.ts";
import { type Change, changeMarks, changesOf } from "./backtest-marks.ts";
import { MarkIcon } from "./mark-icon.tsx";
import { useDrawing } from "./use-drawing.ts";

interface BacktestDrawingProps {
  readonly workflow: Workflow;
  /** The drawing that was played. */
  readonly version: string;
  readonly result: BacktestWorkflowResponse;
}

/** Who would have had more leads, fewer or as many, on the drawing that was played. */
export function BacktestDrawing({ workflow, version, result }: BacktestDrawingProps) {
  const [selected, setSelected] = useState<NodeId | null>(null);
  const { drawing, users, failed } = useDrawing(workflow, version);
  const changes = useMemo(() => drawing && changesOf(drawing, result), [drawing, result]);
  const marks = useMemo(() => changes && changeMarks(changes), [changes]);
  if (failed) {
    return (
      <Card>
        <ErrorState error={failed.error} onRetry={failed.retry} />
      </Card>
    );
  }
  if (!drawing || !users || !changes || !marks) {
    return (
      <Card>
        <SkeletonRows rows={4} label="Reading the drawing" />
      </Card>
    );
  }
  return (
    <Card>
      <Legend changes={[...changes.values()]} />
      <div className="h-[24rem] border-line border-t">
        <DrawingView
          label="Gained and lost, on the drawing"
          {...{ graph: drawing, users, marks, selected }}
          whole
          sourceName={workflow.source.name}
          onSelect={setSelected}
        />
      </div>
    </Card>
  );
}

function Legend({ changes }: { readonly changes: readonly Change[] }) {
  const count = (is: (change: Change) => boolean) => changes.filter(is).length;
  const lines = [
    ["gained", "would gain", count(({ would, did }) => would > did)],
    ["lost", "would lose", count(({ would, did }) => would < did)],
    ["same", "would have as many", count(({ would, did }) => would === did)],
  ] as const satisfies readonly (readonly [MarkKind, string, number])[];
  return (
    <ul aria-label="Boxes" className="flex flex-wrap gap-x-6 gap-y-2 px-4 py-3 text-muted text-sm sm:px-5">
      {lines.map(([kind, words, boxes]) => (
        <li key={kind} className="flex items-center gap-2">
          <MarkIcon kind={kind} />
          {plural(boxes, "box", "boxes")} {words}
        </li>
      ))}
    </ul>
  );
}
