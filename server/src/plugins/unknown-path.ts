import { AppError } from "@fairlead/engine";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ENDPOINTS } from "../contract/index.ts";
import { sendProblem } from "../errors.ts";

export const API_PREFIX = "/api/v1";

const PATHS = Object.values(ENDPOINTS).map(({ method, url }) => ({
  method,
  pattern: new RegExp(`^${API_PREFIX}${url.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+")}/?$`),
}));

/** Answers what no route takes: the editor's page for a screen, 405 for a known path, else 404. */
export function answerUnknownPaths(app: FastifyInstance, servesEditor: boolean): void {
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?")[0] ?? "/";
    if (servesEditor && isScreen(request, path)) {
      return reply.header("cache-control", "no-cache").sendFile("index.html");
    }
    return sendUnknown(reply, request.method, path);
  });
}

function isScreen({ method }: FastifyRequest, path: string): boolean {
  return method === "GET" && !path.startsWith("/api/") && !/\.[a-z0-9]+$/i.test(path);
}

function sendUnknown(reply: FastifyReply, method: string, path: string): FastifyReply {
  const allowed = new Set(PATHS.filter(({ pattern }) => pattern.test(path)).map((known) => known.method));
  if (allowed.size === 0 || allowed.has(method as (typeof PATHS)[number]["method"])) {
    return sendProblem(reply, new AppError("NOT_FOUND", `There is nothing at ${path}.`));
  }
  const methods = [...allowed];
  const error = new AppError("METHOD_NOT_ALLOWED", `Use ${methods.join(" or ")} here.`);
  return sendProblem(reply.header("allow", methods.join(", ")), error);
}
