import type { UserFacts, UserId } from "@fairlead/engine";
import { eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { directorySnapshots } from "../schema/index.ts";

/** Directories of the past, each read once; who has come since is in them as they are now, if that is given. */
export class Directories {
  readonly #tx: Tx;
  readonly #now: ReadonlyMap<UserId, UserFacts>;
  readonly #known = new Map<number, ReadonlyMap<UserId, UserFacts>>();

  constructor(tx: Tx, now: ReadonlyMap<UserId, UserFacts> = new Map()) {
    this.#tx = tx;
    this.#now = now;
  }

  async at(version: number): Promise<ReadonlyMap<UserId, UserFacts>> {
    const known = this.#known.get(version);
    if (known) return known;
    const [row] = await this.#tx
      .select({ users: directorySnapshots.users })
      .from(directorySnapshots)
      .where(eq(directorySnapshots.version, version));
    const users = new Map([...this.#now, ...(row?.users ?? []).map((user) => [user.id, user] as const)]);
    this.#known.set(version, users);
    return users;
  }
}
