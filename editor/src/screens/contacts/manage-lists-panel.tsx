import type { ListSubject } from "@fairlead/engine";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import {
  deleteContactListMutation,
  updateContactListMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactList } from "../../api/generated/types.gen.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormError } from "../../ui/form-error.tsx";
import { SidePanel } from "../../ui/side-panel.tsx";
import { LIST_WORDS } from "../lists/list-words.ts";
import { ListNameField } from "./list-name-field.tsx";

interface ManageListsPanelProps {
  readonly open: boolean;
  readonly subject: ListSubject;
  /** Of the present tab. */
  readonly lists: readonly ContactList[];
  /** Called once a list was changed or deleted. */
  readonly onChanged: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** The saved lists of a tab: rename, make the default, delete. */
export function ManageListsPanel({ open, subject, lists, onChanged, onClose }: ManageListsPanelProps) {
  const [editing, setEditing] = useState<string | null>(null);
  const done = async () => {
    await onChanged();
    setEditing(null);
  };
  return (
    <SidePanel open={open} onClose={onClose} title={LIST_WORDS[subject].manage}>
      {lists.length === 0 && <p className="p-5 text-muted text-sm">This tab has no saved list any more.</p>}
      <ul className="flex flex-col divide-y divide-line px-5">
        {lists.map((list) => (
          <li key={list.id} className="py-3">
            {editing === list.id ? (
              <ListForm list={list} onDone={done} onCancel={() => setEditing(null)} />
            ) : (
              <div className="flex items-center gap-2">
                <span className="min-w-0 flex-1 truncate text-ink text-sm">{list.name}</span>
                {list.isDefault && <Badge tone="accent">Default</Badge>}
                <Button
                  size="sm"
                  look="quiet"
                  aria-label={`Edit ${list.name}`}
                  onClick={() => setEditing(list.id)}
                >
                  Edit
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}

interface ListFormProps {
  readonly list: ContactList;
  readonly onDone: () => Promise<void>;
  readonly onCancel: () => void;
}

function ListForm({ list, onDone, onCancel }: ListFormProps) {
  const [name, setName] = useState(list.name);
  const [isDefault, setDefault] = useState(list.isDefault);
  const [deleting, setDeleting] = useState(false);
  const path = { id: list.id };
  const update = useMutation({ ...updateContactListMutation(), onSuccess: onDone });
  const remove = useMutation({ ...deleteContactListMutation(), onSuccess: onDone });
  const missing = name.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!missing) update.mutate({ path, body: { name: name.trim(), isDefault } });
  };
  return (
    <form aria-label={`Edit ${list.name}`} onSubmit={submit} className="flex flex-col gap-3">
      {update.isError && <FormError error={update.error} />}
      <ListNameField
        subject={list.subject}
        name={name}
        error={missing ? "Give the list a name." : undefined}
        onChange={setName}
      />
      <Checkbox label="Make this my default list" checked={isDefault} onChange={setDefault} />
      <div className="flex items-center gap-2">
        <Button look="danger" size="sm" onClick={() => setDeleting(true)}>
          Delete
        </Button>
        <span className="flex-1" />
        <Button look="quiet" size="sm" onClick={onCancel}>
          Cancel
        </Button>
        <Button look="primary" size="sm" type="submit" busy={update.isPending}>
          Save
        </Button>
      </div>
      <Dialog
        open={deleting}
        onClose={() => setDeleting(false)}
        width="narrow"
        title={`Delete "${list.name}"?`}
        description={`This cannot be undone. ${LIST_WORDS[list.subject].stays}`}
        footer={
          <>
            <Button look="quiet" onClick={() => setDeleting(false)}>
              Cancel
            </Button>
            <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate({ path })}>
              Delete
            </Button>
          </>
        }
      >
        {remove.isError && <FormError error={remove.error} />}
      </Dialog>
    </form>
  );
}
