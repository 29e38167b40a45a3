import {
  AppError,
  AT_ONCE,
  type BulkActionState,
  type ContactActionRequest,
  type ContactViewer,
  type UserId,
} from "@fairlead/engine";
import { and, asc, desc, eq, gt, isNotNull, sql } from "drizzle-orm";
import { addJob } from "../../add-job.ts";
import type { Tx } from "../../client.ts";
import { newId } from "../../ids.ts";
import { bulkActionItems, bulkActions, contacts } from "../../schema/index.ts";
import { IS_THERE } from "../contact-situations.ts";
import { contactsSeenBy } from "../contacts-seen.ts";
import type { ActionBy, ActionOutcome } from "./action-by.ts";
import { applyContactAction, requireAction } from "./apply-action.ts";
import { notifySharedUsers } from "./contact-notices.ts";
import { type ContactSelection, firstSelected, selectedIds } from "./selection.ts";

/** An action on many contacts, as far as it has come. */
export interface BulkAction {
  readonly id: string;
  readonly action: ContactActionRequest["kind"];
  readonly state: BulkActionState;
  readonly cancelRequested: boolean;
  readonly total: number;
  /** How many are behind us, failed ones included. */
  readonly done: number;
  readonly failed: number;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

const COLUMNS = {
  id: bulkActions.id,
  action: sql<ContactActionRequest["kind"]>`${bulkActions.request} ->> 'kind'`,
  state: bulkActions.state,
  cancelRequested: bulkActions.cancelRequested,
  total: bulkActions.total,
  done: bulkActions.done,
  failed: bulkActions.failed,
  createdAt: bulkActions.createdAt,
  finishedAt: bulkActions.finishedAt,
};
/** What somebody's list of them shows. */
const LATEST = 20;

/**
 * Does something with a selection: at once with few contacts, by a job of its own with more.
 *
 * @returns the outcomes in order, or the job
 * @throws AppError INVALID_VALUE as `requireAction` says, and for a selection without contacts
 */
export async function actOnSelection(
  tx: Tx,
  selection: ContactSelection,
  action: ContactActionRequest,
  by: ActionBy,
): Promise<{ readonly outcomes: readonly ActionOutcome[] } | { readonly job: BulkAction }> {
  const ids = await firstSelected(tx, by.viewer, selection, AT_ONCE + 1);
  if (ids.length === 0) throw new AppError("INVALID_VALUE", "No contact is selected any more.");
  if (ids.length > AT_ONCE) return { job: await queueBulkAction(tx, selection, action, by) };
  const outcomes = await applyContactAction(tx, ids, action, by);
  const done = outcomes.flatMap(({ contactId, refusal }) => (refusal === null ? [contactId] : []));
  await notifySharedUsers(tx, {
    ...{ organizationId: by.actor.organizationId, actorUserId: by.viewer.userId ?? "", action },
    ...{
      done: sql`select unnest(${sql.param(done)}::text[])`,
      occasion: newId("bulkAction"),
      nowMs: by.nowMs,
    },
  });
  return { outcomes };
}

/** Makes the job of a selection, of any size. */
export async function queueBulkAction(
  tx: Tx,
  selection: ContactSelection,
  request: ContactActionRequest,
  { actor, viewer, nowMs }: ActionBy,
): Promise<BulkAction> {
  await requireAction(tx, viewer, request);
  const { organizationId } = actor;
  const id = newId("bulkAction");
  const createdAt = new Date(nowMs);
  const actorUserId = viewer.userId ?? "";
  await tx.insert(bulkActions).values({
    ...{ organizationId, id, request, actorUserId, createdAt },
    ...{ state: "running", total: 0 },
  });
  const [counted] = await tx.execute<{ total: number }>(sql`
    with items as (
      insert into ${bulkActionItems} (organization_id, bulk_action_id, position, contact_id)
      select ${organizationId}, ${id}, position, id from (${await selectedIds(tx, viewer, selection)}) as selected
      returning 1
    ) select count(*)::int as total from items`);
  const [job] = await tx
    .update(bulkActions)
    .set({ total: counted?.total ?? 0 })
    .where(eq(bulkActions.id, id))
    .returning(COLUMNS);
  await addJob(tx, "run_bulk_action", { organizationId, bulkActionId: id }, `bulk/${id}`);
  if (!job) throw new Error(`The action ${id} was not written`);
  return job;
}

/** An action on many contacts that somebody began; `null` where there is none of theirs. */
export async function readBulkAction(tx: Tx, userId: UserId, id: string): Promise<BulkAction | null> {
  const [row] = await tx
    .select(COLUMNS)
    .from(bulkActions)
    .where(and(eq(bulkActions.id, id), eq(bulkActions.actorUserId, userId)));
  return row ?? null;
}

/** The latest that somebody began, the newest first. */
export async function listBulkActions(tx: Tx, userId: UserId): Promise<readonly BulkAction[]> {
  return tx
    .select(COLUMNS)
    .from(bulkActions)
    .where(eq(bulkActions.actorUserId, userId))
    .orderBy(desc(bulkActions.createdAt), desc(bulkActions.id))
    .limit(LATEST);
}

/** Stops one that is under way before its next contacts; what is done stays done. One that is over stays as it is. */
export async function cancelBulkAction(tx: Tx, id: string): Promise<void> {
  await tx
    .update(bulkActions)
    .set({ cancelRequested: true })
    .where(and(eq(bulkActions.id, id), eq(bulkActions.state, "running")));
}

export interface BulkRefusal {
  readonly position: number;
  readonly contactId: string;
  /** Whether whoever asks sees the contact now; its names are told only then. */
  readonly isSeen: boolean;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly refusal: string | null;
}

/** Contacts with which it was not done, in the order of the selection, behind a position; none any more 30 days after its end. */
export function listBulkRefusals(
  tx: Tx,
  viewer: ContactViewer,
  page: { readonly bulkActionId: string; readonly after: number; readonly limit: number },
): Promise<readonly BulkRefusal[]> {
  return tx
    .select({
      position: bulkActionItems.position,
      contactId: bulkActionItems.contactId,
      isSeen: sql<boolean>`${contacts.id} is not null`,
      firstName: contacts.firstName,
      lastName: contacts.lastName,
      refusal: bulkActionItems.refusal,
    })
    .from(bulkActionItems)
    .leftJoin(contacts, and(eq(contacts.id, bulkActionItems.contactId), IS_THERE, contactsSeenBy(tx, viewer)))
    .where(
      and(
        eq(bulkActionItems.bulkActionId, page.bulkActionId),
        gt(bulkActionItems.position, page.after),
        isNotNull(bulkActionItems.refusal),
      ),
    )
    .orderBy(asc(bulkActionItems.position))
    .limit(page.limit);
}
