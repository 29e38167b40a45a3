import { ERROR_SERIALIZERS, loggableError } from "@fairlead/db";
import { AppError } from "@fairlead/engine";
import fastifyCookie from "@fastify/cookie";
import fastifyHelmet from "@fastify/helmet";
import fastifyMultipart from "@fastify/multipart";
import fastifyRateLimit from "@fastify/rate-limit";
import { fastifySSE } from "@fastify/sse";
import fastifySwaggerUi from "@fastify/swagger-ui";
import Fastify, {
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyRequest,
  LogController,
} from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { z } from "zod";
import { readCompressedBodies } from "./bodies/decompress.ts";
import { readJsonBodies } from "./bodies/read-json.ts";
import { withoutNulls } from "./contract/null-as-absent.ts";
import type { ServerDeps } from "./deps.ts";
import { handleError } from "./errors.ts";
import { addressBlock } from "./network/address-block.ts";
import { limitByAddress } from "./network/address-limits.ts";
import { CONNECTION_LIMITS, limitConnections, serverOptions } from "./network/connection-limits.ts";
import { ListTurns } from "./network/list-turns.ts";
import { LongReads } from "./network/long-reads.ts";
import { registerOpenApi } from "./openapi.ts";
import { enforceAccess, principalOf } from "./plugins/access.ts";
import { registerEditor } from "./plugins/editor.ts";
import { registerErrorPage } from "./plugins/error-page.ts";
import { measureCalls, registerProbes } from "./plugins/health.ts";
import { registerIdempotency } from "./plugins/idempotency.ts";
import { answerKeysBriefly } from "./plugins/key-answers.ts";
import { API_PREFIX, answerUnknownPaths, refuseOtherMethods } from "./plugins/unknown-path.ts";
import { apiKeyRoutes } from "./routes/api-keys.ts";
import { auditRoutes } from "./routes/audit.ts";
import { bulkActionRoutes } from "./routes/bulk-actions.ts";
import { contactActionRoutes } from "./routes/contact-actions.ts";
import { contactExportRoutes } from "./routes/contact-export.ts";
import { contactListRoutes } from "./routes/contact-lists.ts";
import { contactRecordRoutes } from "./routes/contact-record.ts";
import { contactTabRoutes } from "./routes/contact-tabs.ts";
import { contactTaskRoutes } from "./routes/contact-tasks.ts";
import { contactWorkRoutes } from "./routes/contact-work.ts";
import { contactRoutes } from "./routes/contacts.ts";
import { directoryRoutes } from "./routes/directory.ts";
import { eventRoutes } from "./routes/events.ts";
import { groupRoutes } from "./routes/groups.ts";
import { importPreviewRoutes } from "./routes/import-previews.ts";
import { importUndoRoutes } from "./routes/import-undo.ts";
import { importRoutes } from "./routes/imports.ts";
import { leadListRoutes } from "./routes/lead-list.ts";
import { leadRouteRoutes } from "./routes/lead-routes.ts";
import { leadTimelineRoutes } from "./routes/lead-timeline.ts";
import { leadRoutes } from "./routes/leads.ts";
import { loanWordRoutes } from "./routes/loan-words.ts";
import { loanRoutes } from "./routes/loans.ts";
import { notedRowRoutes } from "./routes/noted-rows.ts";
import { notificationRoutes } from "./routes/notifications.ts";
import { outboxRoutes } from "./routes/outbox.ts";
import { refusedSubmissionRoutes } from "./routes/refused-submissions.ts";
import { restorePointRoutes } from "./routes/restore-points.ts";
import { runRoutes } from "./routes/runs.ts";
import { sessionRoutes } from "./routes/session.ts";
import { submissionRoutes } from "./routes/submissions.ts";
import { trafficRoutes } from "./routes/traffic.ts";
import { trialRoutes } from "./routes/trials.ts";
import { versionRoutes } from "./routes/versions.ts";
import { workflowRoutes } from "./routes/workflows.ts";
import { decorateSubmitted } from "./submissions/submitted.ts";

const MAX_BODY_BYTES = 1_000_000;
/** A source's name of 100 characters, each escaped in the path. */
const MAX_PARAM_LENGTH = 1_200;
const MAX_FILE_BYTES = 1_100_000_000;
/** One file more than is taken, so that a second one is noticed and named; names are UTF-8, as every browser sends them. */
const UPLOADS = {
  limits: { files: 2, fields: 10, fileSize: MAX_FILE_BYTES },
  defParamCharset: "utf8",
  // Generated clients may send the file without a name.
  isPartAFile: (field: string | undefined, _contentType: string | undefined, fileName: string | undefined) =>
    field === "file" || fileName !== undefined,
};
/** Calls a minute; a machine imports and a person clicks. */
const CALLS_PER_MINUTE = { person: 1_200, machine: 60_000, nobody: 300 } as const;

const ROUTES: readonly FastifyPluginAsync<ServerDeps>[] = [
  ...[
    sessionRoutes,
    apiKeyRoutes,
    directoryRoutes,
    workflowRoutes,
    submissionRoutes,
    refusedSubmissionRoutes,
    leadRoutes,
    loanWordRoutes,
    leadTimelineRoutes,
    leadListRoutes,
    importRoutes,
    importUndoRoutes,
    notedRowRoutes,
    importPreviewRoutes,
  ],
  ...[
    versionRoutes,
    restorePointRoutes,
    trialRoutes,
    trafficRoutes,
    leadRouteRoutes,
    contactRoutes,
    auditRoutes,
    bulkActionRoutes,
    contactTabRoutes,
    groupRoutes,
    contactActionRoutes,
    loanRoutes,
    contactExportRoutes,
    contactListRoutes,
    contactRecordRoutes,
    contactTaskRoutes,
    contactWorkRoutes,
    runRoutes,
  ],
  ...[notificationRoutes, outboxRoutes, eventRoutes],
];

/** Builds the HTTP server; listens to nothing yet. */
export async function buildApp(deps: ServerDeps): Promise<FastifyInstance> {
  const connections = { ...CONNECTION_LIMITS, ...deps.connections };
  const app = Fastify({
    bodyLimit: MAX_BODY_BYTES,
    trustProxy: [...(deps.trustedProxies ?? ["loopback"])],
    ...serverOptions(connections),
    forceCloseConnections: true,
    frameworkErrors: handleError,
    routerOptions: { maxParamLength: MAX_PARAM_LENGTH, ignoreTrailingSlash: true },
    logger: {
      level: deps.logLevel,
      redact: ["req.headers.authorization", "req.headers.cookie"],
      serializers: {
        ...ERROR_SERIALIZERS,
        err: (error) => ({ ...loggableError(error) }),
        req: loggableRequest,
      },
      ...(deps.logTo ? { stream: deps.logTo } : {}),
    },
    logController: new LogController({
      disableRequestLogging: deps.logLevel !== "debug" && deps.logLevel !== "trace",
    }),
  });
  limitConnections(app, connections);
  app.setErrorHandler(handleError);
  await registerOpenApi(app);
  await app.register(fastifyHelmet, { contentSecurityPolicy: { directives: cspDirectives(deps.publicUrl) } });
  measureCalls(app);
  if (!deps.hasProbesPort) registerProbes(app, deps.probes);
  await app.register(fastifySwaggerUi, { routePrefix: "/docs", staticCSP: true });
  registerErrorPage(app);
  // The same for everybody, and large: written out once.
  let description: string | undefined;
  app.get("/api/openapi.json", { schema: { hide: true } }, async (_request, reply) => {
    description ??= JSON.stringify(app.swagger());
    return reply.type("application/json; charset=utf-8").send(description);
  });
  await app.register((api) => registerApi(api, deps), { prefix: API_PREFIX });
  if (deps.editorDist) await registerEditor(app, deps.editorDist);
  answerUnknownPaths(app, deps.editorDist !== undefined);
  return app;
}

async function registerApi(api: FastifyInstance, deps: ServerDeps): Promise<void> {
  api.setValidatorCompiler(validatorCompiler);
  api.setSerializerCompiler(serializerCompiler);
  api.removeContentTypeParser("text/plain");
  decorateSubmitted(api);
  readJsonBodies(api);
  readCompressedBodies(api);
  api.addHook("onRequest", async (_request, reply) => void reply.header("cache-control", "no-store"));
  limitByAddress(api, deps);
  refuseOtherMethods(api);
  await api.register(fastifyCookie);
  await api.register(fastifyMultipart, UPLOADS);
  await api.register(fastifySSE, { heartbeatInterval: 15_000 });
  enforceAccess(api, deps);
  const person = deps.personCallsPerMinute ?? CALLS_PER_MINUTE.person;
  const callsPerMinute = { ...CALLS_PER_MINUTE, person };
  await api.register(fastifyRateLimit, {
    hook: "preValidation",
    timeWindow: "1 minute",
    keyGenerator: (request) => (request.caller ? principalOf(request.caller) : addressBlock(request.ip)),
    max: (request) => callsPerMinute[request.caller?.kind ?? "nobody"],
    errorResponseBuilder: (_request, { after }) =>
      new AppError("RATE_LIMITED", `Too many requests; try again in ${after}.`),
  });
  api.addHook("preValidation", async (request) => {
    const { body } = request.routeOptions.schema ?? {};
    if (body instanceof z.ZodType) request.body = withoutNulls(body, request.body);
  });
  answerKeysBriefly(api);
  registerIdempotency(api, deps);
  api.decorate("longReads", new LongReads());
  api.decorate("listTurns", new ListTurns());
  for (const routes of ROUTES) await api.register(routes, deps);
}

/** What is looked for and filtered by stands in the query: it is not logged. */
function loggableRequest({ method, url, ip }: FastifyRequest) {
  return { method, url: url.split("?")[0] ?? "/", remoteAddress: ip };
}

function cspDirectives(publicUrl: string) {
  return {
    defaultSrc: ["'self'"],
    // React Flow positions nodes by inline style attributes.
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:", "blob:"],
    fontSrc: ["'self'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: publicUrl.startsWith("https:") ? [] : null,
  };
}
