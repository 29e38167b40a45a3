import type { TurnsRecord } from "@fairlead/db";
import { FORMER_USER } from "@fairlead/engine";
import type { z } from "zod";
import type { GetTurns } from "../contract/workflows.ts";

/** Everybody whom the turns of a workflow name, for one look-up of their names. */
export function usersOfTurns({ cursor, lastTurn, users }: TurnsRecord): readonly string[] {
  return [...users.map(({ userId }) => userId), ...(cursor ? [cursor] : []), ...(lastTurn?.passedOver ?? [])];
}

/** Whose turn it is, who stands where, and what each has had. */
export function turnsView(
  { cursor, rule, queue, lastTurn, users }: TurnsRecord,
  names: ReadonlyMap<string, string>,
): z.input<(typeof GetTurns)["response"][200]> {
  const refOf = (id: string) => ({ id, name: names.get(id) ?? FORMER_USER });
  const places = new Map((queue ?? []).map((userId, at) => [userId, at + 1]));
  return {
    last: cursor && refOf(cursor),
    rule,
    passedOver: lastTurn && {
      users: lastTurn.passedOver.map(refOf),
      count: lastTurn.passedOverCount,
    },
    users: users.map(({ userId, received, credit, today, openUncontacted }) => ({
      user: refOf(userId),
      place: places.get(userId) ?? null,
      received,
      credit,
      today,
      openUncontacted,
    })),
  };
}
