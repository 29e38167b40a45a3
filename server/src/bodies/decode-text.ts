import { AppError } from "@fairlead/engine";
import iconv from "iconv-lite";

const CHARSET = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i;
/** What a decoder puts in the place of bytes that are none of its charset. */
const REPLACEMENT = "\uFFFD";

/**
 * The text of a body, by the charset that its content type names, or UTF-8.
 *
 * @throws AppError UNSUPPORTED_MEDIA_TYPE (a charset that nobody knows), MALFORMED_JSON (bytes that are none of the charset)
 */
export function decodeText(bytes: Buffer, contentType: string | undefined): string {
  const named = CHARSET.exec(contentType ?? "");
  const charset = named?.[1] ?? named?.[2] ?? "utf-8";
  const decoder = decoderFor(charset);
  const text = decode(bytes, decoder);
  if (text !== null) return text;
  throw new AppError(
    "MALFORMED_JSON",
    `The body has bytes that are not ${decoder.encoding}; encode it as UTF-8, or name its charset in Content-Type.`,
  );
}

/**
 * The text, or `null` where the bytes are none of the charset. `TextDecoder` knows every label that a charset goes by, but Node 20
 * reads windows-1252 as Latin-1 and makes control characters of its quotes: beyond Unicode the library decodes.
 */
function decode(bytes: Buffer, decoder: InstanceType<typeof TextDecoder>): string | null {
  const { encoding } = decoder;
  if (!encoding.startsWith("utf-") && iconv.encodingExists(encoding)) {
    const text = iconv.decode(bytes, encoding);
    return text.includes(REPLACEMENT) ? null : text;
  }
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function decoderFor(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    throw new AppError("UNSUPPORTED_MEDIA_TYPE", "The charset of the body is not known; send it as UTF-8.");
  }
}
