import type { Tx } from "../client.ts";

/** One kind of thing in a database that the earlier release cannot read or reads otherwise. */
export interface EarlierCheck {
  /** The kind, in words that its names may follow: `Smart groups`. */
  readonly name: string;
  /** What the earlier release makes of them, as a sentence. */
  readonly why: string;
  /** Those of one organization, each under the name by which its people know it, in the order of the names. */
  find(tx: Tx): Promise<readonly Found[]>;
  readonly mend: Mend;
}

export interface Found {
  readonly id: string;
  readonly name: string;
}

/**
 * What is done about them.
 *
 * - `takenOut`: they are changed so that the earlier release reads them; only where nobody comes to see or do more by it.
 * - `byPeople`: the sentence tells people what to do; the database is not ready until they have.
 * - `left`: they stay as they are, and are only named: the earlier release refuses them, and harms nothing.
 */
export type Mend =
  | { readonly kind: "takenOut"; takeOut(tx: Tx, ids: readonly string[]): Promise<unknown> }
  | { readonly kind: "byPeople"; readonly todo: string }
  | { readonly kind: "left" };
