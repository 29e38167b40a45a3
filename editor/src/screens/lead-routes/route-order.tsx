import { takesLeads } from "@fairlead/engine";
import { useRef, useState } from "react";
import type { User } from "../../api/generated/types.gen.ts";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { moved } from "./lead-route-form.ts";
import { RouteMember } from "./route-member.tsx";
import { useDragOrder } from "./use-drag-order.ts";

interface RouteOrderProps {
  readonly userIds: readonly string[];
  /** Everybody; those who take no leads are not offered. */
  readonly users: readonly User[];
  readonly nameOf: (userId: string) => string;
  /** What is wrong with the order as a whole. */
  readonly error: string | undefined;
  /** What is wrong with the user at a place. */
  readonly errorOf: (place: number) => string | undefined;
  readonly onChange: (userIds: readonly string[]) => void;
}

/** The users in the order in which they are offered a lead: dragged, or moved by buttons. */
export function RouteOrder({ userIds, users, nameOf, error, errorOf, onChange }: RouteOrderProps) {
  const list = useRef<HTMLOListElement>(null);
  const [picked, setPicked] = useState<string | null>(null);
  const [missed, setMissed] = useState(false);
  const [said, setSaid] = useState("");
  const move = (from: number, to: number) => {
    const next = moved(userIds, from, to);
    const id = userIds[from];
    if (id === undefined || next[from] === id) return;
    onChange(next);
    setSaid(`${nameOf(id)} is now ${next.indexOf(id) + 1} of ${next.length}`);
  };
  const { drag, take, listeners } = useDragOrder(list, move);
  const add = () => {
    setMissed(picked === null);
    if (picked === null) return;
    onChange([...userIds, picked]);
    setPicked(null);
    setSaid(`${nameOf(picked)} is added as ${userIds.length + 1}`);
  };
  const remove = (id: string) => {
    onChange(userIds.filter((other) => other !== id));
    setSaid(`${nameOf(id)} is removed`);
    // The button that was pressed goes with its box.
    list.current?.focus();
  };
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 font-semibold text-ink text-sm">Route Order</legend>
      <p className="text-faint text-xs">
        Select a user, click Add, then drag and drop boxes to reorder the route flow.
      </p>
      <div className="flex items-start gap-2">
        <Field
          label="Add User"
          className="flex-1"
          error={missed && picked === null ? "Select a user first." : undefined}
        >
          <Combobox
            value={picked}
            placeholder="Select a user"
            searchLabel="Find a user"
            options={users
              .filter((user) => takesLeads(user) && !userIds.includes(user.id))
              .map(({ id, name, email }) => ({ value: id, label: name, detail: email }))}
            onChange={setPicked}
          />
        </Field>
        <Button className="mt-6.5 pointer-coarse:h-11" onClick={add}>
          Add
        </Button>
      </div>
      <ol
        ref={list}
        tabIndex={-1}
        aria-label="Route Order"
        className="flex flex-col gap-1.5 outline-none empty:hidden"
        {...listeners}
      >
        {userIds.map((id, place) => (
          <RouteMember
            key={id}
            name={nameOf(id)}
            place={place}
            count={userIds.length}
            drag={drag}
            error={errorOf(place)}
            onTake={(event) => take(event, place)}
            onMove={(to) => move(place, to)}
            onRemove={() => remove(id)}
          />
        ))}
      </ol>
      {error !== undefined && (
        <p role="alert" className="text-bad text-xs">
          {error}
        </p>
      )}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </fieldset>
  );
}
