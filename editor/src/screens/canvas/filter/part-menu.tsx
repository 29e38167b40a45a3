import { ArrowDown, ArrowUp, Ban, Check, Ellipsis, Trash2 } from "lucide-react";
import { IconButton } from "../../../ui/icon-button.tsx";
import { Menu, MenuItem } from "../../../ui/menu.tsx";
import type { ConditionFormChange, FormPart } from "./condition-form.ts";

interface PartMenuProps {
  readonly part: FormPart;
  readonly place: { readonly index: number; readonly of: number } | null;
  readonly onChange: (change: ConditionFormChange) => void;
}

/** What else can be done with a part of a condition. */
export function PartMenu({ part: { key, kind, nots }, place, onChange }: PartMenuProps) {
  const negated = nots % 2 === 1;
  // What the whole of a group is, its own choice says.
  if (kind === "group" && place === null) return null;
  return (
    <Menu
      trigger={
        <IconButton
          label={kind === "group" ? "Actions for this group" : "Actions for this comparison"}
          icon={<Ellipsis className="size-4" />}
        />
      }
    >
      {kind !== "group" && (
        <MenuItem
          icon={negated ? <Check className="size-4" /> : <Ban className="size-4" />}
          onSelect={() => onChange({ kind: "negate", key, negated: !negated })}
        >
          {negated ? "Must hold" : "Must not hold"}
        </MenuItem>
      )}
      {place !== null && (
        <>
          <MenuItem
            icon={<ArrowUp className="size-4" />}
            disabled={place.index === 0}
            onSelect={() => onChange({ kind: "move", key, by: -1 })}
          >
            Move up
          </MenuItem>
          <MenuItem
            icon={<ArrowDown className="size-4" />}
            disabled={place.index === place.of - 1}
            onSelect={() => onChange({ kind: "move", key, by: 1 })}
          >
            Move down
          </MenuItem>
          <MenuItem icon={<Trash2 className="size-4" />} onSelect={() => onChange({ kind: "remove", key })}>
            Remove
          </MenuItem>
        </>
      )}
    </Menu>
  );
}
