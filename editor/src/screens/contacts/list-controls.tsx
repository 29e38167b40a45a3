import { ChevronDown, Ellipsis } from "lucide-react";
import type { ContactList } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import type { Option } from "../../ui/option.ts";

export interface ListControlsProps {
  /** The list that is shown; `null`: none. */
  readonly list: ContactList | null;
  readonly isChanged: boolean;
  readonly published: readonly ContactList[];
  readonly own: readonly ContactList[];
  /** What the entry that manages lists is called. */
  readonly manage: string;
  readonly canSave: boolean;
  readonly canManage: boolean;
  readonly isSaving: boolean;
  readonly onPick: (listId: string | null) => void;
  readonly onSave: () => void;
  readonly onSaveNew: () => void;
  readonly onManage: () => void;
}

/** The choice of no saved list. */
export const NONE = "none";

/** Saved lists: what can be done with them, side by side. */
export function ListControls(props: ListControlsProps) {
  const { list, isChanged, published, own, manage, canSave, canManage, isSaving, onPick } = props;
  return (
    <div className="flex items-center gap-2">
      <Combobox
        aria-label="Saved list"
        className="min-w-0 flex-1 sm:!w-52"
        placeholder="Select a list..."
        searchLabel="Find a list"
        disabled={published.length + own.length === 0}
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
          <Button busy={isSaving}>
            Save
            <ChevronDown className="size-3.5 text-faint" aria-hidden />
          </Button>
        }
      >
        <MenuItem disabled={!canSave} onSelect={props.onSave}>
          {list === null ? "Save" : `Save "${list.name}"`}
        </MenuItem>
        <MenuItem onSelect={props.onSaveNew}>Save as new list</MenuItem>
      </Menu>
      <Button look="quiet" disabled={!isChanged} onClick={() => onPick(list?.id ?? null)}>
        Reset
      </Button>
      <Menu
        trigger={<IconButton label="More about lists" icon={<Ellipsis className="size-4" aria-hidden />} />}
      >
        <MenuItem disabled={!canManage} onSelect={props.onManage}>
          {manage}
        </MenuItem>
      </Menu>
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
