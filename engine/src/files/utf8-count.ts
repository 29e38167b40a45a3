/**
 * Counts what is UTF-8 in bytes that come piece by piece: characters of several bytes, and bytes that belong to none. Keeps a few
 * numbers, however long the file.
 */
export class Utf8Count {
  #characters = 0;
  #invalidBytes = 0;
  /** Of the character under way: bytes seen, bytes to come, and between which values the next one lies. */
  #seen = 0;
  #toCome = 0;
  #lowest = 0x80;
  #highest = 0xbf;

  push(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte < 0x80 && this.#toCome === 0) continue;
      if (this.#toCome > 0 && byte >= this.#lowest && byte <= this.#highest) this.#goOn();
      else this.#begin(byte);
    }
  }

  /** Characters of two to four bytes. */
  get characters(): number {
    return this.#characters;
  }

  /** Bytes beyond ASCII that are no part of a character. */
  get invalidBytes(): number {
    return this.#invalidBytes;
  }

  /** Bytes of a character that is not whole, at the end of what was seen. */
  get openBytes(): number {
    return this.#seen;
  }

  #goOn(): void {
    this.#lowest = 0x80;
    this.#highest = 0xbf;
    this.#seen += 1;
    this.#toCome -= 1;
    if (this.#toCome > 0) return;
    this.#characters += 1;
    this.#seen = 0;
  }

  #begin(byte: number): void {
    this.#invalidBytes += this.#seen;
    const more = followers(byte);
    this.#seen = more > 0 ? 1 : 0;
    this.#toCome = more;
    if (more === 0 && byte >= 0x80) this.#invalidBytes += 1;
    // What would be written longer than it need be, a half of a pair, or beyond the last character is none.
    this.#lowest = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    this.#highest = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
  }
}

/** How many bytes follow the first one of a character; 0 for one that begins none. */
function followers(byte: number): number {
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
}
