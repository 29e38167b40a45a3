import type { FastifyInstance, FastifyRequest } from "fastify";
import { noteSubmitted } from "../submissions/submitted.ts";
import { decodeText } from "./decode-text.ts";
import { jsonReader } from "./json-reader.ts";

/** Reads JSON bodies by their charset, and refuses what would be bent by reading it. */
export function readJsonBodies(app: FastifyInstance): void {
  const readJson = jsonReader(app);
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser(
    "application/json",
    { parseAs: "buffer" },
    (request: FastifyRequest, bytes: Buffer) => {
      noteSubmitted(request, bytes);
      const isSubmission = request.routeOptions.config.operation === "ingestLead";
      const text = decodeText(bytes, request.headers["content-type"]);
      return readJson(request, text, isSubmission ? "submission" : "any");
    },
  );
}
