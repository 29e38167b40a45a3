import { can, type Permission, ROLES, type Role } from "@fairlead/engine";
import { createTestDatabase, type TestDatabase } from "@fairlead/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ENDPOINTS, type Endpoint, type OperationId } from "./contract/index.ts";
import { createTestApp, type TestApp } from "./fixtures/test-app.ts";
import { createOffice, type Office } from "./fixtures/test-office.ts";

interface Attempt {
  /** What stands in the path for its parameters. */
  readonly params: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How each operation that takes an id is tried with ids of another organization; a new one fails until it is here. */
const ATTEMPTS: Partial<Record<OperationId, (theirs: Office) => Attempt>> = {
  revokeSession: (theirs) => ({ params: { id: theirs.people.loan_officer.sessionId } }),
  updateApiKey: (theirs) => ({
    params: { id: theirs.apiKeyId },
    body: { holderUserId: theirs.people.admin.userId },
  }),
  revokeApiKey: (theirs) => ({ params: { id: theirs.apiKeyId } }),
  getWorkflow: (theirs) => ({ params: { id: theirs.workflowId } }),
  updateWorkflow: (theirs) => ({ params: { id: theirs.workflowId }, body: { name: "Mine now" } }),
  getDraft: (theirs) => ({ params: { id: theirs.workflowId } }),
  saveDraft: (theirs) => ({
    params: { id: theirs.workflowId },
    headers: { "if-match": '"1"' },
    body: { graph: drawingOf(theirs) },
  }),
  listRestorePoints: (theirs) => ({ params: { id: theirs.workflowId } }),
  getRestorePoint: (theirs) => ({ params: { id: theirs.workflowId, pointId: "pnt_1" } }),
  publishWorkflow: (theirs) => ({ params: { id: theirs.workflowId } }),
  listVersions: (theirs) => ({ params: { id: theirs.workflowId } }),
  getVersion: (theirs) => ({ params: { id: theirs.workflowId, number: "1" } }),
  updateUser: (theirs) => ({ params: { id: theirs.people.loan_officer.userId }, body: { name: "Mine now" } }),
  addAbsence: (theirs) => ({
    params: { id: theirs.people.loan_officer.userId },
    body: { from: "2026-06-01T00:00:00Z", until: "2026-06-08T00:00:00Z" },
  }),
  removeAbsence: (theirs) => ({
    params: { id: theirs.people.loan_officer.userId, absenceId: theirs.absenceId },
  }),
  setTeamManagers: (theirs) => ({ params: { id: theirs.teamId }, body: { userIds: [] } }),
  setWorkflowState: (theirs) => ({ params: { id: theirs.workflowId }, body: { state: "paused" } }),
  getTurns: (theirs) => ({ params: { id: theirs.workflowId } }),
  diffVersion: (theirs) => ({ params: { id: theirs.workflowId, number: "1" } }),
  restoreVersion: (theirs) => ({ params: { id: theirs.workflowId, number: "1" } }),
  previewMove: (theirs) => ({ params: { id: theirs.workflowId } }),
  moveLeads: (theirs) => ({ params: { id: theirs.workflowId }, body: {} }),
  simulateLead: (theirs) => ({ params: { id: theirs.workflowId }, body: { leadId: theirs.leadId } }),
  getTrialGround: (theirs) => ({ params: { id: theirs.workflowId } }),
  getTraffic: (theirs) => ({ params: { id: theirs.workflowId }, query: PERIOD }),
  listTrafficLeads: (theirs) => ({
    params: { id: theirs.workflowId },
    query: { ...PERIOD, nodeId: "source", passage: "got" },
  }),
  backtestWorkflow: (theirs) => ({ params: { id: theirs.workflowId }, body: PERIOD }),
  downloadBacktest: (theirs) => ({ params: { id: theirs.workflowId }, body: PERIOD }),
  getLeadRoute: (theirs) => ({ params: { id: theirs.leadRouteId } }),
  updateLeadRoute: (theirs) => ({ params: { id: theirs.leadRouteId }, body: routeOf(theirs) }),
  deleteLeadRoute: (theirs) => ({ params: { id: theirs.leadRouteId } }),
  updateContactList: (theirs) => ({ params: { id: theirs.contactListId }, body: { name: "Mine now" } }),
  deleteContactList: (theirs) => ({ params: { id: theirs.contactListId } }),
  updateTab: (theirs) => ({ params: { id: theirs.tabId }, body: { label: "Mine now", teamIds: null } }),
  deleteTab: (theirs) => ({ params: { id: theirs.tabId } }),
  getGroup: (theirs) => ({ params: { id: theirs.groupId } }),
  countGroup: (theirs) => ({ params: { id: theirs.groupId } }),
  updateGroup: (theirs) => ({ params: { id: theirs.groupId }, body: { name: "Mine now" } }),
  deleteGroup: (theirs) => ({ params: { id: theirs.groupId } }),
  getBulkAction: (theirs) => ({ params: { id: theirs.bulkActionId } }),
  cancelBulkAction: (theirs) => ({ params: { id: theirs.bulkActionId } }),
  listBulkFailures: (theirs) => ({ params: { id: theirs.bulkActionId } }),
  downloadBulkFailures: (theirs) => ({ params: { id: theirs.bulkActionId } }),
  getContact: (theirs) => ({ params: { id: theirs.contactId } }),
  ...contactWork(),
  closeLead: (theirs) => ({ params: { id: theirs.leadId } }),
  reopenLead: (theirs) => ({ params: { id: theirs.leadId } }),
  reviewName: (theirs) => ({ params: { id: theirs.leadId }, body: { decision: "samePerson" } }),
  getWhyNotMe: (theirs) => ({ params: { id: theirs.leadId } }),
  getRun: (theirs) => ({ params: { leadId: theirs.leadId } }),
  ingestLead: (theirs) => ({
    params: { source: theirs.sourceName },
    body: { externalId: "theirs", contact: { firstName: "Bob", lastName: "Ray", email: "bob@example.com" } },
  }),
  getLead: (theirs) => ({ params: { id: theirs.leadId } }),
  getTimeline: (theirs) => ({ params: { id: theirs.leadId } }),
  getTimelineEntry: (theirs) => ({ params: { id: theirs.leadId, entryId: "1" } }),
  claimLead: (theirs) => ({ params: { id: theirs.leadId } }),
  passLead: (theirs) => ({ params: { id: theirs.leadId } }),
  recordCommunication: (theirs) => ({ params: { id: theirs.leadId }, body: { kind: "call" } }),
  getImport: (theirs) => ({ params: { id: theirs.importId } }),
  changePreview: (theirs) => ({ params: { id: theirs.importId }, body: {} }),
  startPreviewedImport: (theirs) => ({ params: { id: theirs.importId }, body: {} }),
  discardPreview: (theirs) => ({ params: { id: theirs.importId } }),
  listFailedRows: (theirs) => ({ params: { id: theirs.importId } }),
  downloadFailedRows: (theirs) => ({ params: { id: theirs.importId } }),
  previewImportUndo: (theirs) => ({ params: { id: theirs.importId } }),
  undoImport: (theirs) => ({ params: { id: theirs.importId } }),
  listLeadsKept: (theirs) => ({ params: { id: theirs.importId } }),
  listNotedRows: (theirs) => ({ params: { id: theirs.importId } }),
  downloadNotedRows: (theirs) => ({ params: { id: theirs.importId } }),
  getMail: (theirs) => ({ params: { id: theirs.mailId } }),
  getRefusedSubmission: (theirs) => ({ params: { id: theirs.refusedSubmissionId } }),
  sendRefusedSubmission: (theirs) => ({ params: { id: theirs.refusedSubmissionId }, body: {} }),
  dismissRefusedSubmission: (theirs) => ({ params: { id: theirs.refusedSubmissionId } }),
};

/** What stands on a contact's record is reached through the contact. */
function contactWork(): typeof ATTEMPTS {
  const appointment = { startsAt: "2026-06-01T15:00:00Z", location: "Here" };
  const on =
    (more: Readonly<Record<string, string>>, body?: (theirs: Office) => object) =>
    (theirs: Office): Attempt => ({
      params: { id: theirs.contactId, ...more },
      ...(body ? { body: body(theirs) } : {}),
    });
  const task = ({ people }: Office) => ({
    ...{ name: "Call", dueAt: "2026-06-01T15:00:00Z", assigneeUserId: people.loan_officer.userId },
  });
  return {
    updateContact: on({}, () => ({ firstName: "Mine now" })),
    listContactNotes: on({}),
    listContactActivity: on({}),
    addContactNote: on({}, () => ({ text: "Mine now" })),
    listContactMemos: on({}),
    previewDoNotContact: on({}),
    setDoNotContact: on({}, () => ({ understood: true })),
    listContactLoans: on({}),
    addLoan: on({}, () => ({})),
    updateLoan: on({ loanId: "loan_1" }, () => ({ openedAt: "2026-01-01T00:00:00Z" })),
    addContactMemo: on({}, () => ({ text: "Mine now" })),
    deleteContactMemo: on({ memoId: "memo_1" }),
    listContactAppointments: on({}),
    addAppointment: on({}, () => appointment),
    updateAppointment: on({ appointmentId: "apt_1" }, () => appointment),
    deleteAppointment: on({ appointmentId: "apt_1" }),
    listContactTasks: on({}),
    addTask: on({}, task),
    updateTask: on({ taskId: "task_1" }, task),
    completeTask: on({ taskId: "task_1" }),
    reopenTask: on({ taskId: "task_1" }),
    deleteTask: on({ taskId: "task_1" }),
  };
}

const PERIOD = { from: "2026-01-01T00:00:00Z", until: "2027-01-01T00:00:00Z" };

let database: TestDatabase;
let server: TestApp;
let mine: Office;
let theirs: Office;
let before: string;
const drawings = new Map<string, object>();

beforeAll(async () => {
  database = await createTestDatabase();
  server = await createTestApp(database.url);
  mine = await createOffice(server, "My Source");
  theirs = await createOffice(server, "Their Source");
  for (const office of [mine, theirs]) {
    const { graph } = (await get(office, `/workflows/${office.workflowId}/draft`)).json();
    drawings.set(office.organizationId, graph);
  }
  before = await everythingOf(theirs);
});

afterAll(async () => {
  await server.close();
  await database.drop();
});

const WITH_IDS = (Object.entries(ENDPOINTS) as [OperationId, Endpoint][]).filter(([, { url }]) =>
  url.includes("/:"),
);

test("every operation that takes an id is tried", () => {
  expect(WITH_IDS.map(([id]) => id).filter((id) => !ATTEMPTS[id])).toEqual([]);
});

describe.each(WITH_IDS)("%s with another organization's id", (operation, endpoint) => {
  test.each(ROLES)("is answered 404 to a %s, or 403 where the role may not call it", async (role) => {
    const answer = await attempt(operation, endpoint, { cookie: mine.people[role].cookie });

    expect({ status: answer.statusCode, body: answer.body }).toMatchObject({
      status: expected(endpoint, role),
    });
  });

  test("is answered 404 to an API key, or 403 where a key may not call it", async () => {
    const answer = await attempt(operation, endpoint, { authorization: `Bearer ${mine.apiKey}` });

    expect([403, 404]).toContain(answer.statusCode);
  });
});

test("bodies that name another organization's people, teams or workflows are answered 404", async () => {
  const { cookie } = mine.people.admin;
  const exception = { kind: "individual", userId: mine.people.manager.userId };
  const workflow = { name: "N", productCategory: "Other", sourceName: "S", exception };
  const person = { firstName: "A", lastName: "B", email: "c@example.com", cellPhone: "6175550123" };
  const theirUser = { kind: "individual", userId: theirs.people.loan_officer.userId };
  const calls = [
    ["/workflows", { ...workflow, routeTo: { kind: "teams", teamIds: [theirs.teamId] } }],
    ["/workflows", { ...workflow, routeTo: theirUser }],
    ["/workflows", { ...workflow, routeTo: { kind: "teams", teamIds: [mine.teamId] }, exception: theirUser }],
    ["/leads", { ...person, routeTo: theirUser }],
    ["/leads", { ...person, routeTo: { kind: "workflow", workflowId: theirs.workflowId } }],
    ["/lead-routes", routeOf(theirs)],
  ] as const;

  for (const [url, payload] of calls) {
    const answer = await server.app.inject({
      ...{ method: "POST", url: `/api/v1${url}`, headers: { cookie }, payload },
    });
    expect({ status: answer.statusCode, body: answer.body }).toMatchObject({ status: 404 });
  }
});

/** What is tried with a lead of the same organization that the caller does not see. */
const WITH_LEADS = WITH_IDS.filter(([, { url }]) => /^\/(leads|runs)\/:/.test(url));

describe.each(WITH_LEADS)("%s with a colleague's lead", (operation, endpoint) => {
  test.each(["manager", "partner"] as const)("is answered to a %s as if there were none", async (role) => {
    const { cookie } = mine.people[role];
    const unseen = await attempt(operation, endpoint, { cookie }, mine);
    const missing = await attempt(operation, endpoint, { cookie }, { ...mine, leadId: "lead_none" });

    expect(unseen.statusCode).toBe(expected(endpoint, role));
    expect([unseen.statusCode, unseen.body.replaceAll(mine.leadId, "lead_none")]).toEqual([
      missing.statusCode,
      missing.body,
    ]);
  });
});

test("lists show nothing of another organization", async () => {
  const { organizationId, workflowId, leadId, importId, mailId, leadRouteId } = theirs;
  const { refusedSubmissionId } = theirs;
  const foreign = [organizationId, workflowId, leadId, importId, mailId, leadRouteId, refusedSubmissionId];
  const lists = (Object.values(ENDPOINTS) as Endpoint[]).filter(
    ({ method, url }) => method === "GET" && !url.includes("/:") && url !== "/events",
  );

  for (const { url } of lists) {
    const { statusCode, body } = await get(mine, url);
    expect({ url, statusCode }).toEqual({ url, statusCode: 200 });
    expect(foreign.filter((id) => body.includes(id))).toEqual([]);
  }
});

test("the list of contacts shows nothing of another organization", async () => {
  const { statusCode, body } = await server.app.inject({
    ...{ method: "POST", url: "/api/v1/contacts/list", payload: {} },
    headers: { cookie: mine.people.admin.cookie },
  });

  expect({ statusCode, total: JSON.parse(body).total }).toEqual({ statusCode: 200, total: 1 });
});

test("after all of it, the other organization is as it was", async () => {
  expect(await everythingOf(theirs)).toBe(before);
});

function attempt(
  operation: OperationId,
  { method, url }: Endpoint,
  headers: Record<string, string>,
  office = theirs,
) {
  const tried = ATTEMPTS[operation]?.(office);
  if (!tried) throw new Error(`There is no attempt for ${operation}`);
  const path = url.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(tried.params[name] ?? ""));
  return server.app.inject({
    ...{ method, url: `/api/v1${path}`, headers: { ...tried.headers, ...headers } },
    ...(tried.query ? { query: tried.query } : {}),
    ...(tried.body ? { payload: tried.body } : {}),
  });
}

function expected({ access }: Endpoint, role: Role): number {
  const may =
    access === "signedIn" || (access as readonly Permission[]).some((permission) => can(role, permission));
  return may ? 404 : 403;
}

function routeOf({ people }: Office): object {
  const { userId } = people.loan_officer;
  const users = { defaultAcceptorId: people.manager.userId, userIds: [userId] };
  return { name: "Mine now", ...users, delayPassSeconds: 900, sources: [] };
}

function drawingOf(office: Office): object {
  return drawings.get(office.organizationId) ?? {};
}

function get(office: Office, url: string) {
  return server.app.inject({ url: `/api/v1${url}`, headers: { cookie: office.people.admin.cookie } });
}

async function everythingOf(office: Office): Promise<string> {
  const urls = [
    ...["/workflows", "/api-keys", "/leads", "/imports", "/outbox", "/me/sessions"],
    ...["/users", "/lead-routes", "/runs", "/audiences"],
    ...[`/workflows/${office.workflowId}/draft`, `/leads/${office.leadId}/timeline`],
  ];
  const answers = await Promise.all(urls.map((url) => get(office, url)));
  return answers.map((answer) => answer.body).join("\n");
}
