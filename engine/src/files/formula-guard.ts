/** What spreadsheets take for a formula, also in its full-width form, and behind the spaces and quotes that they leave out. */
const FORMULA = /^[\s"']*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^'*[\t\r]/;

/** A cell as spreadsheets show it and never run it: with an apostrophe before what they would run. */
export function guardCell(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The cell that was guarded; others stay as they are. Spreadsheets write such an apostrophe before phones and ids, too. */
export function unguardCell(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
