import type { ContactColumn, LeadColumn, ListSubject, ListView, TabId } from "@fairlead/engine";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { createContactListMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactList } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { LIST_WORDS } from "../lists/list-words.ts";
import { ListNameField } from "./list-name-field.tsx";
import { viewBody } from "./view-of-search.ts";

interface SaveListDialogProps {
  readonly subject: ListSubject;
  readonly tab: TabId;
  /** Whether it can be saved for everybody on the tab. */
  readonly mayPublish: boolean;
  readonly view: ListView<ContactColumn | LeadColumn>;
  readonly onSaved: (list: ContactList) => void;
  readonly onClose: () => void;
}

/** Saves the view as it stands under a name. */
export function SaveListDialog({ subject, tab, view, mayPublish, onSaved, onClose }: SaveListDialogProps) {
  const [name, setName] = useState("");
  const [isDefault, setDefault] = useState(false);
  const [forOrganization, setForOrganization] = useState(false);
  const [tried, setTried] = useState(false);
  const form = useId();
  const create = useMutation({ ...createContactListMutation(), onSuccess: onSaved });
  const missing = name.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing)
      create.mutate({
        body: { subject, tab, name: name.trim(), view: viewBody(view), isDefault, forOrganization },
      });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="narrow"
      title={LIST_WORDS[subject].create}
      description={
        forOrganization
          ? "It keeps rules, columns and order, for everybody on this tab."
          : "It keeps rules, columns and order, for you alone."
      }
      footer={
        <>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={form} busy={create.isPending}>
            Save
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit} className="flex flex-col gap-4">
        {create.isError && <FormError error={create.error} />}
        <ListNameField
          subject={subject}
          name={name}
          error={tried && missing ? "Give the list a name." : undefined}
          onChange={setName}
        />
        {mayPublish && (
          <Checkbox
            label="For everybody on this tab"
            checked={forOrganization}
            onChange={setForOrganization}
          />
        )}
        <Checkbox
          label={forOrganization ? "Open the tab with it" : "Make this my default list"}
          checked={isDefault}
          onChange={setDefault}
        />
      </form>
    </Dialog>
  );
}
