import type { LeadWrites } from "./lead-writes.ts";
import type { RouteBook } from "./route-book.ts";

/** Who tells Temporal of the new step: the run itself, because it asked, or the carrier. */
export type ToldBy = "run" | "carrier";

export interface MoveContext {
  readonly book: RouteBook;
  readonly writes: LeadWrites;
  readonly toldBy: ToldBy;
  /** Many leads are moved in one transaction, whose end writes the turns once. */
  readonly together?: boolean;
}
