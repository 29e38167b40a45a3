import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { listTeamMembersOptions } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { useContactAction } from "./use-contact-action.ts";

interface GiveDialogProps {
  readonly contact: ContactRecord;
  readonly way: "share" | "assign";
  readonly onClose: () => void;
}

const WAYS = {
  share: { title: "Share with user", give: "Share", take: "Unshare" },
  assign: { title: "Assign to user", give: "Assign", take: "Unassign" },
} as const;

/** Shares a contact with somebody or assigns it to them, or takes it back. */
export function GiveDialog({ contact, way, onClose }: GiveDialogProps) {
  const { title, give, take } = WAYS[way];
  const [takes, setTakes] = useState<"give" | "take">("give");
  const [userId, setUserId] = useState<string | null>(null);
  const members = useQuery(listTeamMembersOptions());
  const holders = way === "share" ? contact.sharedWith : contact.assigned ? [contact.assigned] : [];
  const people = takes === "take" ? holders : (members.data?.items ?? []);
  const act = useContactAction({
    contactId: contact.id,
    says:
      takes === "take" ? "Taken back" : way === "share" ? "The contact is shared" : "The contact is assigned",
    onDone: onClose,
  });
  const submit = () => {
    if (userId === null) return;
    const kind = takes === "take" ? (`un${way}` as const) : way;
    act.mutate({ kind, userId });
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
        {takes === "take" && holders.length === 0 ? (
          <p className="text-muted text-sm">
            {way === "share" ? "The contact is shared with nobody." : "The contact is assigned to nobody."}
          </p>
        ) : (
          <Field label="Select A Team Member">
            <Combobox
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
              value={userId}
              onChange={setUserId}
            />
          </Field>
        )}
      </div>
    </SidePanel>
  );
}
