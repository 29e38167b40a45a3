import { clsx } from "clsx";
import { ArrowDown, ArrowUp, GripVertical, X } from "lucide-react";
import type { PointerEvent } from "react";
import { Avatar } from "../../ui/avatar.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import type { Drag } from "./use-drag-order.ts";

interface RouteMemberProps {
  readonly name: string;
  /** From 0; who is at 0 is offered a lead first. */
  readonly place: number;
  /** How many there are in the order. */
  readonly count: number;
  readonly drag: Drag | null;
  readonly error: string | undefined;
  readonly onTake: (event: PointerEvent) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One user's box in the route order. A mouse drags it anywhere, a finger by its handle, so that the panel still scrolls. */
export function RouteMember(props: RouteMemberProps) {
  const { name, place, count, drag, error, onTake, onMove, onRemove } = props;
  const dragged = drag?.from === place;
  const landing = !dragged && drag?.to === place;
  return (
    <li
      style={dragged ? { translate: `0 ${drag.byPx}px` } : undefined}
      onPointerDown={(event) => {
        const { target, pointerType } = event;
        if (!(target instanceof Element) || target.closest("button") !== null) return;
        if (pointerType === "mouse" || target.closest("[data-handle]") !== null) onTake(event);
      }}
      className={clsx(
        "relative cursor-grab select-none rounded-lg border bg-surface py-1 pr-1 pl-0.5 shadow-sm",
        dragged ? "z-10 cursor-grabbing border-accent opacity-80 shadow-md" : "border-line",
        landing && "before:absolute before:inset-x-0 before:h-0.5 before:rounded-full before:bg-accent",
        landing && (drag.to < drag.from ? "before:-top-1" : "before:-bottom-1"),
      )}
    >
      <div className="flex items-center gap-2">
        <span data-handle className="grid size-7 shrink-0 touch-none place-items-center text-faint">
          <GripVertical className="size-4" aria-hidden />
        </span>
        <Avatar name={name} size="sm" />
        <span className="min-w-0 flex-1 truncate text-ink text-sm">{name}</span>
        <MoveButton name={name} way="up" atEnd={place === 0} onPress={() => onMove(place - 1)} />
        <MoveButton name={name} way="down" atEnd={place === count - 1} onPress={() => onMove(place + 1)} />
        <IconButton size="sm" label={`Remove ${name}`} icon={<X className="size-4" />} onClick={onRemove} />
      </div>
      {error !== undefined && (
        <p role="alert" className="px-2 pb-1 text-bad text-xs">
          {error}
        </p>
      )}
    </li>
  );
}

interface MoveButtonProps {
  readonly name: string;
  readonly way: "up" | "down";
  readonly atEnd: boolean;
  readonly onPress: () => void;
}

function MoveButton({ name, way, atEnd, onPress }: MoveButtonProps) {
  const Icon = way === "up" ? ArrowUp : ArrowDown;
  return (
    <IconButton
      size="sm"
      label={`Move ${name} ${way}`}
      icon={<Icon className="size-3.5" />}
      // Not `disabled`: whoever moves a user to the end by keyboard would lose the focus there.
      aria-disabled={atEnd}
      className="aria-disabled:opacity-40"
      onClick={() => {
        if (!atEnd) onPress();
      }}
    />
  );
}
