import { AppError } from "@fairlead/engine";
import { type Caller, principalOf } from "../plugins/access.ts";

declare module "fastify" {
  interface FastifyInstance {
    longReads: LongReads;
  }
}

/** Each holds a connection to the database; the others are for everybody's pages. */
const MOST = 4;
const MOST_OF_ONE_CALLER = 2;

/**
 * Counts what reads for long: files that go out as fast as their client takes them, and back-tests. Counted by each server for
 * itself, as its pool of connections is its own.
 */
export class LongReads {
  readonly #ofCaller = new Map<string, number>();
  #underWay = 0;

  /** Counts one for as long as the work takes. @throws AppError RATE_LIMITED */
  async during<Result>(caller: Caller, work: () => Promise<Result>): Promise<Result> {
    const over = this.#begin(principalOf(caller));
    return work().finally(over);
  }

  /**
   * Counts one from here on until its answer is sent.
   *
   * @param answer calls `over` then; when it throws, it is over as well
   * @throws AppError RATE_LIMITED
   */
  async answering<Result>(caller: Caller, answer: (over: () => void) => Promise<Result>): Promise<Result> {
    const over = this.#begin(principalOf(caller));
    try {
      return await answer(over);
    } catch (error) {
      over();
      throw error;
    }
  }

  /** @returns ends it; only the first call does something */
  #begin(principal: string): () => void {
    const own = this.#ofCaller.get(principal) ?? 0;
    if (own >= MOST_OF_ONE_CALLER)
      throw new AppError(
        "RATE_LIMITED",
        `You have ${own} files or back-tests under way; wait for one of them.`,
      );
    if (this.#underWay >= MOST)
      throw new AppError(
        "RATE_LIMITED",
        "Others have files or back-tests made right now; try again in a minute.",
      );
    this.#underWay += 1;
    this.#ofCaller.set(principal, own + 1);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#underWay -= 1;
      const rest = (this.#ofCaller.get(principal) ?? 1) - 1;
      if (rest > 0) this.#ofCaller.set(principal, rest);
      else this.#ofCaller.delete(principal);
    };
  }
}
