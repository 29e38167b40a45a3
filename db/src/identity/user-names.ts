import type { Tx } from "../client.ts";
import { isOneOf } from "../is-one-of.ts";
import { users } from "../schema/index.ts";

/** Names of users, by id; who is gone is left out. */
export async function readUserNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(isOneOf(users.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row.name]));
}
