import { type FileEncoding, UNDECODED_BASE } from "@fairlead/engine";
import iconv from "iconv-lite";

/** Turns the bytes of a file into text, piece by piece. */
export interface FileDecoder {
  write(piece: Buffer): string;
  end(): string;
}

const REPLACEMENT = "\ufffd";

/**
 * Decodes by iconv-lite (Node's own decoder takes Windows-1252 for Latin-1). A byte order mark is left out.
 *
 * A byte that is no character becomes `UNDECODED_BASE` plus the byte where an encoding has one byte a character, and U+FFFD
 * elsewhere: a value that has either is blank, and a name goes without it (`readLeadRow`), so that neither is ever stored.
 */
export function createDecoder(encoding: FileEncoding): FileDecoder {
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  switch (encoding) {
    case "windows-1252":
    case "macintosh":
      return {
        write: (piece) => named(decoder.write(piece), piece),
        end: () => decoder.end() ?? "",
      };
    default:
      return { write: (piece) => decoder.write(piece), end: () => decoder.end() ?? "" };
  }
}

/** The text of a piece with each byte that is no character named. */
function named(text: string, piece: Buffer): string {
  if (!text.includes(REPLACEMENT)) return text;
  return Array.from(text, (character, at) =>
    character === REPLACEMENT ? String.fromCharCode(UNDECODED_BASE + (piece[at] ?? 0)) : character,
  ).join("");
}
