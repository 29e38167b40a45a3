import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Archive, Ellipsis, FlaskConical, History, ListTree, Pause, Pencil, Play } from "lucide-react";
import { useState } from "react";
import {
  listWorkflowsQueryKey,
  setWorkflowStateMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { showToast } from "../../ui/toast.tsx";
import { EditWorkflowDialog } from "./edit-workflow-dialog.tsx";

type State = Workflow["state"];
const ICON = "size-4";

/** What can be done with a workflow from the list. */
export function WorkflowActions({ workflow }: { readonly workflow: Workflow }) {
  const session = useSession();
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  const [asked, setAsked] = useState<State | null>(null);
  const params = { workflowId: workflow.id };
  const mayPublish = session.may("workflows:publish");
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
        {workflow.routeTo.kind === "teams" && (
          <MenuItem
            icon={<ListTree className={ICON} aria-hidden />}
            onSelect={() => void navigate({ to: "/workflows/$workflowId", params })}
          >
            View Workflow
          </MenuItem>
        )}
        {session.may("workflows:edit") && (
          <MenuItem icon={<Pencil className={ICON} aria-hidden />} onSelect={() => setEditing(true)}>
            Edit
          </MenuItem>
        )}
        <MenuItem
          icon={<History className={ICON} aria-hidden />}
          onSelect={() => void navigate({ to: "/workflows/$workflowId/versions", params })}
        >
          Versions
        </MenuItem>
        <MenuItem
          icon={<FlaskConical className={ICON} aria-hidden />}
          onSelect={() => void navigate({ to: "/workflows/$workflowId/test", params })}
        >
          Test a lead
        </MenuItem>
        {mayPublish && workflow.state !== "active" && (
          <MenuItem icon={<Play className={ICON} aria-hidden />} onSelect={() => setAsked("active")}>
            Activate
          </MenuItem>
        )}
        {mayPublish && workflow.state === "active" && (
          <MenuItem icon={<Pause className={ICON} aria-hidden />} onSelect={() => setAsked("paused")}>
            Pause
          </MenuItem>
        )}
        {mayPublish && workflow.state !== "archived" && (
          <MenuItem icon={<Archive className={ICON} aria-hidden />} onSelect={() => setAsked("archived")}>
            Archive
          </MenuItem>
        )}
      </Menu>
      {editing && <EditWorkflowDialog workflow={workflow} onClose={() => setEditing(false)} />}
      {asked && <StateDialog workflow={workflow} state={asked} onClose={() => setAsked(null)} />}
    </span>
  );
}

interface StateDialogProps {
  readonly workflow: Workflow;
  readonly state: State;
  readonly onClose: () => void;
}

const WORDS: Readonly<
  Record<State, { readonly title: string; readonly text: string; readonly done: string }>
> = {
  active: {
    title: "Activate",
    text: "Leads that are held are given out in the order in which they came.",
    done: "is active",
  },
  paused: {
    title: "Pause",
    text: "Leads that come are held, and none is lost. Offers that are open can still be claimed; what would go on to somebody else is held too.",
    done: "is paused",
  },
  archived: {
    title: "Archive",
    text: "It takes no more leads: deliveries to its source are refused until another workflow starts there. Leads under way finish.",
    done: "is archived",
  },
};

function StateDialog({ workflow, state, onClose }: StateDialogProps) {
  const client = useQueryClient();
  const { title, text, done } = WORDS[state];
  const change = useMutation({
    ...setWorkflowStateMutation(),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: listWorkflowsQueryKey() });
      showToast({ tone: "good", title: `${workflow.name} ${done}` });
      onClose();
    },
  });
  return (
    <Dialog
      open
      width="narrow"
      onClose={onClose}
      title={`${title} ${workflow.name}?`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={change.isPending}
            onClick={() => change.mutate({ path: { id: workflow.id }, body: { state } })}
          >
            {title}
          </Button>
        </>
      }
    >
      {change.isError && <FormError error={change.error} />}
      <p className="text-muted text-sm">{text}</p>
      {workflow.held > 0 && state === "active" && (
        <p className="mt-2 text-ink text-sm">{workflow.held} held now.</p>
      )}
    </Dialog>
  );
}
