import { type FileEncoding, Utf8Count } from "@fairlead/engine";

/** Of the pairs of bytes at the beginning of a file in UTF-16, at least so many have a zero: separators, digits, line breaks. */
const ZEROS_OF_UTF_16 = 0.1;
/** A few control characters are the fault of the rows that hold them; more than this make no text. */
const STRAY_CONTROLS = 8;
const SHARE_OF_CONTROLS = 0.05;

/**
 * Finds out in which encoding a file is, from all of its bytes: a byte order mark; zero bytes of UTF-16; UTF-8 where it is that but
 * for few bytes; else Windows-1252. Mac Roman cannot be told from that by its bytes; a person may choose it.
 */
export class EncodingDetector {
  #first: Buffer | null = null;
  readonly #utf8 = new Utf8Count();

  /** Looks at the next piece of the file. */
  push(piece: Buffer): void {
    this.#first ??= piece;
    this.#utf8.push(piece);
  }

  /**
   * The encoding, as far as the file was seen.
   *
   * @returns `null` for what is no text: many control characters, or zero bytes that are not those of UTF-16
   */
  encoding(): FileEncoding | null {
    const first = this.#first ?? Buffer.alloc(0);
    if (first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf) return "utf-8";
    if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le";
    if (first[0] === 0xfe && first[1] === 0xff) return "utf-16be";
    const wide = first.includes(0) ? byZeros(first) : null;
    if (wide !== null) return wide;
    if (isNoText(first)) return null;
    return this.#isUtf8() ? "utf-8" : "windows-1252";
  }

  /** Bytes that are no UTF-8, of a file that was seen whole and is read as that. */
  get brokenBytes(): number {
    return this.#utf8.invalidBytes + this.#utf8.openBytes;
  }

  /**
   * Text in Windows-1252 makes a character of UTF-8 only by chance: at least as many of these as of bytes that are none are no
   * chance. The last character may be cut: it tells neither.
   */
  #isUtf8(): boolean {
    const { characters, invalidBytes, openBytes } = this.#utf8;
    return characters > 0 ? characters >= invalidBytes : invalidBytes + openBytes === 0;
  }
}

function byZeros(bytes: Buffer): FileEncoding | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const enough = (bytes.length / 2) * ZEROS_OF_UTF_16;
  if (even === 0 && odd >= enough) return "utf-16le";
  return odd === 0 && even >= enough ? "utf-16be" : null;
}

/** Whether bytes hold so many control characters that no row of them was meant to be read. */
function isNoText(bytes: Buffer): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte < 0x09 || (byte > 0x0d && byte < 0x1a) || (byte > 0x1b && byte < 0x20)) controls += 1;
  }
  return controls > STRAY_CONTROLS && controls > bytes.length * SHARE_OF_CONTROLS;
}
