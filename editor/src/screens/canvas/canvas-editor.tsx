import { ReactFlowProvider } from "@xyflow/react";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { Draft, Team, User, Workflow } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { CanvasTopBar } from "./canvas-top-bar.tsx";
import { fitZoom } from "./drawing/bounds.ts";
import { EditingSurface } from "./editing-surface.tsx";
import { isPhone } from "./fit-drawing.ts";
import { CanvasOverlays } from "./panels/canvas-overlays.tsx";
import { LeaveDialog } from "./panels/leave-dialog.tsx";
import { ProblemList } from "./panels/problem-list.tsx";
import { StaleDialog } from "./panels/stale-dialog.tsx";
import { SaveTrouble } from "./save-state.tsx";
import { CanvasContext, createCanvasStores } from "./store/canvas-context.ts";
import { isGroupedAtFirst, surroundingsOf } from "./surroundings-of.ts";
import { useProblems } from "./use-problems.ts";
import { fromDocument, useSaving } from "./use-saving.ts";
import { useUnsavedCopy } from "./use-unsaved-copy.ts";

const CanvasTraffic = lazy(async () => ({
  default: (await import("../traffic/canvas-traffic.tsx")).CanvasTraffic,
}));
/** It brings what parses a lead, which drawing needs nothing of. */
const CanvasTrial = lazy(async () => ({
  default: (await import("../trials/canvas-trial.tsx")).CanvasTrial,
}));

interface CanvasEditorProps {
  readonly workflow: Workflow;
  readonly draft: Draft;
  readonly users: readonly User[];
  readonly teams: readonly Team[];
}

/** The editor of one drawing: its stores live as long as it is open. */
export function CanvasEditor({ workflow, draft, users, teams }: CanvasEditorProps) {
  const session = useSession();
  const editable = session.may("workflows:edit");
  const surroundings = useMemo(
    () => surroundingsOf({ workflow, users, teams, editable }),
    [workflow, users, teams, editable],
  );
  const [stores] = useState(() => {
    const grouped = isGroupedAtFirst(draft.graph.nodes.length, surroundings.teams.length);
    const opened = fromDocument(draft.graph);
    const created = createCanvasStores({ graph: opened, revision: draft.revision, surroundings, grouped });
    const { setZoom, setCollapsed } = created.session.getState();
    if (isPhone())
      setCollapsed(
        surroundings.teams.map(({ id }) => id),
        true,
      );
    // Saves drawing a thousand cards only to replace them by boxes.
    else setZoom(fitZoom(created.drawn.getState().bounds, windowSize()));
    return created;
  });
  const [theirs, setTheirs] = useState<Draft | null>(null);
  const { document } = stores;
  useUnsavedCopy({ workflowId: workflow.id, userId: session.user.id, document, editable });
  const saving = useSaving({ workflowId: workflow.id, document, editable, onStale: setTheirs });
  const beside = useStore(stores.session, (state) => state.beside);
  useProblems(stores, draft);

  useEffect(() => stores.surroundings.setState(surroundings), [stores, surroundings]);

  return (
    <CanvasContext value={stores}>
      <ReactFlowProvider>
        <div className="flex h-full flex-col">
          <CanvasTopBar workflow={workflow} saving={saving} editable={editable} />
          <SaveTrouble standing={saving.standing} />
          <div className="flex min-h-0 flex-1 flex-col md:flex-row">
            <main className="relative min-h-0 min-w-0 flex-1">
              <EditingSurface saving={saving} editable={editable} />
              <ProblemList />
            </main>
            <Suspense fallback={null}>
              {beside === "trial" && (
                <CanvasTrial
                  workflow={workflow}
                  onClose={() => stores.session.getState().toggleBeside("trial")}
                />
              )}
              {beside === "traffic" && (
                <CanvasTraffic
                  workflow={workflow}
                  onClose={() => stores.session.getState().toggleBeside("traffic")}
                />
              )}
            </Suspense>
          </div>
          <CanvasOverlays
            workflow={workflow}
            users={users}
            teams={teams}
            saving={saving}
            editable={editable}
          />
          <StaleDialog workflow={workflow} users={users} theirs={theirs} onDone={() => setTheirs(null)} />
          <LeaveDialog saving={saving} editable={editable} />
        </div>
      </ReactFlowProvider>
    </CanvasContext>
  );
}

function windowSize() {
  return { width: window.innerWidth, height: window.innerHeight };
}
