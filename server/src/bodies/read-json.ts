import { yieldToLoop } from "@fairlead/db";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { decodeText } from "./decode-text.ts";
import { scanJson } from "./scan-json.ts";

/** Characters of a body from which on reading it is work of some milliseconds. */
const LARGE_BODY = 200_000;

/** Reads JSON bodies by their charset, and refuses what would be bent by reading it. A large one is read in pieces. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser("error", "error");
  const parsed = (request: FastifyRequest, text: string) =>
    new Promise<unknown>((resolve, reject) => {
      parse(request, text, (error, body) => (error ? reject(error) : resolve(body)));
    });
  app.removeContentTypeParser("application/json");
  const read = async (request: FastifyRequest, bytes: Buffer) => {
    const text = decodeText(bytes, request.headers["content-type"]);
    const rest = text.length > LARGE_BODY ? yieldToLoop : undefined;
    scanJson(text);
    await rest?.();
    const body = await parsed(request, text);
    await rest?.();
    return body;
  };
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, read);
}
