import { yieldToLoop } from "@fairlead/db";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { scanJson } from "./scan-json.ts";

/** Characters of a body from which on reading it is work of some milliseconds. */
const LARGE_BODY = 200_000;

/** Reads the text of a JSON body. @throws AppError, or what the framework throws of JSON that is none */
export type ReadJson = (request: FastifyRequest, text: string) => Promise<unknown>;

/** The one reader of JSON bodies, which refuses what would be bent by reading it. A large one is read in pieces. */
export function jsonReader(app: FastifyInstance): ReadJson {
  const parse = app.getDefaultJsonParser("error", "error");
  return async (request, text) => {
    const rest = text.length > LARGE_BODY ? yieldToLoop : undefined;
    scanJson(text);
    await rest?.();
    const body = await new Promise<unknown>((resolve, reject) => {
      parse(request, text, (error, parsed) => (error ? reject(error) : resolve(parsed)));
    });
    await rest?.();
    return body;
  };
}
