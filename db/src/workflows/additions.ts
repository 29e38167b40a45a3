import { AppError, type OrganizationId } from "@fairlead/engine";
import { and, asc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { inOrderOfName, isSameName } from "../in-order-of-name.ts";
import {
  type Additions,
  campaigns,
  contactGroups,
  journeys,
  journeyTriggers,
  users,
} from "../schema/index.ts";

/** What workflows can add contacts to: manual groups, campaigns and journeys with their triggers, by name. */
export async function listAudiences(tx: Tx) {
  const [groups, drips, journeyRows, triggers] = await Promise.all([
    tx
      .select({ id: contactGroups.id, name: contactGroups.name })
      .from(contactGroups)
      .where(isNull(contactGroups.rules))
      .orderBy(inOrderOfName(contactGroups.name)),
    tx
      .select({ id: campaigns.id, name: campaigns.name })
      .from(campaigns)
      .orderBy(inOrderOfName(campaigns.name)),
    tx.select({ id: journeys.id, name: journeys.name }).from(journeys).orderBy(inOrderOfName(journeys.name)),
    tx
      .select({ id: journeyTriggers.id, journeyId: journeyTriggers.journeyId, name: journeyTriggers.name })
      .from(journeyTriggers)
      .orderBy(inOrderOfName(journeyTriggers.name)),
  ]);
  return {
    groups,
    campaigns: drips,
    journeys: journeyRows.map((journey) => ({
      ...journey,
      triggers: triggers
        .filter(({ journeyId }) => journeyId === journey.id)
        .map(({ id, name }) => ({ id, name })),
    })),
  };
}

/**
 * A manual group with this name, whatever its case, made if there is none.
 *
 * @throws AppError INVALID_VALUE where a smart group has the name
 */
export async function ensureGroup(tx: Tx, organizationId: OrganizationId, name: string): Promise<string> {
  const id = newId("group");
  const named = () =>
    tx
      .select({ id: contactGroups.id, rules: contactGroups.rules })
      .from(contactGroups)
      .where(isSameName(contactGroups.name, name))
      .orderBy(sql`${contactGroups.name} <> ${name}`, asc(contactGroups.id))
      .limit(1);
  let [row] = await named();
  if (!row) {
    await tx.insert(contactGroups).values({ organizationId, id, name }).onConflictDoNothing();
    [row] = await named();
  }
  if (row?.rules) {
    throw new AppError(
      "INVALID_VALUE",
      `"${name}" is a smart group, which takes its members by its filters.`,
    );
  }
  return row?.id ?? id;
}

export async function createCampaign(tx: Tx, organizationId: OrganizationId, name: string): Promise<string> {
  const id = newId("campaign");
  await tx.insert(campaigns).values({ organizationId, id, name });
  return id;
}

export async function createJourney(
  tx: Tx,
  organizationId: OrganizationId,
  name: string,
  triggerNames: readonly string[],
): Promise<string> {
  const journeyId = newId("journey");
  await tx.insert(journeys).values({ organizationId, id: journeyId, name });
  const triggers = triggerNames.map((trigger) => ({
    organizationId,
    id: newId("trigger"),
    journeyId,
    name: trigger,
  }));
  await tx.insert(journeyTriggers).values(triggers);
  return journeyId;
}

/** Some of a workflow's additions, to be put in place of what it had; `undefined` is left out. */
export type ChangedAdditions = { readonly [Part in keyof Additions]?: Additions[Part] | undefined };

/** Those that are given. @throws AppError NOT_FOUND (with pointers), when a group, campaign, user, journey or trigger is not there */
export async function requireAdditions(
  tx: Tx,
  { campaignIds = [], groupIds = [], shareUserIds = [], journey }: ChangedAdditions,
): Promise<void> {
  await requireAll(tx, campaigns, campaigns.id, campaignIds, "/additions/campaignIds");
  await requireGroups(tx, groupIds, "/additions/groupIds");
  await requireAll(tx, users, users.id, shareUserIds, "/additions/shareUserIds");
  if (!journey) return;
  const [trigger] = await tx
    .select({ journeyId: journeyTriggers.journeyId })
    .from(journeyTriggers)
    .where(eq(journeyTriggers.id, journey.triggerId));
  if (trigger?.journeyId !== journey.id)
    throw missing("/additions/journey/triggerId", "That journey has no such trigger.");
}

/** @throws AppError NOT_FOUND when one of the groups is not there, or is a smart one, which nobody is added to */
export async function requireGroups(tx: Tx, groupIds: readonly string[], pointer: string): Promise<void> {
  await requireAll(tx, contactGroups, contactGroups.id, groupIds, pointer);
  const [smart] = await tx
    .select({ name: contactGroups.name })
    .from(contactGroups)
    .where(and(inArray(contactGroups.id, [...groupIds]), isNotNull(contactGroups.rules)));
  if (smart)
    throw missing(pointer, `"${smart.name}" is a smart group, which takes its members by its filters.`);
}

async function requireAll(
  tx: Tx,
  table: PgTable,
  id: PgColumn,
  ids: readonly string[],
  pointer: string,
): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx
    .select({ id })
    .from(table)
    .where(inArray(id, [...ids]));
  if (found.length !== new Set(ids).size)
    throw missing(pointer, "One of these does not exist any more; choose again.");
}

function missing(pointer: string, detail: string): AppError {
  return new AppError("NOT_FOUND", detail, { errors: [{ code: "NOT_FOUND", pointer, detail }] });
}
