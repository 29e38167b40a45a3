import { assertNever } from "@fairlead/engine";
import { useReactFlow } from "@xyflow/react";
import { lazy, Suspense } from "react";
import type { Team, User, Workflow } from "../../../api/generated/types.gen.ts";
import { canvasCommands } from "../commands.ts";
import { useCanvas, useCanvasSession, useDocument } from "../store/canvas-context.ts";
import type { Saving } from "../use-saving.ts";
import { AddUserDialog } from "./add-user-dialog.tsx";
import { FilterPopover } from "./filter-popover.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { SettingsPanel } from "./settings-panel.tsx";

const ImportDialog = lazy(async () => ({
  default: (await import("../exchange/import-dialog.tsx")).ImportDialog,
}));
const RestorePointsDialog = lazy(async () => ({
  default: (await import("./restore-points-dialog.tsx")).RestorePointsDialog,
}));
const EditWorkflowDialog = lazy(async () => ({
  default: (await import("../../workflows/edit-workflow-dialog.tsx")).EditWorkflowDialog,
}));
const CommandPalette = lazy(async () => ({
  default: (await import("./command-palette.tsx")).CommandPalette,
}));

interface CanvasOverlaysProps {
  readonly workflow: Workflow;
  readonly users: readonly User[];
  readonly teams: readonly Team[];
  readonly saving: Saving;
  readonly editable: boolean;
}

/** Whatever floats over the canvas now; what is seldom opened comes when it is. */
export function CanvasOverlays(props: CanvasOverlaysProps) {
  return (
    <Suspense fallback={null}>
      <Overlaid {...props} />
    </Suspense>
  );
}

function Overlaid(props: CanvasOverlaysProps) {
  const { workflow, users, teams, saving, editable } = props;
  const stores = useCanvas();
  const { document, session } = stores;
  const flow = useReactFlow();
  const overlay = useCanvasSession((state) => state.overlay);
  const settings = useDocument((state) => state.graph.settings);
  const commands = () => canvasCommands({ stores, saving, editable, flow });
  const close = () => session.getState().close();
  switch (overlay.kind) {
    case "none":
      return null;
    case "insertFilter":
    case "editFilter":
      return <FilterPopover overlay={overlay} onClose={close} />;
    case "settings":
      return (
        <SettingsPanel
          settings={settings}
          users={users}
          editable={editable}
          onClose={close}
          onSave={(next) => {
            document.getState().edit({ kind: "updateSettings", settings: next });
            close();
            void saving.save();
          }}
        />
      );
    case "addUser":
      return <AddUserDialog workflow={workflow} users={users} teams={teams} onClose={close} />;
    case "publish":
      return <PublishDialog workflow={workflow} saving={saving} onClose={close} />;
    case "workflow":
      return <EditWorkflowDialog workflow={workflow} onClose={close} />;
    case "import":
      return <ImportDialog users={users} saving={saving} onClose={close} />;
    case "restorePoints":
      return <RestorePointsDialog workflowId={workflow.id} users={users} saving={saving} onClose={close} />;
    case "help":
      return <HelpDialog parts={commands()} onClose={close} />;
    case "palette":
      return <CommandPalette commands={commands().flatMap((part) => part.commands)} onClose={close} />;
    default:
      return assertNever(overlay);
  }
}
