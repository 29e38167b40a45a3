import { AppError } from "@fairlead/engine";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { ENDPOINTS, type Endpoint } from "../contract/index.ts";
import { sendProblem } from "../errors.ts";

export const API_PREFIX = "/api/v1";
/** Paths of the probes: no screens, also where they are served on a port of their own. */
const PROBES = /^\/(?:healthz|readyz|metrics)\/?$/;

interface KnownPath {
  readonly url: string;
  readonly pattern: RegExp;
  readonly parameters: number;
  readonly methods: readonly string[];
}

const PATHS: readonly KnownPath[] = knownPaths();

function knownPaths(): readonly KnownPath[] {
  const methods = new Map<string, string[]>();
  for (const { method, url } of Object.values(ENDPOINTS) as Endpoint[]) {
    methods.set(url, [...(methods.get(url) ?? []), ...(method === "GET" ? ["GET", "HEAD"] : [method])]);
  }
  const known = [...methods].map(([url, methods]) => ({
    url,
    pattern: new RegExp(`^${API_PREFIX}${url.replaceAll(".", "\\.").replace(/:\w+/g, "[^/]+")}/?$`),
    parameters: url.split(":").length - 1,
    methods,
  }));
  return known.sort((one, other) => one.parameters - other.parameters);
}

/** The most exact path of the API that a path is, such as `/contacts/actions` rather than `/contacts/:id`. */
function knownPath(path: string): KnownPath | undefined {
  return PATHS.find(({ pattern }) => pattern.test(path));
}

/** Routes with a parameter, each with the paths that it would take for values of it. */
const MISTAKABLE = new Map(
  PATHS.filter(({ parameters }) => parameters > 0).map((route) => [
    `${API_PREFIX}${route.url}`,
    PATHS.filter(
      (other) => other.parameters < route.parameters && route.pattern.test(`${API_PREFIX}${other.url}`),
    ),
  ]),
);

/** Refuses a method that only a less exact path takes: `GET /contacts/actions` asks for no contact called `actions`. */
export function refuseOtherMethods(app: FastifyInstance): void {
  app.addHook("onRequest", async (request, reply) => {
    const mistakable = MISTAKABLE.get(request.routeOptions.url ?? "");
    if (!mistakable || mistakable.length === 0) return;
    const path = pathOf(request);
    const meant = mistakable.find(({ pattern }) => pattern.test(path));
    if (meant && !meant.methods.includes(request.method)) throw notAllowed(reply, meant);
  });
}

/** Answers what no route takes: the editor's page for a screen, 405 for a known path, else 404. */
export function answerUnknownPaths(app: FastifyInstance, servesEditor: boolean): void {
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request);
    if (servesEditor && isScreen(request, path)) {
      return reply.header("cache-control", "no-cache").sendFile("index.html");
    }
    return sendUnknown(reply, request.method, path);
  });
}

function isScreen({ method }: FastifyRequest, path: string): boolean {
  return method === "GET" && !path.startsWith("/api/") && !PROBES.test(path) && !/\.[a-z0-9]+$/i.test(path);
}

function sendUnknown(reply: FastifyReply, method: string, path: string): FastifyReply {
  const known = knownPath(path);
  if (known === undefined || known.methods.includes(method)) {
    return sendProblem(reply, new AppError("NOT_FOUND", `There is nothing at ${path}.`));
  }
  return sendProblem(reply, notAllowed(reply, known));
}

function notAllowed(reply: FastifyReply, { methods }: KnownPath): AppError {
  reply.header("allow", methods.join(", "));
  return new AppError("METHOD_NOT_ALLOWED", `Use ${methods.join(" or ")} here.`);
}

function pathOf({ url }: FastifyRequest): string {
  return url.split("?")[0] ?? "/";
}
