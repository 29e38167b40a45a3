import type { FastifyInstance, FastifyRequest } from "fastify";

declare module "fastify" {
  interface FastifyRequest {
    /** The bytes of the body of a call that keeps what it refuses; `null`: none have come. */
    submitted: Buffer | null;
    /** How long the body is of which only the beginning was read; `null`: all of it was. */
    submittedBytes: number | null;
  }
  interface FastifyContextConfig {
    keepsRefused?: boolean;
  }
}

/** Makes room for the bytes of a body beside what they say. */
export function decorateSubmitted(app: FastifyInstance): void {
  app.decorateRequest("submitted", null);
  app.decorateRequest("submittedBytes", null);
}

/** Holds the bytes of a body for as long as its call lasts, where what is refused is kept. */
export function noteSubmitted(request: FastifyRequest, bytes: Buffer): void {
  if (request.routeOptions.config.keepsRefused) request.submitted = bytes;
}
