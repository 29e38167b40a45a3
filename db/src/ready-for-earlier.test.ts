import { createRoutedOrganization } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { EarlierCheck, Mend } from "./ready-for-earlier/earlier-check.ts";
import { tellFindings } from "./ready-for-earlier/tell-findings.ts";
import { isReady, readyForEarlier } from "./ready-for-earlier.ts";
import { organizations, teams } from "./schema/index.ts";

const { db } = databaseForFile();
beforeAll(async () => {
  for (const name of ["Harbor Home Loans", "Prairie Lending"]) {
    const { organizationId } = await createRoutedOrganization(db);
    await db.withOrganization(organizationId, (tx) => tx.update(organizations).set({ name }));
  }
});
beforeEach(() => nameTeams("Team"));

test("finds nothing where there is nothing to find, and is ready", async () => {
  await nameTeams("Other");

  const findings = await readyForEarlier(db, [teamsCalledTeam({ kind: "byPeople", todo: "Rename them." })]);

  expect(findings).toEqual([]);
  expect(isReady(findings)).toBe(true);
  expect(tellFindings(findings)).toEqual([]);
});

test("names what it finds by organization, with what people have to do, and is not ready until they did", async () => {
  const check = teamsCalledTeam({ kind: "byPeople", todo: "Rename them." });

  const findings = await readyForEarlier(db, [check]);

  expect(isReady(findings)).toBe(false);
  expect(tellFindings(findings)).toEqual([
    "Teams of that name. Nobody finds them. Rename them.",
    "  Harbor Home Loans: Team",
    "  Prairie Lending: Team",
  ]);
  await nameTeams("Other");
  expect(isReady(await readyForEarlier(db, [check]))).toBe(true);
});

test("takes out what can be taken out, in each organization, and names it once", async () => {
  const check = teamsCalledTeam({
    kind: "takenOut",
    takeOut: (tx) => tx.update(teams).set({ name: "Other" }),
  });

  const findings = await readyForEarlier(db, [check]);

  expect(isReady(findings)).toBe(true);
  expect(tellFindings(findings)).toEqual([
    "Teams of that name. Nobody finds them.",
    "  Harbor Home Loans: Team",
    "  Prairie Lending: Team",
  ]);
  expect(await readyForEarlier(db, [check])).toEqual([]);
});

test("leaves what harms nothing as it is, and names it each time", async () => {
  const check = teamsCalledTeam({ kind: "left" });

  await readyForEarlier(db, [check]);
  const findings = await readyForEarlier(db, [check]);

  expect(isReady(findings)).toBe(true);
  expect(findings.map(({ names }) => names)).toEqual([["Team"], ["Team"]]);
});

function teamsCalledTeam(mend: Mend): EarlierCheck {
  return {
    name: "Teams of that name",
    why: "Nobody finds them.",
    find: (tx) => tx.select({ id: teams.id, name: teams.name }).from(teams).where(eq(teams.name, "Team")),
    mend,
  };
}

async function nameTeams(name: string): Promise<void> {
  const tenants = await db.asSystem((tx) => tx.select({ id: organizations.id }).from(organizations));
  for (const { id } of tenants) {
    await db.withOrganization(id as never, (tx) => tx.update(teams).set({ name }));
  }
}
