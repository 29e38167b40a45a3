import { assertNever } from "@fairlead/engine";
import type { Team, User, Workflow } from "../../../api/generated/types.gen.ts";
import { useCanvas, useCanvasSession, useDocument } from "../store/canvas-context.ts";
import type { Saving } from "../use-saving.ts";
import { AddUserDialog } from "./add-user-dialog.tsx";
import { FilterPopover } from "./filter-popover.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { SettingsPanel } from "./settings-panel.tsx";

interface CanvasOverlaysProps {
  readonly workflow: Workflow;
  readonly users: readonly User[];
  readonly teams: readonly Team[];
  readonly saving: Saving;
  readonly editable: boolean;
}

/** Whatever floats over the canvas now. */
export function CanvasOverlays({ workflow, users, teams, saving, editable }: CanvasOverlaysProps) {
  const { document, session } = useCanvas();
  const overlay = useCanvasSession((state) => state.overlay);
  const settings = useDocument((state) => state.graph.settings);
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
    case "help":
      return <HelpDialog onClose={close} />;
    default:
      return assertNever(overlay);
  }
}
