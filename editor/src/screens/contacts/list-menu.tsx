import { Bookmark } from "lucide-react";
import type { ContactList } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "../../ui/menu.tsx";
import { type ListControlsProps, NONE } from "./list-controls.tsx";

/** Saved lists behind one button, where there is no room for all that can be done with them side by side. */
export function ListMenu(props: ListControlsProps) {
  const { list, isChanged, published, own, manage, canSave, canManage, isSaving, onPick } = props;
  const shared = { value: list?.id ?? NONE, closes: true };
  const pick = (id: string) => onPick(id === NONE ? null : id);
  const name = list === null ? "Saved lists" : `Saved list: ${list.name}`;
  return (
    <Menu
      trigger={
        <Button
          aria-label={isChanged ? `${name}, changed` : name}
          className="pointer-coarse:h-11 pointer-coarse:min-w-11"
          busy={isSaving}
          icon={<Bookmark className="size-4" aria-hidden />}
        >
          {list !== null && <span className="max-w-24 truncate">{list.name}</span>}
          {isChanged && <span className="size-1.5 rounded-full bg-accent" />}
        </Button>
      }
    >
      {published.length + own.length > 0 && (
        <>
          <MenuChoice
            {...shared}
            label="Saved list"
            options={[{ value: NONE, label: "None" }]}
            onChange={pick}
          />
          {published.length > 0 && (
            <MenuChoice
              {...shared}
              label="ORGANIZATION LISTS"
              options={published.map(optionOf)}
              onChange={pick}
            />
          )}
          {own.length > 0 && (
            <MenuChoice {...shared} label="MY LISTS" options={own.map(optionOf)} onChange={pick} />
          )}
          <MenuSeparator />
        </>
      )}
      <MenuItem disabled={!canSave} onSelect={props.onSave}>
        {list === null ? "Save" : `Save "${list.name}"`}
      </MenuItem>
      <MenuItem onSelect={props.onSaveNew}>Save as new list</MenuItem>
      <MenuItem disabled={!isChanged} onSelect={() => onPick(list?.id ?? null)}>
        Reset
      </MenuItem>
      <MenuSeparator />
      <MenuItem disabled={!canManage} onSelect={props.onManage}>
        {manage}
      </MenuItem>
    </Menu>
  );
}

function optionOf({ id, name, isDefault }: ContactList) {
  return { value: id, label: isDefault ? `${name} (default)` : name };
}
