/** The quotes of word processors, which files do not know as quotes, around all of a cell. */
const IN_CURLY_QUOTES = /^[“”„‟]([^“”„‟]*)[“”‟]$/;

/** A cell without curly quotes around it; within it they stay. */
export function bareCell(cell: string): string {
  return IN_CURLY_QUOTES.exec(cell.trim())?.[1] ?? cell;
}
