import type { Plan, Reaction, UserId } from "@fairlead/engine";
import type { Option } from "../../ui/option.ts";

/** Beyond this nobody counts; one names the user then. */
const PLACES = ["first", "second", "third"] as const;

/** What the users of a plan can be taken to do; the values are read by `reactionOf`. */
export function habitOptions({ branches }: Plan, nameOf: (id: string) => string): readonly Option[] {
  return [
    { value: "nobody", label: "Nobody reacts" },
    { value: "everybodyPasses", label: "Everybody passes" },
    ...PLACES.map((place, at) => ({ value: `nth:${at + 1}`, label: `The ${place} takes it` })),
    ...branches.map(({ userId }) => ({ value: `user:${userId}`, label: `${nameOf(userId)} takes it` })),
  ];
}

/** The reaction that an option stands for. */
export function reactionOf(habit: string): Reaction {
  const [kind, what = ""] = habit.split(":");
  if (kind === "nth") return { kind: "nth", place: Number(what) };
  if (kind === "user") return { kind: "user", userId: what as UserId };
  return kind === "everybodyPasses" ? { kind: "everybodyPasses" } : { kind: "nobody" };
}
