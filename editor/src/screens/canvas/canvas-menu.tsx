import { useNavigate } from "@tanstack/react-router";
import {
  ArchiveRestore,
  Ellipsis,
  FileJson,
  FileUp,
  FlaskConical,
  History,
  Image,
  LayoutGrid,
  ListOrdered,
  Pencil,
  Redo2,
  Settings,
  Undo2,
  UserPlus,
  Waypoints,
} from "lucide-react";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, MenuItem, MenuSeparator } from "../../ui/menu.tsx";
import { useExports } from "./exchange/use-exports.ts";
import { useCanvas } from "./store/canvas-context.ts";
import type { Saving } from "./use-saving.ts";

interface CanvasMenuProps {
  readonly workflow: Pick<Workflow, "id" | "name">;
  /** The number of the live version; `null` before the first. */
  readonly published: number | null;
  readonly saving: Saving;
  readonly editable: boolean;
}

/** What is done less often; on a phone also what has no room in the bar. */
export function CanvasMenu({ workflow, published, saving, editable }: CanvasMenuProps) {
  const { document, session } = useCanvas();
  const { open, toggleBeside } = session.getState();
  const navigate = useNavigate();
  const exports = useExports(workflow.name);
  return (
    <Menu trigger={<IconButton label="More" icon={<Ellipsis className="size-4" />} />}>
      <MenuItem
        className="sm:hidden"
        icon={<FlaskConical className="size-4" />}
        onSelect={() => toggleBeside("trial")}
      >
        Test a lead
      </MenuItem>
      <MenuItem
        className="sm:hidden"
        icon={<Waypoints className="size-4" />}
        onSelect={() => toggleBeside("traffic")}
      >
        Traffic
      </MenuItem>
      <MenuItem
        className="sm:hidden"
        icon={<Settings className="size-4" />}
        onSelect={() => open({ kind: "settings" })}
      >
        Routing settings
      </MenuItem>
      {editable && (
        <>
          <MenuItem
            className="sm:hidden"
            icon={<Undo2 className="size-4" />}
            onSelect={() => document.getState().undo()}
          >
            Undo
          </MenuItem>
          <MenuItem
            className="sm:hidden"
            icon={<Redo2 className="size-4" />}
            onSelect={() => document.getState().redo()}
          >
            Redo
          </MenuItem>
          <MenuItem
            className="sm:hidden"
            icon={<UserPlus className="size-4" />}
            onSelect={() => open({ kind: "addUser" })}
          >
            Add a user
          </MenuItem>
          <MenuItem icon={<Pencil className="size-4" />} onSelect={() => open({ kind: "workflow" })}>
            Edit workflow
          </MenuItem>
          <MenuItem icon={<LayoutGrid className="size-4" />} onSelect={() => document.getState().tidy()}>
            Tidy up
          </MenuItem>
          <MenuItem
            icon={<History className="size-4" />}
            disabled={published === null}
            onSelect={() => published !== null && void saving.restore(published)}
          >
            {published === null ? "Nothing is published yet" : `Back to version ${published}`}
          </MenuItem>
          <MenuItem
            icon={<ArchiveRestore className="size-4" />}
            onSelect={() => open({ kind: "restorePoints" })}
          >
            Restore points…
          </MenuItem>
        </>
      )}
      <MenuItem
        icon={<ListOrdered className="size-4" />}
        onSelect={() =>
          void navigate({ to: "/workflows/$workflowId/versions", params: { workflowId: workflow.id } })
        }
      >
        Versions and turns
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<FileJson className="size-4" />} onSelect={exports.json}>
        Export as JSON
      </MenuItem>
      <MenuItem icon={<Image className="size-4" />} onSelect={() => void exports.png()}>
        Export as PNG
      </MenuItem>
      <MenuItem icon={<Image className="size-4" />} onSelect={() => void exports.svg()}>
        Export as SVG
      </MenuItem>
      {editable && (
        <MenuItem icon={<FileUp className="size-4" />} onSelect={() => open({ kind: "import" })}>
          Import from JSON…
        </MenuItem>
      )}
    </Menu>
  );
}
