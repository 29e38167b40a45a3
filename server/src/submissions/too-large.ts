import type { Readable } from "node:stream";
import { AppError, MAX_KEPT_BODY_BYTES } from "@fairlead/engine";
import type { FastifyInstance } from "fastify";
import { BODY_TOO_LARGE } from "../errors.ts";

/**
 * Reads the beginning of a body that says it is larger than what is accepted, so that it is kept with the refusal; the
 * framework would refuse it unread.
 */
export function readHeadOfTooLarge(app: FastifyInstance): void {
  app.addHook("preParsing", async (request, reply, payload: Readable) => {
    const { bodyLimit, config } = request.routeOptions;
    const declared = Number(request.headers["content-length"] ?? 0);
    if (!config.keepsRefused || !(declared > bodyLimit)) return payload;
    request.submitted = await headOf(payload);
    request.submittedBytes = declared;
    // The rest of the body is not read: nothing else can come on this connection.
    reply.header("connection", "close");
    throw new AppError("BODY_TOO_LARGE", BODY_TOO_LARGE);
  });
}

async function headOf(payload: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of payload.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length >= MAX_KEPT_BODY_BYTES) break;
  }
  return wholeCharacters(Buffer.concat(chunks).subarray(0, MAX_KEPT_BODY_BYTES));
}

/** Without the last character of UTF-8, of which the end may be missing. */
function wholeCharacters(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  const isLead = end > 0 && (bytes[end - 1] ?? 0) >= 0xc0;
  return bytes.subarray(0, isLead ? end - 1 : end);
}
