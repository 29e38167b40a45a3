import type { OrganizationId } from "@fairlead/engine";
import type { Tx } from "../client.ts";

/** Fills what a new release keeps with rows that were there before it. */
export interface Fill {
  /** As its migration names it in `begin_fill`. */
  readonly name: string;
  /**
   * Fills the next rows, in a transaction that is kept short. Safe to repeat for rows that are filled; waits for no row that
   * somebody else writes, but leaves the cursor before it.
   *
   * @param at.cursor as the batch before answered; `null` for the first
   */
  readonly fillBatch: (tx: Tx, at: FillPlace) => Promise<FilledBatch>;
}

export interface FillPlace {
  readonly organizationId: OrganizationId;
  readonly cursor: string | null;
  /** How many rows it may look at. */
  readonly rows: number;
}

export interface FilledBatch {
  /** Where the next one begins; `null`: none is left. */
  readonly cursor: string | null;
  readonly filled: number;
}
