import type { UserNode } from "@fairlead/engine";
import { clsx } from "clsx";
import { Avatar } from "../../../ui/avatar.tsx";
import { useDocument, useDrawn, useSurroundings } from "../store/canvas-context.ts";
import { presenceOf, UserFacts } from "./user-facts.tsx";

interface UserLineProps {
  readonly shown: ShownUser;
  /** The user's share of balanced turns. */
  readonly weight: UserNode["weight"];
}

/** A user as a card and the list show them: who, whether they are there, where they are licensed, and their turn. */
export function UserLine({ shown, weight = 1 }: UserLineProps) {
  const { name, user, presence, place } = shown;
  const balanced = useDocument((state) => state.graph.settings.turns === "balanced");
  return (
    <span className="flex items-center gap-2.5">
      <span className="relative shrink-0">
        <Avatar name={name} />
        {presence && (
          <span
            title={presence.words}
            className={clsx(
              "pointer-events-auto absolute -right-0.5 -bottom-0.5 size-2.5 rounded-full ring-2 ring-raised",
              presence.dot,
            )}
          />
        )}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium text-ink text-sm leading-4">{name}</span>
        <UserFacts user={user} />
      </span>
      {place !== null && (
        <span className="num text-faint text-xs" title="Place in the drawing's order; Turns says who is next">
          {place}
        </span>
      )}
      {balanced && (
        <span className="num font-medium text-muted text-xs" title="Share of the turns">
          ×{weight}
        </span>
      )}
    </span>
  );
}

/** A user by name alone, where no more could be read. */
export function UserName({ name }: { readonly name: string }) {
  return (
    <span className="flex items-center gap-2.5">
      <Avatar name={name} />
      <span className="truncate font-medium text-ink text-sm">{name}</span>
    </span>
  );
}

export type ShownUser = ReturnType<typeof useUserOf>;

/** Who a user's box stands for, and what a screen reader says of them beside the name. */
export function useUserOf({ id, userId }: Pick<UserNode, "id" | "userId">) {
  const user = useSurroundings((state) => state.users.get(userId));
  const place = useDrawn((state) => state.placeInLine.get(id) ?? null);
  const presence = user ? presenceOf(user) : null;
  const facts = [
    ...(presence && presence.words !== "Available" ? [presence.words] : []),
    ...(place === null ? [] : [`Number ${place} in the drawing's order`]),
  ];
  return { name: user?.name ?? "Unknown user", user, presence, place, facts };
}
