import { yieldToLoop } from "@fairlead/db";
import { valuePointer } from "@fairlead/engine";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { type LargeNumber, scanJson } from "./scan-json.ts";

/** Characters of a body from which on reading it is work of some milliseconds. */
const LARGE_BODY = 200_000;

/**
 * Reads the text of a JSON body. Of a submission, a number that would be rounded becomes a text with all its digits, for its
 * reader to note; but not an id, which would name another lead.
 *
 * @throws AppError, or what the framework throws of JSON that is none
 */
export type ReadJson = (request: FastifyRequest, text: string, of?: "submission" | "any") => Promise<unknown>;

/** The one reader of JSON bodies, which refuses what would be bent by reading it. A large one is read in pieces. */
export function jsonReader(app: FastifyInstance): ReadJson {
  const parse = app.getDefaultJsonParser("error", "error");
  return async (request, given, of = "any") => {
    const rest = given.length > LARGE_BODY ? yieldToLoop : undefined;
    const large = scanJson(
      given,
      (pointer) => of === "submission" && valuePointer(pointer) !== "/externalId",
    );
    const text = inQuotes(given, large);
    await rest?.();
    const body = await new Promise<unknown>((resolve, reject) => {
      parse(request, text, (error, parsed) => (error ? reject(error) : resolve(parsed)));
    });
    await rest?.();
    return body;
  };
}

/** A text with some of its numbers as texts. */
function inQuotes(text: string, numbers: readonly LargeNumber[]): string {
  if (numbers.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of numbers) {
    parts.push(text.slice(from, start), '"', text.slice(start, end), '"');
    from = end;
  }
  return [...parts, text.slice(from)].join("");
}
