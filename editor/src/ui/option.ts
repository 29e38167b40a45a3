/** One thing to pick: the value it stands for and the words shown. */
export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  /** A second, quieter line or word. */
  readonly detail?: string;
  /** What stands above it, where it is the first of a kind. */
  readonly heading?: string;
}
