import type { Graph, NodeId } from "@fairlead/engine";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { DecisionReasons } from "../lead/decision-reasons.tsx";
import { BoxReasons, reasonsAt } from "../trials/box-reasons.tsx";
import { type DrawnStep, goneBoxes } from "./drawn-step.ts";
import type { WayStep } from "./way-step.ts";

interface StepReasonsProps {
  readonly step: WayStep;
  readonly drawn: DrawnStep;
  /** The drawing, and whose it is. */
  readonly graph: Graph;
  readonly workflowId: string;
  /** The box that is looked at: then only what was decided there is told. */
  readonly selected: NodeId | null;
}

/** Why a step went as it did, at the box that is looked at or everywhere; and where the drawing cannot show it. */
export function StepReasons({ step, drawn, graph, workflowId, selected }: StepReasonsProps) {
  const own = useMemo(() => step.reasons?.() ?? null, [step]);
  const atBox = selected && drawn.reasons ? reasonsAt(drawn.reasons.decision, selected) : null;
  const gone = own && step.workflow?.id === workflowId ? goneBoxes(own, graph) : [];
  return (
    <>
      {step.workflow && step.workflow.id !== workflowId && (
        <p className="text-muted text-xs">
          <Link
            to="/workflows/$workflowId"
            params={{ workflowId: step.workflow.id }}
            className="text-accent-text underline"
          >
            {step.workflow.name}
          </Link>{" "}
          decides here, on a drawing of its own.
        </p>
      )}
      {gone.length > 0 && <p className="text-muted text-xs">No more on this drawing: {gone.join("; ")}.</p>}
      {atBox ? (
        <div className="rounded-lg border border-line bg-surface px-3 py-2.5">
          <p className="mb-2 font-medium text-ink text-sm">{atBox.title}</p>
          <BoxReasons reasons={atBox} />
        </div>
      ) : (
        own && <DecisionReasons decision={own.decision} />
      )}
    </>
  );
}
