import { takesLeads, type UserId } from "@fairlead/engine";
import { useReactFlow } from "@xyflow/react";
import { useState } from "react";
import type { Team, User, Workflow } from "../../../api/generated/types.gen.ts";
import { Button } from "../../../ui/button.tsx";
import { Combobox } from "../../../ui/combobox.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Field } from "../../../ui/field.tsx";
import { addUser, newNodeId } from "../edits.ts";
import { goToNode } from "../reveal-node.ts";
import { useCanvas } from "../store/canvas-context.ts";

interface AddUserDialogProps {
  readonly workflow: Workflow;
  readonly users: readonly User[];
  readonly teams: readonly Team[];
  readonly onClose: () => void;
}

/** Adds a member of the workflow's teams as one more branch. */
export function AddUserDialog({ workflow, users, teams, onClose }: AddUserDialogProps) {
  const stores = useCanvas();
  const { document } = stores;
  const flow = useReactFlow();
  const [userId, setUserId] = useState<string | null>(null);
  const { graph } = document.getState();
  const drawn = new Set<string>(graph.nodes.flatMap((node) => (node.kind === "user" ? [node.userId] : [])));
  const members = memberIds(workflow, teams);
  const candidates = users.filter((user) => takesLeads(user) && !drawn.has(user.id) && members.has(user.id));
  const add = () => {
    if (userId === null) return;
    const nodeId = newNodeId("user");
    document.getState().edit(addUser(userId as UserId, nodeId));
    goToNode(flow, stores, nodeId);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title="Add a user"
      description="They become the last branch, the last in the drawing's order."
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" disabled={userId === null} onClick={add}>
            Add
          </Button>
        </>
      }
    >
      {candidates.length === 0 ? (
        <p className="text-muted text-sm">
          Every active member of this workflow's teams is on the canvas already.
        </p>
      ) : (
        <Field label="User" required>
          <Combobox
            value={userId}
            placeholder="Select a person"
            searchLabel="Find a person"
            options={candidates.map(({ id, name, email }) => ({ value: id, label: name, detail: email }))}
            onChange={setUserId}
          />
        </Field>
      )}
    </Dialog>
  );
}

function memberIds({ routeTo }: Workflow, teams: readonly Team[]): ReadonlySet<string> {
  if (routeTo.kind === "individual") return new Set([routeTo.userId]);
  return new Set(teams.filter(({ id }) => routeTo.teamIds.includes(id)).flatMap((team) => team.memberIds));
}
