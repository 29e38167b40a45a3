import { OUTBOUND_QUICK_NOTES, QUICK_NOTES } from "@fairlead/engine";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { NotebookPen } from "lucide-react";
import { useState } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import { addContactNoteMutation } from "../../api/generated/@tanstack/react-query.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, MenuItem, MenuSeparator } from "../../ui/menu.tsx";
import { showToast } from "../../ui/toast.tsx";
import { NoteForm } from "../contact/note-form.tsx";
import { refresh } from "../contact/refresh.ts";

interface NotesMenuProps {
  /** `doNotContact` where it is known; a list's rows do not tell. */
  readonly contact: { readonly id: string; readonly name: string; readonly doNotContact?: boolean };
  readonly isPartner: boolean;
  /** With its word, where there is room. */
  readonly labelled?: boolean;
}

/** "Notes": one click adds one of the five quick notes; the last entry writes a general one. */
export function NotesMenu({ contact, isPartner, labelled = false }: NotesMenuProps) {
  const client = useQueryClient();
  const [writes, setWrites] = useState(false);
  const add = useMutation({
    ...addContactNoteMutation(),
    onSuccess: ({ text }) => {
      refresh(client, "listContactNotes");
      showToast({ tone: "good", title: "Note added", text: `${contact.name}: ${text}` });
    },
    onError: (error) => {
      const { title, message } = asApiProblem(error);
      showToast({ tone: "bad", title, text: message });
    },
  });
  const { doNotContact = false } = contact;
  const icon = <NotebookPen className="size-4" aria-hidden />;
  return (
    <>
      <Menu
        align="start"
        trigger={
          labelled ? (
            <Button icon={icon}>Notes</Button>
          ) : (
            <IconButton label={`Notes: ${contact.name}`} size="sm" icon={icon} />
          )
        }
      >
        {QUICK_NOTES.map((quick) => (
          <MenuItem
            key={quick}
            disabled={doNotContact && OUTBOUND_QUICK_NOTES.includes(quick)}
            onSelect={() => add.mutate({ path: { id: contact.id }, body: { quick } })}
          >
            {quick}
          </MenuItem>
        ))}
        <MenuSeparator />
        <MenuItem onSelect={() => setWrites(true)}>Add a note…</MenuItem>
      </Menu>
      {writes && (
        <Dialog open onClose={() => setWrites(false)} title="Add a note" description={contact.name}>
          <NoteForm
            contactId={contact.id}
            {...{ isPartner, doNotContact }}
            onAdded={() => setWrites(false)}
          />
        </Dialog>
      )}
    </>
  );
}
