import type { LeadWrites } from "./lead-writes.ts";
import type { RouteBook } from "./route-book.ts";

/** Who tells Temporal of the new step: the run itself, because it asked, or the carrier. */
export type ToldBy = "run" | "carrier";

export interface MoveContext {
  readonly book: RouteBook;
  readonly writes: LeadWrites;
  readonly toldBy: ToldBy;
}

/** Writes what the moves of a transaction came to; call it once, before the transaction ends. */
export async function finishMoves({ book, writes }: Pick<MoveContext, "book" | "writes">): Promise<void> {
  await Promise.all([book.saveTurns(), writes.flush(book.tx)]);
}
