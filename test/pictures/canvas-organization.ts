import { createTeam, createUser, newId, openDatabase } from "@fairlead/db";
import type { OrganizationId, UserId } from "@fairlead/engine";
import postgres from "postgres";
import { machineClient } from "../api-client.ts";
import { leadsFor } from "../data/leads-file.ts";
import type { Stack } from "../harness/index.ts";

/** The workflows that the pictures show. */
export interface Drawings {
  /** Of the demo, with leads that travelled it. */
  readonly travelled: string;
  /** Of four teams with 300 users in all. */
  readonly large: string;
}

const TEAMS = ["Boston", "Denver", "Phoenix", "Austin"] as const;
const USERS_OF_A_TEAM = 75;
const FIRST = [
  "Ava",
  "Ben",
  "Cara",
  "Dev",
  "Ella",
  "Finn",
  "Gia",
  "Hugo",
  "Iris",
  "Jack",
  "Kira",
  "Leo",
  "Maya",
  "Noah",
  "Pia",
];
const LAST = [
  "Abbott",
  "Bauer",
  "Chen",
  "Diaz",
  "Evans",
  "Ford",
  "Gupta",
  "Hughes",
  "Ito",
  "Jones",
  "Khan",
  "Lopez",
  "Moore",
  "Nguyen",
  "Ortiz",
  "Park",
  "Quinn",
  "Reyes",
  "Shah",
  "Turner",
];
const STATES = ["MA", "NH", "CT", "NY", "TX", "CA", "CO", "AZ", "FL", "WA"];
const LEADS = 240;

/** Lets leads travel the demo's workflow, and makes a large one beside it. */
export async function fillOrganization(stack: Stack): Promise<Drawings> {
  const api = machineClient(stack);
  await api.finished(await api.startImport(leadsFor("Zillow Mortgage", LEADS)));
  const { items } = await api.must<{ items: readonly { id: string; name: string }[] }>("GET", "/workflows");
  const { items: users } = await api.must<{ items: readonly { id: string }[] }>("GET", "/users");
  const travelled = items.find(({ name }) => name === "Zillow Leads")?.id;
  const [exception] = users;
  if (!travelled || !exception) throw new Error("The demo has not what the pictures show.");
  const teamIds = await createLargeTeams(stack);
  const large = await api.must<{ id: string }>(
    "POST",
    "/workflows",
    {
      ...{ name: "National Leads", productCategory: "Mortgage Loans", sourceName: "National Mortgage" },
      routeTo: { kind: "teams", teamIds },
      exception: { kind: "individual", userId: exception.id },
    },
    { "idempotency-key": "national" },
  );
  return { travelled, large: large.id };
}

/** Nobody signs in as one of them. */
const NO_PASSWORD = "none";

async function organizationOf(stack: Stack): Promise<OrganizationId> {
  const sql = postgres(stack.databaseUrl, { max: 1 });
  try {
    const [row] = await sql<{ organization_id: OrganizationId }[]>`select organization_id from users limit 1`;
    if (!row) throw new Error("The demo has no users.");
    return row.organization_id;
  } finally {
    await sql.end();
  }
}

async function createLargeTeams(stack: Stack): Promise<readonly string[]> {
  const db = openDatabase(stack.databaseUrl, { max: 1 });
  try {
    const organizationId = await organizationOf(stack);
    return await db.withOrganization(organizationId, async (tx) => {
      const teamIds: string[] = [];
      for (const [place, team] of TEAMS.entries()) {
        const userIds: UserId[] = [];
        for (let at = place * USERS_OF_A_TEAM; at < (place + 1) * USERS_OF_A_TEAM; at += 1) {
          userIds.push(
            await createUser(tx, organizationId, {
              ...{ name: `${FIRST[at % FIRST.length]} ${LAST[Math.floor(at / FIRST.length)]}` },
              ...{ email: `${newId("user")}@example.com`, role: "loan_officer", passwordHash: NO_PASSWORD },
              licensedStates: STATES.filter((_state, index) => (at * 7 + index * 3) % 5 < 2),
              languages: ["en"],
            }),
          );
        }
        teamIds.push(await createTeam(tx, organizationId, team, userIds));
      }
      return teamIds;
    });
  } finally {
    await db.close();
  }
}
