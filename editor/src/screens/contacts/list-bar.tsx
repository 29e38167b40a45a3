import type { ContactColumn, LeadColumn, ListSubject } from "@fairlead/engine";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import {
  listContactListsQueryKey,
  updateContactListMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactList } from "../../api/generated/types.gen.ts";
import { showToast } from "../../ui/toast.tsx";
import { PHONE, useMedia } from "../../ui/use-media.ts";
import { LIST_WORDS } from "../lists/list-words.ts";
import { type ShownList, viewBody } from "../lists/shown-list.ts";
import { ListControls, type ListControlsProps } from "./list-controls.tsx";
import { ListMenu } from "./list-menu.tsx";
import { ManageListsPanel } from "./manage-lists-panel.tsx";
import { SaveListDialog } from "./save-list-dialog.tsx";

interface ListBarProps {
  /** Contacts, unless they are lists of leads. */
  readonly subject?: ListSubject;
  readonly shown: ShownList<ContactColumn | LeadColumn>;
  /** Of the present tab. */
  readonly lists: readonly ContactList[];
  /** Whether lists can be saved for everybody on the tab; those of the organization are changed by nobody else. */
  readonly mayPublish?: boolean;
  /** Shows a list as it was saved; `null`: the tab's default. */
  readonly onPick: (listId: string | null) => void;
}

/** Saved lists: picked, saved, saved anew, reset and managed; on a phone behind one button. */
export function ListBar({ subject = "contacts", shown, lists, mayPublish = false, onPick }: ListBarProps) {
  const client = useQueryClient();
  const isPhone = useMedia(PHONE);
  const [open, setOpen] = useState<"save" | "manage" | null>(null);
  const readAgain = () => client.invalidateQueries({ queryKey: listContactListsQueryKey() });
  const saveOver = useMutation({
    ...updateContactListMutation(),
    onSuccess: async ({ id, name }) => {
      await readAgain();
      onPick(id);
      showToast({ tone: "good", title: `"${name}" is saved` });
    },
    onError: (error) => showToast({ tone: "bad", title: "Not saved", text: asApiProblem(error).message }),
  });
  const { list, tab, view, isChanged } = shown;
  const published = lists.filter(({ isOrganizations }) => isOrganizations);
  const own = lists.filter(({ isOrganizations }) => !isOrganizations);
  const changeable = mayPublish ? lists : own;
  const canSave = list !== null && isChanged && changeable.some(({ id }) => id === list.id);
  const parts: ListControlsProps = {
    ...{ list, isChanged, published, own, canSave, onPick },
    canManage: changeable.length > 0,
    manage: LIST_WORDS[subject].manage,
    isSaving: saveOver.isPending,
    onSave: () => list && saveOver.mutate({ path: { id: list.id }, body: { view: viewBody(view) } }),
    onSaveNew: () => setOpen("save"),
    onManage: () => setOpen("manage"),
  };
  return (
    <>
      {isPhone ? <ListMenu {...parts} /> : <ListControls {...parts} />}
      {open === "save" && (
        <SaveListDialog
          {...{ subject, tab, view, mayPublish }}
          onSaved={async (saved) => {
            await readAgain();
            onPick(saved.id);
            setOpen(null);
          }}
          onClose={() => setOpen(null)}
        />
      )}
      <ManageListsPanel
        open={open === "manage"}
        subject={subject}
        lists={changeable}
        onChanged={readAgain}
        onClose={() => setOpen(null)}
      />
    </>
  );
}
