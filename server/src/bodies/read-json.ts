import type { FastifyInstance } from "fastify";
import { decodeText } from "./decode-text.ts";
import { scanJson } from "./scan-json.ts";

/** Reads JSON bodies by their charset, and refuses what would be bent by reading it. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, bytes, done) => {
    const text = decodeText(bytes as Buffer, request.headers["content-type"]);
    scanJson(text);
    parse(request, text, done);
  });
}
