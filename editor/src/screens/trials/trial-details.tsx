import type { ExplanationView, NodeId } from "@fairlead/engine";
import { BoxReasons, reasonsAt } from "./box-reasons.tsx";
import { NodePanel } from "./node-panel.tsx";

interface TrialDetailsProps {
  readonly decision: ExplanationView;
  /** The box that is looked at; nothing is shown without one, or for one that met no lead. */
  readonly nodeId: NodeId | null;
  readonly onClose: () => void;
}

/** What the tried lead met at a box, over the drawing. */
export function TrialDetails({ decision, nodeId, onClose }: TrialDetailsProps) {
  const reasons = nodeId && reasonsAt(decision, nodeId);
  if (!reasons) return null;
  return (
    <NodePanel title={reasons.title} onClose={onClose}>
      <div className="px-3 py-2.5">
        <BoxReasons reasons={reasons} />
      </div>
    </NodePanel>
  );
}
