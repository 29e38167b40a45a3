import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  createGroupMutation,
  listGroupsOptions,
  listGroupsQueryKey,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { type ActionTarget, targetWords } from "./action-target.ts";
import { NotifyUsers } from "./notify-users.tsx";
import { useAction } from "./use-action.ts";

interface SetGroupsDialogProps {
  readonly target: ActionTarget;
  readonly onClose: () => void;
}

/** Adds contacts to manual groups or removes them; a smart group takes its members by its filters. */
export function SetGroupsDialog({ target, onClose }: SetGroupsDialogProps) {
  const [kind, setKind] = useState<"addToGroups" | "removeFromGroups">("addToGroups");
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [notified, setNotified] = useState<readonly string[]>([]);
  const groups = useQuery(listGroupsOptions());
  const session = useSession();
  const act = useAction(target, onClose);
  const manual = (groups.data?.items ?? []).filter((group) => group.kind === "manual");
  return (
    <SidePanel
      open
      onClose={onClose}
      title="Set groups"
      description={targetWords(target)}
      actions={
        <Button
          look="primary"
          disabled={picked.length === 0}
          busy={act.isPending}
          onClick={() => act.mutate({ kind, groupIds: [...picked], notifyUserIds: [...notified] })}
        >
          Submit
        </Button>
      }
    >
      <div className="flex flex-col gap-5 p-5">
        {act.isError && <FormError error={act.error} />}
        <Segmented
          label="What is done with the groups"
          value={kind}
          options={[
            { value: "addToGroups", label: "Add Groups" },
            { value: "removeFromGroups", label: "Remove Groups" },
          ]}
          onChange={setKind}
        />
        {kind === "addToGroups" && session.may("groups:edit") && (
          <NewGroup onMade={(id) => setPicked([...picked, id])} />
        )}
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1.5 font-medium text-ink text-sm">Groups</legend>
          {groups.isPending && <SkeletonRows rows={4} label="Loading the groups" />}
          {groups.isError && <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />}
          {groups.data !== undefined && manual.length === 0 && (
            <p className="text-muted text-sm">There is no manual group yet.</p>
          )}
          {manual.map(({ id, name, description }) => (
            <Checkbox
              key={id}
              label={name}
              hint={description === "" ? undefined : description}
              checked={picked.includes(id)}
              onChange={(on) => setPicked(on ? [...picked, id] : picked.filter((one) => one !== id))}
            />
          ))}
        </fieldset>
        <NotifyUsers target={target} userIds={notified} onChange={setNotified} />
      </div>
    </SidePanel>
  );
}

function NewGroup({ onMade }: { readonly onMade: (groupId: string) => void }) {
  const client = useQueryClient();
  const [name, setName] = useState("");
  const create = useMutation({
    ...createGroupMutation(),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: listGroupsQueryKey() });
      setName("");
      onMade(id);
    },
  });
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") create.mutate({ body: { name } });
      }}
    >
      {create.isError && <FormError error={create.error} />}
      <div className="flex items-end gap-2">
        <Field label="Add a new Group" className="min-w-0 flex-1">
          <TextInput value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Button type="submit" disabled={name.trim() === ""} busy={create.isPending}>
          Add New Group
        </Button>
      </div>
    </form>
  );
}
