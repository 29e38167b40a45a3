import { randomBytes } from "node:crypto";
import {
  createApiKey,
  createCampaign,
  createJourney,
  createLeadRoute,
  createOrganization,
  createTeam,
  createUser,
  createWorkflow,
  type Database,
  ensureGroup,
  newId,
  publishWorkflow,
  readDraft,
  saveDraft,
  setTeamManagers,
  type Tx,
} from "@fairlead/db";
import {
  API_SCOPES,
  applyEdit,
  type Condition,
  type Graph,
  type GraphEdit,
  type NodeId,
  type OrganizationId,
  type UserId,
} from "@fairlead/engine";
import { hashPassword } from "../passwords.ts";
import { newApiKey } from "../routes/api-keys.ts";
import {
  ADMIN,
  type DemoPerson,
  ENGINEER,
  MANAGER,
  MARKETING_ADMIN,
  PURCHASE_TEAM,
  REFINANCE_TEAM,
} from "./demo-people.ts";

export interface DemoLogin {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

export interface Demo {
  readonly organizationId: OrganizationId;
  readonly logins: readonly DemoLogin[];
  readonly apiKey: string;
}

const LICENSED: Condition = {
  kind: "compare",
  field: "user.licensedStates",
  operator: "includes",
  value: { kind: "field", field: "loan.propertyState" },
};
const SPEAKS: Condition = {
  kind: "compare",
  field: "user.languages",
  operator: "includes",
  value: { kind: "field", field: "contact.preferredLanguage" },
};
const LARGER_LOAN: Condition = {
  kind: "compare",
  field: "loan.amountUsd",
  operator: "atLeast",
  value: { kind: "literal", value: 75_000 },
};
const ORIGIN = { x: 0, y: 0 };

/**
 * Makes the demo organization: two teams, eight loan officers, their manager, a marketing admin, an engineer, an admin,
 * an API key and three published workflows. One transaction; passwords are random and told only here.
 */
export async function seedDemo(db: Database, nowMs: number): Promise<Demo> {
  const organizationId = newId<OrganizationId>("organization");
  const people = [...PURCHASE_TEAM, ...REFINANCE_TEAM, MANAGER, MARKETING_ADMIN, ENGINEER, ADMIN];
  const secrets = await Promise.all(people.map(secretOf));
  const { key, prefix, keyHash } = newApiKey();

  await db.withOrganization(organizationId, async (tx) => {
    await createOrganization(tx, { id: organizationId, name: "Harbor Home Loans", isDemo: true });
    const ids = new Map<DemoPerson, UserId>();
    for (const { person, passwordHash } of secrets) {
      ids.set(person, await createUser(tx, organizationId, { ...person, passwordHash }));
    }
    const idOf = (person: DemoPerson) => requireId(ids.get(person));
    const purchase = await createTeam(tx, organizationId, "Purchase Team", PURCHASE_TEAM.map(idOf));
    const refinance = await createTeam(tx, organizationId, "Refinance Team", REFINANCE_TEAM.map(idOf));
    const by = { actor: { organizationId, userId: null, keyId: null }, nowMs };
    for (const team of [purchase, refinance]) {
      await setTeamManagers(tx, by, team, [idOf(MANAGER)]);
    }
    const createdBy = idOf(ADMIN);
    const scopes = Object.keys(API_SCOPES);
    await createApiKey(tx, { organizationId, name: "Demo scripts", prefix, keyHash, scopes, createdBy });
    const draw = workflowDrawer(tx, organizationId, {
      exceptionUserId: idOf(MANAGER),
      createdBy: idOf(MARKETING_ADMIN),
      nowMs,
    });

    await ensureGroup(tx, organizationId, "Past Clients");
    await ensureGroup(tx, organizationId, "Realtor Referrals");
    await createCampaign(tx, organizationId, "First-Time Buyers");
    await createJourney(tx, organizationId, "New Lead Welcome", ["Lead assigned", "Application started"]);
    const [firstOfficer = MANAGER] = REFINANCE_TEAM;
    await createLeadRoute(
      tx,
      organizationId,
      {
        ...{ name: "Lead Capture Route", defaultAcceptorId: idOf(MANAGER), delayPassSeconds: 15 * 60 },
        userIds: [firstOfficer, ...PURCHASE_TEAM.slice(0, 3)].map(idOf),
        sources: [{ name: "Lead Capture App", kind: "leadCaptureApp" }],
      },
      idOf(MARKETING_ADMIN),
    );

    const [, , , largeLoanOfficer = MANAGER] = PURCHASE_TEAM;
    await draw(
      "New Mortgage Leads",
      "Custom_Mortgage_Import",
      [purchase],
      [
        () => filterEdit({ kind: "trunk" }, "licensed", LICENSED, true),
        () => filterEdit({ kind: "trunk" }, "speaks", SPEAKS, false),
        (graph) => filterEdit(above(graph, idOf(largeLoanOfficer)), "larger-loans", LARGER_LOAN, false),
        (graph) => settingsEdit(graph, { timeToContact: { withinSeconds: 30 * 60, onLapse: "nextUser" } }),
      ],
    );
    await draw(
      "Zillow Leads",
      "Zillow Mortgage",
      [purchase, refinance],
      [
        () => filterEdit({ kind: "trunk" }, "licensed", LICENSED, true),
        (graph) =>
          settingsEdit(graph, { timeToContact: { withinSeconds: 2 * 60 * 60, onLapse: "exception" } }),
      ],
    );
    await draw(
      "Property Site Leads",
      "Single Property Site",
      [refinance],
      [
        () => filterEdit({ kind: "trunk" }, "licensed", LICENSED, true),
        (graph) =>
          settingsEdit(graph, { distribution: { kind: "simultaneous", acceptWithinSeconds: 15 * 60 } }),
      ],
    );
  });
  return {
    organizationId,
    logins: secrets.map(({ person, password }) => ({
      name: person.name,
      email: person.email,
      password,
      role: person.role,
    })),
    apiKey: key,
  };
}

function workflowDrawer(
  tx: Tx,
  organizationId: OrganizationId,
  { exceptionUserId, createdBy, nowMs }: { exceptionUserId: UserId; createdBy: UserId; nowMs: number },
) {
  return async (
    name: string,
    sourceName: string,
    teamIds: readonly string[],
    edits: readonly ((graph: Graph) => GraphEdit)[],
  ): Promise<void> => {
    const workflowId = await createWorkflow(tx, {
      ...{ organizationId, name, productCategory: "Mortgage Loans", createdBy },
      start: { kind: "thirdParty", sourceName },
      routeTo: { kind: "teams", teamIds },
      exception: { kind: "individual", userId: exceptionUserId },
    });
    const { graph, revision } = await readDraft(tx, workflowId);
    const drawn = edits.reduce((drawing, edit) => applyEdit(drawing, edit(drawing)), graph);
    await saveDraft(tx, { organizationId, workflowId, revision, graph: drawn, updatedBy: createdBy, nowMs });
    await publishWorkflow(tx, { organizationId, workflowId, publishedBy: createdBy });
  };
}

function filterEdit(
  at: Extract<GraphEdit, { kind: "insertFilter" }>["at"],
  id: string,
  condition: Condition,
  required: boolean,
): GraphEdit {
  return {
    kind: "insertFilter",
    at,
    filter: { nodeId: `filter-${id}` as NodeId, condition, required, position: ORIGIN },
  };
}

function settingsEdit(graph: Graph, settings: Partial<Graph["settings"]>): GraphEdit {
  return { kind: "updateSettings", settings: { ...graph.settings, ...settings } };
}

function above(graph: Graph, userId: UserId): Extract<GraphEdit, { kind: "insertFilter" }>["at"] {
  const node = graph.nodes.find((candidate) => candidate.kind === "user" && candidate.userId === userId);
  const edge = graph.edges.find((candidate) => candidate.to === node?.id);
  return edge ? { kind: "edge", edgeId: edge.id } : { kind: "trunk" };
}

async function secretOf(person: DemoPerson) {
  const password = randomBytes(9).toString("base64url");
  return { person, password, passwordHash: await hashPassword(password) };
}

function requireId(id: UserId | undefined): UserId {
  if (!id) throw new Error("A demo person was not created");
  return id;
}
