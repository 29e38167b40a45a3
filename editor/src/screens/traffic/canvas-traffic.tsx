import type { NodeId } from "@fairlead/engine";
import { lazy, Suspense, useState } from "react";
import type { LeadSummary, Workflow } from "../../api/generated/types.gen.ts";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { BesidePanel } from "../canvas/panels/beside-panel.tsx";
import { useCanvas } from "../canvas/store/canvas-context.ts";
import { type TrafficDays, TrafficFigures } from "./traffic-figures.tsx";

const LeadWay = lazy(async () => ({ default: (await import("./lead-way.tsx")).LeadWay }));

interface CanvasTrafficProps {
  readonly workflow: Workflow;
  readonly onClose: () => void;
}

/** What became of the leads of the past, beside the drawing: all of a period in figures, or one that is picked, step by step. */
export function CanvasTraffic({ workflow, onClose }: CanvasTrafficProps) {
  const { session } = useCanvas();
  const [picked, setPicked] = useState<{ readonly lead: LeadSummary; readonly at: NodeId | null } | null>(
    null,
  );
  const [days, setDays] = useState<TrafficDays>("7");
  const pick = (lead: LeadSummary) => {
    const { selected, select } = session.getState();
    setPicked({ lead, at: selected });
    select(null);
  };
  const goBack = (at: NodeId | null) => {
    setPicked(null);
    session.getState().select(at);
  };
  return (
    <BesidePanel title="Traffic" closeLabel="Close the traffic" onClose={onClose} className="md:w-[25rem]">
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-y-auto px-4 py-4">
        {picked ? (
          <Suspense fallback={<SkeletonRows rows={4} label="Reading its way" />}>
            <LeadWay
              key={picked.lead.id}
              workflowId={workflow.id}
              lead={picked.lead}
              onBack={() => goBack(picked.at)}
            />
          </Suspense>
        ) : (
          <TrafficFigures workflow={workflow} days={days} onDays={setDays} onPick={pick} />
        )}
      </div>
    </BesidePanel>
  );
}
