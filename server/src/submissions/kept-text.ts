import { cutToBytes, MAX_KEPT_BODY_BYTES } from "@fairlead/engine";
import iconv from "iconv-lite";
import { decodeText } from "../bodies/decode-text.ts";

/** A body as text that a database can hold. */
export interface KeptText {
  readonly body: string;
  /** Of the whole text, in UTF-8. */
  readonly bodyBytes: number;
  readonly readAs: string;
}

/** Every byte means something in it, so that nothing is lost of what is no UTF-8. */
const ANY_BYTES = "windows-1252";

/**
 * Keeps a body that was refused, whatever it is: by its charset where its bytes are of it, else by Windows-1252, and no more than its
 * first 64 KB. What Postgres has no room for is written as JSON writes it.
 */
export function keptText(bytes: Buffer | null, contentType: string | undefined): KeptText {
  const { text, readAs } = decoded(bytes ?? Buffer.alloc(0), contentType);
  const whole = withoutNul(text);
  return {
    ...{ body: cutToBytes(whole, MAX_KEPT_BODY_BYTES), readAs },
    bodyBytes: Buffer.byteLength(whole),
  };
}

/** A body with each NUL as JSON writes it. */
export function withoutNul(text: string): string {
  return text.replaceAll("\0", "\\u0000");
}

function decoded(bytes: Buffer, contentType: string | undefined): { text: string; readAs: string } {
  for (const type of [contentType, undefined]) {
    try {
      return { text: decodeText(bytes, type), readAs: type === undefined ? "utf-8" : charsetOf(type) };
    } catch {
      // The next charset may fit.
    }
  }
  return { text: iconv.decode(bytes, ANY_BYTES), readAs: ANY_BYTES };
}

function charsetOf(contentType: string): string {
  return /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? "utf-8";
}
