/**
 * The form in which texts are compared: without spaces around them, ASCII letters in lower case.
 *
 * Only ASCII folds, because that is the one rule that memory and every Postgres collation hold alike.
 */
export function foldText(text: string): string {
  return text.replace(/^ +| +$/g, "").replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
