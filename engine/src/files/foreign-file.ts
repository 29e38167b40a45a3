/** A file that is no flat file, in a sentence that says what it is and what to send. */
export type ForeignFile = string;

/** Bytes by which kinds of files begin. */
const BY_BYTES: readonly (readonly [bytes: readonly number[], what: ForeignFile])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    "The file is an Excel workbook (.xlsx) or another ZIP file; open it and save the sheet as CSV in UTF-8.",
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "The file is an Excel workbook of the older kind (.xls); open it and save the sheet as CSV in UTF-8.",
  ],
  [[0x25, 0x50, 0x44, 0x46], "The file is a PDF; export the rows as CSV in UTF-8."],
  [[0x1f, 0x8b], "The file is compressed (gzip); unpack it and send the CSV file inside."],
  [[0xff, 0xfe, 0x00, 0x00], "The file is in UTF-32; save it as CSV in UTF-8."],
  [[0x00, 0x00, 0xfe, 0xff], "The file is in UTF-32; save it as CSV in UTF-8."],
];

/** How texts begin that are no flat file. */
const BY_TEXT: readonly (readonly [begin: RegExp, what: ForeignFile])[] = [
  [
    /^\s*<(?:!doctype html|!--|html|head|body|table|meta|style)\b/i,
    "The file is a web page (HTML), whatever its name says; open it in a spreadsheet and save it as CSV in UTF-8.",
  ],
  [
    /^\s*<(?:\?xml|[a-z][\w:.-]*[\s/>])/i,
    "The file is XML, whatever its name says; open it in a spreadsheet and save it as CSV in UTF-8.",
  ],
  [
    /^\s*(?:\[\s*[[{]|\{\s*["}])/,
    "The file is JSON; send CSV in UTF-8, or each lead to POST /api/v1/sources/{source}/leads.",
  ],
  [/^\s*\{\\rtf/, "The file is a document (RTF); save its rows as CSV in UTF-8."],
];

/**
 * What a file is that holds no rows of text, by its first bytes.
 *
 * @returns `null` when they are not those of a known kind
 */
export function foreignBytes(bytes: Uint8Array): ForeignFile | null {
  const found = BY_BYTES.find(([begin]) => begin.every((byte, at) => bytes[at] === byte));
  if (found) return found[1];
  return isUtf32(bytes) ? "The file is in UTF-32; save it as CSV in UTF-8." : null;
}

/** The same by its first characters. */
export function foreignText(text: string): ForeignFile | null {
  return BY_TEXT.find(([begin]) => begin.test(text))?.[1] ?? null;
}

const UTF_32_SAMPLE = 400;

/** Of each four bytes the two that only rare characters use are zero. */
function isUtf32(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, UTF_32_SAMPLE) & ~3;
  if (length < 8) return false;
  let little = true;
  let big = true;
  for (let at = 0; at < length; at += 4) {
    little &&= bytes[at + 2] === 0 && bytes[at + 3] === 0;
    big &&= bytes[at] === 0 && bytes[at + 1] === 0;
  }
  return little || big;
}
