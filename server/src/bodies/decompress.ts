import type { Readable, Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { AppError } from "@fairlead/engine";
import type { FastifyInstance } from "fastify";

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};
const ACCEPTED = "gzip, deflate, br";

/** A decoder of a body, with what the framework counts: its own bytes are held to the limit of a body, these to Content-Length. */
type CountedStream = Transform & { receivedEncodedLength: number };

/** Reads bodies that are sent compressed. What they come to is held to the same limit as any body. */
export function readCompressedBodies(app: FastifyInstance): void {
  app.addHook("preParsing", async (request, reply, payload) => {
    const coding = request.headers["content-encoding"]?.trim().toLowerCase() ?? "";
    if (coding === "" || coding === "identity") return payload;
    const decoder = DECODERS[coding];
    // A file is read straight from the socket, part by part.
    const isFile = /^multipart\//i.test(request.headers["content-type"] ?? "");
    if (decoder === undefined || isFile) {
      reply.header("accept-encoding", isFile ? "identity" : ACCEPTED);
      throw new AppError(
        "UNSUPPORTED_MEDIA_TYPE",
        isFile ? "Send files as they are, without Content-Encoding." : `Compress bodies by ${ACCEPTED}.`,
      );
    }
    const plain = counted(payload, decoder());
    // It also closes once all of it is read, when the last of it is still to be decompressed.
    request.raw.once("close", () => {
      if (!request.raw.complete) plain.destroy();
    });
    return plain;
  });
}

function counted(payload: Readable, decoder: Transform): CountedStream {
  const plain: CountedStream = Object.assign(decoder, { receivedEncodedLength: 0 });
  payload.on("data", (chunk: Buffer) => {
    plain.receivedEncodedLength += chunk.length;
  });
  payload.once("error", (error) => plain.destroy(error));
  plain.prependOnceListener("error", (error: Error & { code?: string }) => {
    error.message = "The body cannot be decompressed; it is cut, or not what Content-Encoding says.";
    payload.unpipe(plain);
    payload.resume();
  });
  return payload.pipe(plain);
}
