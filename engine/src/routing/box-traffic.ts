/**
 * What became of the leads that came to a box of the drawing; each lead counts once in a member. At a filter a lead is
 * in one of `through`, `dropped` and `fell`.
 */
export interface BoxTraffic {
  /** Of a filter: passed it. Of a user's box: came to the user as one who matches. */
  readonly through: number;
  /** Of a filter that is not required: came to it when it did not count, because nobody matched. */
  readonly dropped: number;
  /** Came to it, and went no further for any user below it. */
  readonly fell: number;
  /** Of a user's box: was offered to the user. */
  readonly offered: number;
  /** Of a user's box: became the user's, by assignment or by a claim. */
  readonly assigned: number;
  /** Of a user's box: was offered or assigned. Kept for callers of 0.2; `offered` and `assigned` tell them apart. */
  readonly got: number;
}

/** Something that can become of a lead at a box. */
export type Passage = keyof BoxTraffic;

/** All of them, to ask for the leads behind a count. */
export const PASSAGES = ["through", "dropped", "fell", "offered", "assigned", "got"] as const;

/** A box that no lead came to. */
export const NO_TRAFFIC: BoxTraffic = {
  ...{ through: 0, dropped: 0, fell: 0, offered: 0, assigned: 0, got: 0 },
};
