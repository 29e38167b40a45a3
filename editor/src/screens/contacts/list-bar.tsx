import type { ContactColumn, LeadColumn, ListSubject } from "@fairlead/engine";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ChevronDown, Ellipsis } from "lucide-react";
import { useState } from "react";
import { asApiProblem } from "../../api/api-problem.ts";
import {
  listContactListsQueryKey,
  updateContactListMutation,
} from "../../api/generated/@tanstack/react-query.gen.ts";
import type { ContactList } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import type { Option } from "../../ui/option.ts";
import { showToast } from "../../ui/toast.tsx";
import { LIST_WORDS } from "../lists/list-words.ts";
import { type ShownList, viewBody } from "../lists/shown-list.ts";
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

const NONE = "none";

/** Saved lists: picked, saved, saved anew, reset and managed. */
export function ListBar({ subject = "contacts", shown, lists, mayPublish = false, onPick }: ListBarProps) {
  const client = useQueryClient();
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
  return (
    <div className="flex w-full items-center gap-2 sm:w-auto">
      <Combobox
        aria-label="Saved list"
        className="min-w-0 flex-1 sm:!w-52"
        placeholder="Select a list..."
        searchLabel="Find a list"
        disabled={lists.length === 0}
        value={list?.id ?? null}
        options={[
          { value: NONE, label: "None" },
          ...optionsOf(published, "ORGANIZATION LISTS"),
          ...optionsOf(own, "MY LISTS"),
        ]}
        onChange={(id) => onPick(id === NONE ? null : id)}
      />
      <Menu
        align="start"
        trigger={
          <Button busy={saveOver.isPending}>
            Save
            <ChevronDown className="size-3.5 text-faint" aria-hidden />
          </Button>
        }
      >
        <MenuItem
          disabled={!canSave}
          onSelect={() => list && saveOver.mutate({ path: { id: list.id }, body: { view: viewBody(view) } })}
        >
          {list === null ? "Save" : `Save "${list.name}"`}
        </MenuItem>
        <MenuItem onSelect={() => setOpen("save")}>Save as new list</MenuItem>
      </Menu>
      <Button look="quiet" disabled={!isChanged} onClick={() => onPick(list?.id ?? null)}>
        Reset
      </Button>
      <Menu
        trigger={<IconButton label="More about lists" icon={<Ellipsis className="size-4" aria-hidden />} />}
      >
        <MenuItem disabled={changeable.length === 0} onSelect={() => setOpen("manage")}>
          {LIST_WORDS[subject].manage}
        </MenuItem>
      </Menu>
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
    </div>
  );
}

/** Lists under a heading, which stands above the first of them. */
function optionsOf(lists: readonly ContactList[], heading: string): readonly Option[] {
  return lists.map(({ id, name, isDefault }, place) => ({
    ...{ value: id, label: name },
    ...(isDefault ? { detail: "Default" } : {}),
    ...(place === 0 ? { heading } : {}),
  }));
}
