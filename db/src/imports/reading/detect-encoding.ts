import { isUtf8 } from "node:buffer";
import type { FileEncoding } from "@fairlead/engine";

/** A character of UTF-8 has four bytes at most: three may wait for the next piece. */
const MAX_OPEN_BYTES = 3;
/** Of the pairs of bytes at the beginning of a file in UTF-16, at least so many have a zero: separators, digits, line breaks. */
const ZEROS_OF_UTF_16 = 0.1;

/**
 * Finds out in which encoding a file is, from all of its bytes: a byte order mark; zero bytes of UTF-16; all of it valid UTF-8;
 * else Windows-1252. Mac Roman cannot be told from that by its bytes; a person may choose it.
 */
export class EncodingDetector {
  #first: Buffer | null = null;
  #open = Buffer.alloc(0);
  #isUtf8 = true;

  /** Looks at the next piece of the file. */
  push(piece: Buffer): void {
    this.#first ??= piece;
    if (!this.#isUtf8) return;
    const bytes = this.#open.length > 0 ? Buffer.concat([this.#open, piece]) : piece;
    const whole = bytes.length - openBytes(bytes);
    this.#isUtf8 = isUtf8(bytes.subarray(0, whole));
    this.#open = Buffer.from(bytes.subarray(whole));
  }

  /**
   * The encoding, as far as the file was seen.
   *
   * @param atEnd whether all of it was: a character that is not whole then is none
   * @returns `null` for what is no text: zero bytes that are not those of UTF-16
   */
  encoding(atEnd: boolean): FileEncoding | null {
    const first = this.#first ?? Buffer.alloc(0);
    if (first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf) return "utf-8";
    if (first[0] === 0xff && first[1] === 0xfe) return "utf-16le";
    if (first[0] === 0xfe && first[1] === 0xff) return "utf-16be";
    if (first.includes(0)) return byZeros(first);
    return this.#isUtf8 && !(atEnd && this.#open.length > 0) ? "utf-8" : "windows-1252";
  }
}

/** How many bytes at the end begin a character whose rest is still to come. */
function openBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(MAX_OPEN_BYTES, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? back : 0;
  }
  return 0;
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
