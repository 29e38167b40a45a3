import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listTeamMembersOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { type ActionTarget, targetWords } from "./action-target.ts";
import { NotifyUsers } from "./notify-users.tsx";
import { useAction } from "./use-action.ts";

interface GiveDialogProps {
  readonly target: ActionTarget;
  readonly way: "share" | "assign";
  readonly onClose: () => void;
}

const WAYS = {
  share: { title: "Share with user", give: "Share", take: "Unshare" },
  assign: { title: "Assign to user", give: "Assign", take: "Unassign" },
} as const;

/** Shares contacts with somebody or assigns them, or takes it back. */
export function GiveDialog({ target, way, onClose }: GiveDialogProps) {
  const { title, give, take } = WAYS[way];
  const [takes, setTakes] = useState<"give" | "take">("give");
  const [userId, setUserId] = useState<string | null>(null);
  const [notified, setNotified] = useState<readonly string[]>([]);
  const members = useQuery(listTeamMembersOptions());
  const act = useAction(target, onClose);
  const holders = takes === "take" ? holdersOf(target, way) : null;
  const people = holders ?? members.data?.items ?? [];
  const submit = () => {
    if (userId === null) return;
    const kind = takes === "take" ? (`un${way}` as const) : way;
    act.mutate({ kind, userId, notifyUserIds: [...notified] });
  };
  const change = (next: "give" | "take") => {
    setTakes(next);
    setUserId(null);
  };
  return (
    <SidePanel
      open
      onClose={onClose}
      title={title}
      description={targetWords(target)}
      actions={
        <Button look="primary" disabled={userId === null} busy={act.isPending} onClick={submit}>
          Submit
        </Button>
      }
    >
      <div className="flex flex-col gap-4 p-5">
        {(members.isError || act.isError) && <FormError error={act.error ?? members.error} />}
        <Segmented
          label={title}
          value={takes}
          options={[
            { value: "give", label: give },
            { value: "take", label: take },
          ]}
          onChange={change}
        />
        {holders?.length === 0 ? (
          <p className="text-muted text-sm">
            {way === "share" ? "The contact is shared with nobody." : "The contact is assigned to nobody."}
          </p>
        ) : (
          <>
            <Field label="Select A Team Member">
              <Combobox
                options={people.map(({ id, name }) => ({ value: id, label: name }))}
                value={userId}
                onChange={setUserId}
              />
            </Field>
            <NotifyUsers
              target={target}
              receiver={people.find(({ id }) => id === userId)}
              userIds={notified}
              onChange={setNotified}
            />
          </>
        )}
      </div>
    </SidePanel>
  );
}

/** From whom one contact can be taken back; of several that is not known, so that everybody can be named. */
function holdersOf({ contact }: ActionTarget, way: "share" | "assign") {
  if (contact === null) return null;
  return way === "share" ? contact.sharedWith : contact.assigned ? [contact.assigned] : [];
}
