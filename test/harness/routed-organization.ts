import {
  createOrganization,
  createTeam,
  createUser,
  createWorkflow,
  type Database,
  newId,
  publishWorkflow,
  readDraft,
  saveDraft,
} from "@fairlead/db";

import type { Delivery, Graph, OrganizationId, RoutingSettings, UserId } from "@fairlead/engine";

/** An organization with one published workflow, made through the same transactions as by hand. */
export interface RoutedOrganization {
  readonly organizationId: OrganizationId;
  /** The team, in canvas order. */
  readonly userIds: readonly UserId[];
  /** Who gets the leads that nobody of the team can take; not in the team. */
  readonly exceptionUserId: UserId;
  readonly workflowId: string;
  readonly sourceName: string;
}

export interface RoutedOptions {
  readonly users?: number;
  readonly settings?: Partial<RoutingSettings>;
  /** Changes the drawing before it is published. */
  readonly draw?: (graph: Graph, userIds: readonly UserId[]) => Graph;
}

/** Nobody signs in with it. */
const NO_PASSWORD = "none";

/** Makes an organization with a team, a source and a published workflow. */
export async function createRoutedOrganization(
  db: Database,
  { users = 3, settings = {}, draw = (graph) => graph }: RoutedOptions = {},
): Promise<RoutedOrganization> {
  const organizationId = newId<OrganizationId>("organization");
  const sourceName = "Test Source";
  return db.withOrganization(organizationId, async (tx) => {
    await createOrganization(tx, { id: organizationId, name: "Test" });
    const person = (name: string) => ({
      ...{
        name,
        email: `${newId("user")}@example.com`,
        role: "loan_officer" as const,
        passwordHash: NO_PASSWORD,
      },
      ...{ licensedStates: ["MA"], languages: ["en"] },
    });
    const userIds: UserId[] = [];
    for (let place = 0; place < users; place += 1) {
      userIds.push(await createUser(tx, organizationId, person(`User ${place + 1}`)));
    }
    const exceptionUserId = await createUser(tx, organizationId, person("Exception User"));
    const teamId = await createTeam(tx, organizationId, "Team", userIds);
    const workflowId = await createWorkflow(tx, {
      ...{
        organizationId,
        name: "Test Leads",
        productCategory: "Mortgage Loans",
        start: { kind: "thirdParty", sourceName },
        createdBy: null,
      },
      routeTo: { kind: "teams", teamIds: [teamId] },
      exception: { kind: "individual", userId: exceptionUserId },
    });
    const draft = await readDraft(tx, workflowId);
    const graph = draw({ ...draft.graph, settings: { ...draft.graph.settings, ...settings } }, userIds);
    await saveDraft(tx, {
      organizationId,
      workflowId,
      revision: draft.revision,
      graph,
      updatedBy: null,
      nowMs: 0,
    });
    await publishWorkflow(tx, { organizationId, workflowId, publishedBy: null });
    return { organizationId, userIds, exceptionUserId, workflowId, sourceName };
  });
}

/** A delivery that is complete; `externalId` tells deliveries apart. */
export function testDelivery(externalId: string, change: Partial<Delivery> = {}): Delivery {
  return {
    externalId,
    receivedAtMs: null,
    contact: {
      firstName: "Ann",
      lastName: "Lee",
      email: `${externalId.toLowerCase()}@example.com`,
      cellPhone: null,
      preferredLanguage: "en",
    },
    loan: {
      amountUsd: 100_000,
      purchasePriceUsd: 125_000,
      annualIncomeUsd: 70_000,
      purpose: "purchase",
      propertyType: "single_family",
      occupancy: "primary_residence",
      propertyState: "MA",
      termMonths: 360,
      creditMeetsGuidelines: true,
    },
    ...change,
  };
}
