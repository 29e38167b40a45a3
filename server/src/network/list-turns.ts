import { AppError } from "@fairlead/engine";
import { type Caller, principalOf } from "../plugins/access.ts";

declare module "fastify" {
  interface FastifyInstance {
    listTurns: ListTurns;
  }
}

/** Lists of one caller that are looked up at once, and that wait: each holds a connection to the database, of which there are few. */
const MOST_AT_ONCE = 3;
const MOST_WAITING = 20;

interface Line {
  underWay: number;
  readonly waiting: (() => void)[];
}

/**
 * Has the lists of one caller wait for each other beyond a few at once, so that heavy ones leave connections for others. Counted by
 * each server for itself, as its pool of connections is its own.
 */
export class ListTurns {
  readonly #lines = new Map<string, Line>();

  /** Does the work when it is its turn. @throws AppError RATE_LIMITED where too many wait already */
  async during<Result>(caller: Caller, work: () => Promise<Result>): Promise<Result> {
    const principal = principalOf(caller);
    const line = this.#lines.get(principal) ?? { underWay: 0, waiting: [] };
    this.#lines.set(principal, line);
    if (line.underWay < MOST_AT_ONCE) line.underWay += 1;
    else await turnIn(line);
    try {
      return await work();
    } finally {
      const next = line.waiting.shift();
      if (next) next();
      else line.underWay -= 1;
      if (line.underWay === 0) this.#lines.delete(principal);
    }
  }
}

/** Waits until one of those under way is over and leaves its place. */
function turnIn({ waiting }: Line): Promise<void> {
  if (waiting.length >= MOST_WAITING) {
    throw new AppError("RATE_LIMITED", `${MOST_WAITING} of your lists wait already; wait for one of them.`);
  }
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}
