/** What spreadsheets take for a formula, also in its full-width form, and behind the spaces and quotes that they leave out. */
const FORMULA = /^[\s"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^'*[\t\r]/;

/** A cell as spreadsheets show it and never run it: with an apostrophe before what they would run. */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** By which exports keep a spreadsheet from taking an id or a phone for a number: `="00123"`. */
const TEXT_FORMULA = /^="([^"]*)"$/;

/**
 * The cell that was guarded; others stay as they are. Spreadsheets write such an apostrophe before phones and ids, too, and
 * exports the formula that is nothing but a text.
 */
export function unguardCell(cell: string): string {
  if (cell.startsWith("'") && FORMULA.test(cell.slice(1))) return cell.slice(1);
  return TEXT_FORMULA.exec(cell)?.[1] ?? cell;
}
