import type { ContactRule } from "@fairlead/engine";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  createGroupMutation,
  getGroupOptions,
  updateGroupMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactGroup } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import { TextInput } from "../../ui/text-input.tsx";
import { showToast } from "../../ui/toast.tsx";
import { fieldChoices } from "../lists/field-choices.ts";
import { RuleSection } from "../lists/rule-section.tsx";
import { ruleBody } from "../lists/shown-list.ts";

const FIELDS = fieldChoices("lists");

interface GroupPanelProps {
  /** `null`: a new one. */
  readonly group: ContactGroup | null;
  readonly onClose: () => void;
}

export function CreateGroupPanel({ onClose }: Pick<GroupPanelProps, "onClose">) {
  return <GroupPanel group={null} onClose={onClose} />;
}

interface UpdateGroupPanelProps extends Pick<GroupPanelProps, "onClose"> {
  readonly groupId: string;
}

/** As it is now, with its filters: the list of groups does not tell them. */
export function UpdateGroupPanel({ groupId, onClose }: UpdateGroupPanelProps) {
  const group = useQuery({ ...getGroupOptions({ path: { id: groupId } }), gcTime: 0 });
  if (group.data) return <GroupPanel group={group.data} onClose={onClose} />;
  return (
    <SidePanel open onClose={onClose} title="Update group">
      {group.isError ? (
        <ErrorState error={group.error} onRetry={() => void group.refetch()} />
      ) : (
        <SkeletonRows rows={4} label="Loading the group" />
      )}
    </SidePanel>
  );
}

/** A group's name, description and Smart Group Filters; anything in these makes it smart. */
function GroupPanel({ group, onClose }: GroupPanelProps) {
  const client = useQueryClient();
  const [name, setName] = useState(group?.name ?? "");
  const [description, setDescription] = useState(group?.description ?? "");
  const [include, setInclude] = useState(rulesOf(group, "include"));
  const [exclude, setExclude] = useState(rulesOf(group, "exclude"));
  const onSuccess = async () => {
    await client.invalidateQueries();
    showToast({ tone: "good", title: group ? "The group is changed" : "The group is created" });
    onClose();
  };
  const create = useMutation({ ...createGroupMutation(), onSuccess });
  const update = useMutation({ ...updateGroupMutation(), onSuccess });
  const error = create.error ?? update.error;
  const isSmart = include.length + exclude.length > 0;
  const submit = () => {
    const rules = { include: include.map(ruleBody), exclude: exclude.map(ruleBody) };
    const body = { name: name.trim(), description, rules };
    if (group) update.mutate({ path: { id: group.id }, body });
    else create.mutate({ body });
  };
  return (
    <SidePanel
      open
      onClose={onClose}
      title={group ? "Update group" : "Create group"}
      actions={
        <Button
          look="primary"
          disabled={name.trim() === ""}
          busy={create.isPending || update.isPending}
          onClick={submit}
        >
          Submit
        </Button>
      }
    >
      <div className="flex flex-col gap-5 p-5">
        {error && <FormError error={error} />}
        <Field label="Name">
          <TextInput value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />
        </Field>
        <Field label="Description">
          <TextArea rows={3} value={description} maxLength={500} onValue={setDescription} />
        </Field>
        <section aria-label="Smart Group Filters" className="flex flex-col gap-5 border-line border-t pt-5">
          <div>
            <h2 className="font-semibold text-base text-ink">Smart Group Filters</h2>
            <p className="mt-0.5 text-muted text-sm">
              {isSmart
                ? "A smart group: whoever matches is in it, at any time."
                : "Without any, contacts are added and removed by hand. With one or more, the group is smart: whoever matches is in it."}
            </p>
          </div>
          <RuleSection
            place="lists"
            choices={FIELDS}
            title="Inclusion Rules"
            explained="A contact is in the group only if it matches all of these."
            rules={include}
            onChange={setInclude}
          />
          <RuleSection
            place="lists"
            choices={FIELDS}
            title="Exclusion Rules"
            explained="A contact that matches any of these is left out. One without a value in the field stays."
            rules={exclude}
            onChange={setExclude}
          />
        </section>
      </div>
    </SidePanel>
  );
}

/** The API describes a rule more loosely than the engine does; the server let it in by the engine's own check. */
function rulesOf(group: ContactGroup | null, side: "include" | "exclude"): readonly ContactRule[] {
  return (group?.rules[side] ?? []) as unknown as readonly ContactRule[];
}
