import { AppError } from "@fairlead/engine";

const CHARSET = /;\s*charset\s*=\s*(?:"([^"]*)"|([^\s;]+))/i;

/**
 * The text of a body, by the charset that its content type names, or UTF-8.
 *
 * @throws AppError UNSUPPORTED_MEDIA_TYPE (a charset that nobody knows), MALFORMED_JSON (bytes that are none of the charset)
 */
export function decodeText(bytes: Buffer, contentType: string | undefined): string {
  const named = CHARSET.exec(contentType ?? "");
  const charset = named?.[1] ?? named?.[2] ?? "utf-8";
  const decoder = decoderFor(charset);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new AppError(
      "MALFORMED_JSON",
      `The body has bytes that are not ${decoder.encoding}; encode it as UTF-8, or name its charset in Content-Type.`,
    );
  }
}

function decoderFor(charset: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(charset, { fatal: true });
  } catch {
    throw new AppError("UNSUPPORTED_MEDIA_TYPE", "The charset of the body is not known; send it as UTF-8.");
  }
}
