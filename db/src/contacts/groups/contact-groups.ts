import {
  AppError,
  checkGroupRules,
  DEFAULT_GROUPS,
  GROUP_LIMITS,
  type GroupRules,
  type OrganizationId,
  type Permission,
  whyNoMoreSmart,
  whyNotGroup,
} from "@fairlead/engine";
import { and, asc, count, eq, isNotNull, ne, sql } from "drizzle-orm";
import { type Actor, recordAudit } from "../../audit/record-audit.ts";
import type { Tx } from "../../client.ts";
import { newId } from "../../ids.ts";
import { inOrderOfName, isSameName } from "../../in-order-of-name.ts";
import { contactGroupMembers, contactGroups, users, workflows } from "../../schema/index.ts";
import { renameInRules } from "./rename-in-rules.ts";

/** A group without its rules, and who made it. */
export type GroupHead = Awaited<ReturnType<typeof listGroups>>[number];

/** A group as it was written. */
export interface GroupRow extends GroupHead {
  readonly rules: GroupRules | null;
}

export interface GroupFields {
  readonly name: string;
  readonly description: string;
  /** Anything in them makes the group smart. */
  readonly rules: GroupRules;
}

export interface GroupEditor {
  readonly actor: Actor;
  readonly permissions: readonly Permission[];
  readonly nowMs: number;
}

const HEAD_COLUMNS = {
  id: contactGroups.id,
  name: contactGroups.name,
  description: contactGroups.description,
  isSmart: sql<boolean>`${contactGroups.rules} is not null`,
  isDefault: contactGroups.isDefault,
  createdByUserId: contactGroups.createdByUserId,
  createdByName: users.name,
};

/** All groups by name; their rules, of which there may be much, are read of one group. */
export function listGroups(tx: Tx) {
  return tx
    .select(HEAD_COLUMNS)
    .from(contactGroups)
    .leftJoin(users, eq(users.id, contactGroups.createdByUserId))
    .orderBy(inOrderOfName(contactGroups.name), asc(contactGroups.id));
}

/** @throws AppError NOT_FOUND */
export async function readGroup(tx: Tx, id: string): Promise<GroupRow> {
  const [group] = await tx
    .select({ ...HEAD_COLUMNS, rules: contactGroups.rules })
    .from(contactGroups)
    .leftJoin(users, eq(users.id, contactGroups.createdByUserId))
    .where(eq(contactGroups.id, id));
  if (!group) throw new AppError("NOT_FOUND", "There is no such group.");
  return group;
}

/** The groups that every account begins with. */
export async function createDefaultGroups(tx: Tx, organizationId: OrganizationId): Promise<void> {
  await tx
    .insert(contactGroups)
    .values(DEFAULT_GROUPS.map((name) => ({ organizationId, id: newId("group"), name, isDefault: true })));
}

/** @throws AppError NAME_TAKEN; INVALID_VALUE for rules that cannot be asked, or too many groups */
export async function createGroup(
  tx: Tx,
  fields: GroupFields,
  { actor, permissions, nowMs }: GroupEditor,
): Promise<string> {
  const { organizationId } = actor;
  await lockGroups(tx, organizationId);
  const [held] = await tx.select({ groups: count() }).from(contactGroups);
  if ((held?.groups ?? 0) >= GROUP_LIMITS.groups) {
    throw new AppError("INVALID_VALUE", `There are ${GROUP_LIMITS.groups} groups, which is the most.`);
  }
  await requireFreeName(tx, fields.name, "");
  await requireRules(tx, fields);
  if (rulesOf(fields) !== null) await requireRoomForSmart(tx, { userId: actor.userId, permissions });
  const id = newId("group");
  const at = new Date(nowMs);
  await tx.insert(contactGroups).values({
    ...{ organizationId, id, name: fields.name, description: fields.description, rules: rulesOf(fields) },
    ...{ createdByUserId: actor.userId, createdAt: at, updatedAt: at },
  });
  await recordAudit(tx, actor, nowMs, [
    { subject: "group", subjectId: id, action: "created", details: { groupId: id, name: fields.name } },
  ]);
  return id;
}

/**
 * Changes a group; what names it in saved lists and other groups' rules follows a new name.
 *
 * @throws AppError NOT_FOUND, FORBIDDEN, NAME_TAKEN; INVALID_VALUE for rules that cannot be asked, or that would take the place
 * of members who were added by hand
 */
export async function updateGroup(
  tx: Tx,
  id: string,
  fields: GroupFields,
  { actor, permissions, nowMs }: GroupEditor,
): Promise<void> {
  await lockGroups(tx, actor.organizationId);
  const group = await requireEditable(tx, id, { userId: actor.userId, permissions });
  await requireFreeName(tx, fields.name, id);
  await requireRules(tx, fields, group.name);
  const rules = rulesOf(fields);
  if (rules !== null && group.rules === null) {
    await requireRoomForSmart(tx, { userId: actor.userId, permissions });
    await requireNobodyByHand(tx, id);
  }
  await tx
    .update(contactGroups)
    .set({ name: fields.name, description: fields.description, rules, updatedAt: new Date(nowMs) })
    .where(eq(contactGroups.id, id));
  if (fields.name !== group.name) await renameInRules(tx, group.name, fields.name);
  await recordAudit(tx, actor, nowMs, [
    { subject: "group", subjectId: id, action: "updated", details: { groupId: id, name: fields.name } },
  ]);
}

/** Deletes a group; its contacts stay. @throws AppError NOT_FOUND, FORBIDDEN; GROUP_IN_USE where a workflow adds contacts to it */
export async function deleteGroup(
  tx: Tx,
  id: string,
  { actor, permissions, nowMs }: GroupEditor,
): Promise<void> {
  await lockGroups(tx, actor.organizationId);
  const { name } = await requireEditable(tx, id, { userId: actor.userId, permissions });
  await requireUnused(tx, id);
  await tx.delete(contactGroupMembers).where(eq(contactGroupMembers.groupId, id));
  await tx.delete(contactGroups).where(eq(contactGroups.id, id));
  await recordAudit(tx, actor, nowMs, [
    { subject: "group", subjectId: id, action: "deleted", details: { name } },
  ]);
}

async function requireEditable(
  tx: Tx,
  id: string,
  editor: { readonly userId: string | null; readonly permissions: readonly Permission[] },
): Promise<GroupRow> {
  const group = await readGroup(tx, id);
  const reason = whyNotGroup(editor, group);
  if (reason !== null) throw new AppError("FORBIDDEN", reason);
  return group;
}

/** Names are compared as they are folded, since rules name groups so. */
async function requireFreeName(tx: Tx, name: string, exceptId: string): Promise<void> {
  const [taken] = await tx
    .select({ id: contactGroups.id })
    .from(contactGroups)
    .where(and(isSameName(contactGroups.name, name), ne(contactGroups.id, exceptId)));
  if (taken) throw new AppError("NAME_TAKEN", `There is a group "${name}" already; choose another name.`);
}

async function requireRules(tx: Tx, { rules }: GroupFields, ownName?: string): Promise<void> {
  const smart = await tx
    .select({ name: contactGroups.name })
    .from(contactGroups)
    .where(isNotNull(contactGroups.rules));
  const own = ownName === undefined ? [] : [{ name: ownName }];
  const errors = checkGroupRules(rules, [...smart, ...own]);
  if (errors.length > 0) {
    throw new AppError("INVALID_VALUE", errors[0]?.detail ?? "A filter cannot be asked.", { errors });
  }
}

/** @throws AppError INVALID_VALUE where there are as many smart groups as there may be */
async function requireRoomForSmart(
  tx: Tx,
  { userId, permissions }: { readonly userId: string | null; readonly permissions: readonly Permission[] },
): Promise<void> {
  const own = sql`${contactGroups.createdByUserId} is not distinct from ${userId}::text`;
  const [held] = await tx
    .select({ ofAll: count(), own: sql<number>`count(*) filter (where ${own})`.mapWith(Number) })
    .from(contactGroups)
    .where(isNotNull(contactGroups.rules));
  const reason = whyNoMoreSmart(held ?? { ofAll: 0, own: 0 }, permissions);
  if (reason !== null) throw new AppError("INVALID_VALUE", reason);
}

async function requireNobodyByHand(tx: Tx, id: string): Promise<void> {
  const [held] = await tx
    .select({ members: count() })
    .from(contactGroupMembers)
    .where(eq(contactGroupMembers.groupId, id));
  const members = held?.members ?? 0;
  if (members > 0) {
    const detail = `${members} contacts were added to this group by hand; remove them before you give it filters.`;
    throw new AppError("INVALID_VALUE", detail, {
      errors: [{ code: "INVALID_VALUE", pointer: "/rules", detail }],
    });
  }
  await requireUnused(tx, id);
}

async function requireUnused(tx: Tx, id: string): Promise<void> {
  const [workflow] = await tx
    .select({ name: workflows.name })
    .from(workflows)
    .where(and(ne(workflows.state, "archived"), sql`${workflows.additions} -> 'groupIds' ? ${id}`))
    .limit(1);
  if (!workflow) return;
  const detail = `The workflow "${workflow.name}" adds contacts to this group; take it out there first.`;
  throw new AppError("GROUP_IN_USE", detail);
}

/** One change of groups at a time, so that no two end up with one name or in a circle. */
async function lockGroups(tx: Tx, organizationId: OrganizationId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`groups/${organizationId}`}, 0))`);
}

function rulesOf({ rules }: GroupFields): GroupRules | null {
  return rules.include.length + rules.exclude.length === 0 ? null : rules;
}
