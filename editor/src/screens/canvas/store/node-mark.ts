/** Each mark of a node: how it differs, what a tried lead met there, how many leads came by, or would have. */
export const MARK_KINDS = [
  ...(["added", "removed", "changed", "moved"] as const),
  ...(["passed", "partlyPassed", "failed", "dropped", "chosen", "waits", "out", "lapsed"] as const),
  ...(["gained", "lost", "same"] as const),
  "traffic",
] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** A mark on a node; its words say what its colour and icon do. */
export interface NodeMark {
  readonly kind: MarkKind;
  /** One or two words on the card's edge, such as "Added". */
  readonly words: string;
  /** A few more below the card, such as "Loan amount: $128,000"; left out: none. */
  readonly detail?: string;
}
