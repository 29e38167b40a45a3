import type { QueryClient, QueryKey } from "@tanstack/react-query";
import type { LiveEvent } from "./generated/types.gen.ts";

/** During an import events come by the hundred; the screen is read again at most this often. */
const QUIET_MS = 700;
/** What costs the server much is read again at most this often. */
const DEAR_QUIET_MS = 5_000;

type Stale = (id: string, path: Readonly<Record<string, unknown>>) => boolean;

/**
 * Marks as stale what an event says has changed, a few times a second at most.
 *
 * @returns takes each event as it comes
 */
export function createInvalidator(client: QueryClient): (event: LiveEvent) => void {
  const invalidate = (stale: readonly Stale[]) =>
    void client.invalidateQueries({ predicate: ({ queryKey }) => isStale(queryKey, stale) });
  const soon = gathered(QUIET_MS, invalidate);
  const later = gathered(DEAR_QUIET_MS, invalidate);
  return (event) => {
    soon(staleAfter(event));
    if (event.type === "leads") later((id) => DEAR.has(id));
  };
}

/** Hands on what comes within a time together, at its end. */
function gathered(withinMs: number, handOn: (stale: readonly Stale[]) => void): (stale: Stale) => void {
  let pending: Stale[] = [];
  return (stale) => {
    pending.push(stale);
    if (pending.length > 1) return;
    setTimeout(() => {
      const together = pending;
      pending = [];
      handOn(together);
    }, withinMs);
  };
}

function isStale(queryKey: QueryKey, stale: readonly Stale[]): boolean {
  const head = queryKey[0];
  if (typeof head !== "object" || head === null || !("_id" in head) || typeof head._id !== "string")
    return false;
  const path = "path" in head && typeof head.path === "object" && head.path !== null ? head.path : {};
  const id = head._id;
  return stale.some((test) => test(id, path as Readonly<Record<string, unknown>>));
}

const LEAD_LISTS = new Set(["listLeads", "getMyLeads"]);
const DEAR = new Set(["getTraffic", "listTrafficLeads", "listContacts", "listLeadPage"]);
const ONE_LEAD = new Set(["getLead", "getTimeline"]);
const ONE_IMPORT = new Set(["getImport", "listFailedRows"]);
const REFUSED = new Set(["listRefusedSubmissions", "countRefusedSubmissions", "listUnknownSources"]);
const ONE_WORKFLOW = new Set(["getWorkflow", "listVersions"]);

/** Which queries an event makes stale. `hello` opens each connection: anything may have been missed before it. */
function staleAfter(event: LiveEvent): Stale {
  switch (event.type) {
    case "hello":
      // The drawing under edit is left alone: saving tells whether somebody else was faster.
      return (id) => id !== "getDraft" && id !== "getMe";
    case "leads": {
      const leadIds = new Set(event.leadIds);
      return (id, path) => LEAD_LISTS.has(id) || (ONE_LEAD.has(id) && leadIds.has(String(path.id)));
    }
    case "import":
      return (id, path) => id === "listImports" || (ONE_IMPORT.has(id) && path.id === event.importId);
    case "bulkAction":
      return (id) => id === "listBulkActions";
    case "workflow":
      return (id, path) => id === "listWorkflows" || (ONE_WORKFLOW.has(id) && path.id === event.workflowId);
    case "refusedSubmissions":
      return (id) => REFUSED.has(id);
    case "notification":
      return (id) => id === "listNotifications";
    default:
      return () => false;
  }
}
