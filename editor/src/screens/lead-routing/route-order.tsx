import { ArrowDown, ArrowUp, GripVertical, X } from "lucide-react";
import { useState } from "react";
import type { User } from "../../api/generated/types.gen.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { moved } from "./lead-route-form.ts";

interface RouteOrderProps {
  readonly userIds: readonly string[];
  readonly users: readonly User[];
  readonly onChange: (userIds: readonly string[]) => void;
}

/** The users in the order in which they are offered a lead: dragged, or moved by buttons. */
export function RouteOrder({ userIds, users, onChange }: RouteOrderProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const nameOf = (id: string) => users.find((user) => user.id === id)?.name ?? "A former user";
  const free = users
    .filter(({ id, active }) => active && !userIds.includes(id))
    .map(({ id, name, email }) => ({ value: id, label: name, detail: email }));
  const add = () => {
    if (picked === null) return;
    onChange([...userIds, picked]);
    setPicked(null);
  };
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-semibold text-ink text-sm">Route Order</legend>
      <p className="text-faint text-xs">
        Select a user, click Add, then drag and drop boxes to reorder the route flow.
      </p>
      <div className="flex items-end gap-2">
        <Field label="Add User" className="flex-1">
          <Combobox
            value={picked}
            placeholder="Select a user"
            searchLabel="Find a user"
            options={free}
            onChange={setPicked}
          />
        </Field>
        <Button disabled={picked === null} onClick={add}>
          Add
        </Button>
      </div>
      <ol aria-label="Route Order" className="flex flex-col gap-1.5">
        {userIds.map((id, place) => (
          <li
            key={id}
            draggable
            onDragStart={() => setDragged(place)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              event.preventDefault();
              if (dragged === null || dragged === place) return;
              onChange(moved(userIds, dragged, place));
              setDragged(place);
            }}
            className={`flex items-center gap-2 rounded-lg border bg-surface py-1 pr-1 pl-1.5 shadow-sm ${dragged === place ? "border-accent opacity-60" : "border-line"}`}
          >
            <GripVertical className="size-4 shrink-0 cursor-grab text-faint" aria-hidden />
            <span className="num w-4 text-right text-faint text-xs">{place + 1}</span>
            <Avatar name={nameOf(id)} size="sm" />
            <span className="min-w-0 flex-1 truncate text-ink text-sm">{nameOf(id)}</span>
            <IconButton
              size="sm"
              label={`Move ${nameOf(id)} up`}
              icon={<ArrowUp className="size-3.5" />}
              disabled={place === 0}
              onClick={() => onChange(moved(userIds, place, place - 1))}
            />
            <IconButton
              size="sm"
              label={`Move ${nameOf(id)} down`}
              icon={<ArrowDown className="size-3.5" />}
              disabled={place === userIds.length - 1}
              onClick={() => onChange(moved(userIds, place, place + 1))}
            />
            <IconButton
              size="sm"
              label={`Remove ${nameOf(id)}`}
              icon={<X className="size-4" />}
              onClick={() => onChange(userIds.filter((other) => other !== id))}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
