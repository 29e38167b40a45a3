import { useNavigate } from "@tanstack/react-router";
import { Ellipsis, ListTree, Pencil } from "lucide-react";
import { useState } from "react";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { EditWorkflowDialog } from "./edit-workflow-dialog.tsx";

/** What can be done with a workflow from the list. */
export function WorkflowActions({ workflow }: { readonly workflow: Workflow }) {
  const session = useSession();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const view = () => void navigate({ to: "/workflows/$workflowId", params: { workflowId: workflow.id } });
  return (
    <span className="relative z-10 inline-flex">
      <Menu
        trigger={
          <IconButton
            size="sm"
            label={`Actions for ${workflow.name}`}
            icon={<Ellipsis className="size-4" />}
          />
        }
      >
        <MenuItem icon={<ListTree className="size-4" aria-hidden />} onSelect={view}>
          View Workflow
        </MenuItem>
        {session.may("workflows:edit") && (
          <MenuItem icon={<Pencil className="size-4" aria-hidden />} onSelect={() => setEditing(true)}>
            Edit
          </MenuItem>
        )}
      </Menu>
      {editing && <EditWorkflowDialog workflow={workflow} onClose={() => setEditing(false)} />}
    </span>
  );
}
