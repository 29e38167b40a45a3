/** The encodings in which a file is read. */
export const FILE_ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh"] as const;
export type FileEncoding = (typeof FILE_ENCODINGS)[number];

/** As people know them. */
export const ENCODING_NAMES: Readonly<Record<FileEncoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16 (big endian)",
  "windows-1252": "Windows-1252",
  macintosh: "Mac Roman",
};

/** A byte that is no character in its encoding stands in the decoded text as this plus the byte. */
export const UNDECODED_BASE = 0xf700;

const SINGLE_BYTE: ReadonlySet<FileEncoding> = new Set(["windows-1252", "macintosh"]);
const UNDECODED = /[\uf780-\uf7ff]/;
const EACH_UNDECODED = new RegExp(UNDECODED, "g");
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Why a cell cannot be taken as it was read: something in it is no character in the file's encoding, or was lost before the file
 * came here.
 *
 * @returns `null` when each character is one
 */
export function undecodedFault(cell: string, encoding: FileEncoding): string | null {
  const byte = SINGLE_BYTE.has(encoding) ? UNDECODED.exec(cell)?.[0] : undefined;
  if (byte !== undefined) {
    return `Byte ${hex(byte.charCodeAt(0) - UNDECODED_BASE)} is no character in ${ENCODING_NAMES[encoding]}; choose the encoding in which the file was saved.`;
  }
  if (cell.includes("\u0000")) return "The cell holds a NUL, which is no character of a text; take it out.";
  return cell.includes("\ufffd") || LONE_SURROGATE.test(cell)
    ? `A character is broken; correct it, or choose another encoding than ${ENCODING_NAMES[encoding]}.`
    : null;
}

/** A cell with U+FFFD for each byte that is no character of its encoding, as for a character that was lost anywhere else. */
export function withUndecodedMarked(cell: string, encoding: FileEncoding): string {
  return SINGLE_BYTE.has(encoding) ? cell.replace(EACH_UNDECODED, "\ufffd") : cell;
}

/** A cell as a database can hold it: what it cannot, and what stands for a broken character, is written as `\u0000` or `\x81`. */
export function storableCell(cell: string, encoding: FileEncoding): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a database holds no NUL
  const escaped = cell.replace(/\u0000|\ufffd|\p{Surrogate}/gu, (one) => `\\u${hex(one.charCodeAt(0), 4)}`);
  if (!SINGLE_BYTE.has(encoding)) return escaped;
  return escaped.replace(EACH_UNDECODED, (one) => `\\x${hex(one.charCodeAt(0) - UNDECODED_BASE)}`);
}

function hex(value: number, digits = 2): string {
  return value.toString(16).toUpperCase().padStart(digits, "0");
}
