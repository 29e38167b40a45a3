import {
  createApiKey,
  createWorkflow,
  type Database,
  openDatabase,
  publishWorkflow,
  queueBulkAction,
  RoutingCache,
  readDraft,
  readWorkflow,
} from "@fairlead/db";
import { API_SCOPES, type ApiScope, type Graph, ROLE_PERMISSIONS, ROLES, type Role } from "@fairlead/engine";
import {
  ENDPOINTS,
  type Endpoint,
  KEY_ACCESS,
  keyOpens,
  type OperationId,
} from "../../server/src/contract/index.ts";
import { createOffice, type Office, PASSWORD, type Person } from "../../server/src/fixtures/test-office.ts";
import { newApiKey } from "../../server/src/routes/api-keys.ts";
import type { Stack } from "../harness/index.ts";

/** Somebody who tries every call that is open to them, in an organization that nobody else is in. */
export interface Caller {
  /** A role, or which key. */
  readonly name: string;
  /** Who calls: a header. */
  readonly identity: string;
  readonly operations: readonly OperationId[];
  /** What is there to be named in calls. */
  readonly known: readonly string[];
  /** Ids of the caller's own session and account: what ends them is tried on somebody else's. */
  readonly kept: readonly string[];
  readonly sourceName: string;
  /** The number of a phone campaign. */
  readonly phoneNumber: string;
  /** A drawing that can be saved, and over which revision. */
  readonly draft: SavedDraft;
}

interface SavedDraft {
  readonly workflowId: string;
  readonly revision: number;
  readonly graph: Graph;
}

/** An office with a phone campaign, and the draft of its other workflow. */
interface FuzzedOffice extends Office {
  readonly phoneNumber: string;
  readonly draft: SavedDraft;
}

/** The scope of the key that can do little. */
const NARROW: readonly ApiScope[] = ["leads:read"];
/** Whoever signs out is nobody from then on; a stream of events never ends. */
const APART: readonly OperationId[] = ["signIn", "signOut", "streamEvents"];

/** The callers that are no people. */
export const KEYS = ["key", "narrow key"] as const;

/** One caller for each role, a key with every scope and one with a narrow scope, each in an office of their own. */
export async function createCallers(stack: Stack): Promise<readonly Caller[]> {
  const db = openDatabase(stack.databaseUrl, { max: 2 });
  try {
    const callers: Caller[] = [];
    for (const role of ROLES) callers.push(await personIn(stack, db, role));
    callers.push(await keyIn(db, KEYS[0], Object.keys(API_SCOPES) as ApiScope[]));
    callers.push(await keyIn(db, KEYS[1], NARROW));
    return callers;
  } finally {
    await db.close();
  }
}

async function personIn(stack: Stack, db: Database, role: Role): Promise<Caller> {
  const office = await officeOf(db, role);
  const { userId, sessionId, cookie } = office.people[role];
  const permissions = ROLE_PERMISSIONS[role];
  if (role === "partner") await shareWithPartner(stack, office);
  await signInAgain(stack, office.people[role]);
  const bulkActionId = await queueUnsilence(db, office, role);
  return {
    ...callerIn({ ...office, bulkActionId }, role, ({ access }) => {
      return typeof access === "string" || access.some((permission) => permissions.includes(permission));
    }),
    identity: `Cookie: ${cookie}`,
    kept: [userId, sessionId],
  };
}

async function keyIn(db: Database, name: string, scopes: readonly ApiScope[]): Promise<Caller> {
  const office = await officeOf(db, name);
  const { organizationId, people } = office;
  const { key, prefix, keyHash } = newApiKey();
  await db.withOrganization(organizationId, (tx) =>
    createApiKey(tx, {
      ...{ organizationId, name, prefix, keyHash, scopes: [...scopes], createdBy: people.admin.userId },
    }),
  );
  return {
    ...callerIn(office, name, (_endpoint, operation) => keyOpens(KEY_ACCESS[operation], scopes)),
    identity: `Authorization: Bearer ${key}`,
    kept: [],
  };
}

function callerIn(
  office: FuzzedOffice,
  name: string,
  opens: (endpoint: Endpoint, operation: OperationId) => boolean,
): Omit<Caller, "identity" | "kept"> {
  const entries = Object.entries(ENDPOINTS) as [OperationId, Endpoint][];
  const open = entries.filter(([operation, endpoint]) => opens(endpoint, operation));
  const people = Object.values(office.people);
  return {
    name,
    operations: open.map(([operation]) => operation).filter((operation) => !APART.includes(operation)),
    known: [
      ...Object.values(office).filter((value) => typeof value === "string"),
      ...people.map(({ userId }) => userId),
    ],
    draft: office.draft,
    sourceName: office.sourceName,
    phoneNumber: office.phoneNumber,
  };
}

/** Another session of theirs, which they may end. */
async function signInAgain({ baseUrl }: Stack, { email }: Person): Promise<void> {
  const response = await fetch(`${baseUrl}/api/v1/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  if (!response.ok) throw new Error(`Signing in was answered ${response.status}: ${await response.text()}`);
}

/** An action of theirs on contacts: it takes back that of the office, which nobody could work on after it. */
function queueUnsilence(
  db: Database,
  { organizationId, people, contactId }: Office,
  role: Role,
): Promise<string> {
  const { userId } = people[role];
  const viewer = { userId, teamIds: [], permissions: ROLE_PERMISSIONS[role] };
  return db.withOrganization(organizationId, async (tx) => {
    const actor = { organizationId, userId, keyId: null };
    const by = { actor, viewer, cache: new RoutingCache(), nowMs: Date.now() };
    return (await queueBulkAction(tx, { contactIds: [contactId] }, { kind: "unsilence" }, by)).id;
  });
}

async function officeOf(db: Database, caller: string): Promise<FuzzedOffice> {
  const nowMs = Date.now();
  const office = await createOffice({ db, clock: { nowMs } }, `Source of the ${caller}`);
  const { organizationId, people, teamId } = office;
  return db.withOrganization(organizationId, async (tx) => {
    const workflowId = await createWorkflow(tx, {
      ...{ organizationId, name: "Callers", productCategory: "Mortgage Loans" },
      start: { kind: "inboundPhone", areaCode: "617" },
      routeTo: { kind: "teams", teamIds: [teamId] },
      exception: { kind: "individual", userId: people.manager.userId },
      createdBy: people.marketing.userId,
    });
    await publishWorkflow(tx, { organizationId, workflowId, publishedBy: people.marketing.userId });
    const { source } = await readWorkflow(tx, workflowId, nowMs);
    const { graph, revision } = await readDraft(tx, office.workflowId);
    const draft = { workflowId: office.workflowId, revision, graph };
    return { ...office, phoneNumber: source.name, draft };
  });
}

/** Partners see what is shared with them alone. */
async function shareWithPartner({ baseUrl }: Stack, { people, contactId }: Office): Promise<void> {
  const action = { kind: "share", userId: people.partner.userId, notifyUserIds: [people.partner.userId] };
  const response = await fetch(`${baseUrl}/api/v1/contacts/actions`, {
    method: "POST",
    headers: { "content-type": "application/json", cookie: people.admin.cookie },
    body: JSON.stringify({ contactIds: [contactId], action }),
  });
  if (!response.ok) throw new Error(`Sharing was answered ${response.status}: ${await response.text()}`);
}
