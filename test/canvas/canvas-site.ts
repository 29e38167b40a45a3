import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import type { Draft, LiveEvent, Me, Traffic, Workflow } from "../../editor/src/api/generated/types.gen.ts";
import type { SeededDrawing } from "./seeded-drawing.ts";

/** The built editor with one workflow, whose answers come from memory: what is measured is the browser's work alone. */
export interface CanvasSite {
  readonly url: string;
  /** A page of the same site with nothing on it. */
  readonly blankUrl: string;
  /** Puts another drawing in the workflow's place. */
  readonly show: (drawing: SeededDrawing) => void;
  /** Sends a live event to every page that listens, and counts a few more leads through the drawing. */
  readonly leadPasses: () => void;
  readonly close: () => Promise<void>;
}

const WORKFLOW_ID = "wf_speed";
const BLANK = "/blank.html";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/**
 * Serves a folder with the built editor on a free port.
 *
 * @param folder with index.html in it
 */
export async function startCanvasSite(folder: string): Promise<CanvasSite> {
  const listening = new Set<ServerResponse>();
  let shown: SeededDrawing | null = null;
  let passed = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://site").pathname;
    if (path === BLANK) response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html>");
    else if (!path.startsWith("/api/v1/")) void serveFile(folder, path, response);
    else if (path === "/api/v1/events") listen(request, response, listening);
    else answer(response, shown && answers(shown, passed)[path.slice("/api/v1".length)]);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/workflows/${WORKFLOW_ID}`,
    blankUrl: `http://127.0.0.1:${port}${BLANK}`,
    show: (drawing) => {
      shown = drawing;
    },
    leadPasses: () => {
      passed += 1;
      for (const response of listening) send(response, { type: "leads", leadIds: [`lead_${passed}`] });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serveFile(folder: string, path: string, response: ServerResponse): Promise<void> {
  const name = extname(path) === "" ? "index.html" : normalize(path).replace(/^\/+/, "");
  try {
    const body = await readFile(join(folder, name));
    response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" }).end(body);
  } catch {
    response.writeHead(404).end();
  }
}

function listen(request: IncomingMessage, response: ServerResponse, listening: Set<ServerResponse>): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  send(response, { type: "hello" });
  listening.add(response);
  request.once("close", () => listening.delete(response));
}

function send(response: ServerResponse, event: LiveEvent): void {
  response.write(`data: ${JSON.stringify(event)}\n\n`);
}

function answer(response: ServerResponse, body: unknown): void {
  const problem = { status: 404, code: "NOT_FOUND", title: "Not found", detail: "Not part of this site." };
  const type = body ? "application/json" : "application/problem+json";
  response.writeHead(body ? 200 : 404, { "content-type": type }).end(JSON.stringify(body ?? problem));
}

function answers(drawing: SeededDrawing, passed: number): Readonly<Record<string, unknown>> {
  const { users, team } = drawing;
  return {
    "/me": ME,
    "/users": { items: users },
    "/teams": { items: [team] },
    "/me/notifications": { items: [], unread: 0 },
    [`/workflows/${WORKFLOW_ID}`]: workflowOf(drawing),
    [`/workflows/${WORKFLOW_ID}/draft`]: draftOf(drawing),
    [`/workflows/${WORKFLOW_ID}/traffic`]: trafficOf(drawing, passed),
  };
}

const AT = "2026-01-02T03:04:05.000Z";

const ME: Me = {
  user: { id: "user_me", name: "Mia May", email: "mia@example.com", role: "marketing", timeZone: "UTC" },
  organization: { id: "org_speed", name: "Speed" },
  permissions: ["users:read", "workflows:read", "workflows:edit", "workflows:publish", "leads:readAll"],
  links: { temporalUi: null, mailbox: false },
};

function workflowOf({ team }: SeededDrawing): Workflow {
  return {
    id: WORKFLOW_ID,
    name: "Speed",
    productCategory: "mortgage",
    state: "active",
    source: { id: "src_speed", name: "Zillow Mortgage", kind: "thirdParty" },
    routeTo: { kind: "teams", teamIds: [team.id] },
    exception: { kind: "individual", userId: "user_0" },
    duplicates: {
      updateLead: null,
      updateContact: null,
      honorDoNotContact: null,
      distributeFirst: false,
      bypassToOwner: false,
    },
    additions: { campaignIds: [], groupIds: [], shareUserIds: [], journey: null },
    publishedVersion: 1,
    publishedAt: AT,
    hasUnpublishedChanges: false,
    distribution: "sequential",
    leadsLast7Days: 0,
    inFlight: 0,
    held: 0,
    createdAt: AT,
  };
}

function draftOf({ graph }: SeededDrawing): Draft {
  return {
    workflowId: WORKFLOW_ID,
    revision: 1,
    graph: JSON.parse(JSON.stringify(graph)),
    problems: [],
    updatedAt: AT,
    updatedBy: null,
  };
}

/** Every lead changes the figures of every box: the most that there can be to draw again. */
function trafficOf({ graph, users }: SeededDrawing, passed: number): Traffic {
  return {
    leads: 1_000 + passed,
    truncated: false,
    ...{ exceptions: passed, bypassed: 0 },
    versions: [{ version: 1, leads: 1_000 + passed }],
    boxes: graph.nodes.map(({ id }, place) => ({
      ...{ nodeId: id, through: place + passed, dropped: 0, fell: passed, offered: 0 },
      assigned: 1 + ((place + passed) % 1_000),
      got: 1 + ((place + passed) % 1_000),
    })),
    waiting: { held: 0, users: users.map(({ id }) => ({ userId: id, offered: passed, assigned: 1 })) },
  };
}
