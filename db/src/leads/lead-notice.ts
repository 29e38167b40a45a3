import {
  applicantInDoubt,
  contactName,
  contactOfLead,
  type DeliveredContact,
  type HiddenFields,
  hiddenLeadFields,
  leadRelation,
  type UserId,
} from "@fairlead/engine";
import { type SQLWrapper, sql } from "drizzle-orm";
import { leads, type OfferState, offers } from "../schema/index.ts";
import { showsBeforeClaim } from "./leads-in-scope.ts";

/** What decides what a user is told of a lead in a notice, for a query over leads. */
export function noticeColumns(userId: SQLWrapper) {
  return {
    sourceId: leads.sourceId,
    state: leads.state,
    assigneeUserId: leads.assigneeUserId,
    shownContactFields: leads.shownContactFields,
    nameReview: leads.nameReview,
    deliveredContact: leads.deliveredContact,
    deliveredAddresses: leads.deliveredAddresses,
    showsBeforeClaim: sql<boolean>`${showsBeforeClaim()}`,
    isOffered: sql<boolean>`exists (select from ${offers} o where o.organization_id = ${leads.organizationId}
      and o.lead_id = ${leads.id} and o.user_id = ${userId} and o.state = ${"open" satisfies OfferState})`,
  };
}

/** What of a lead decides what a notice about it says. */
export type NoticeGround = Pick<
  typeof leads.$inferSelect,
  | "sourceId"
  | "state"
  | "assigneeUserId"
  | "shownContactFields"
  | "nameReview"
  | "deliveredContact"
  | "deliveredAddresses"
> & {
  readonly showsBeforeClaim: boolean;
  readonly isOffered: boolean;
};

/**
 * What of a lead a notice keeps from the user it goes to: what they are to the lead when it is read counts, whatever they may see
 * as a manager or an admin. Whoever gets news of a lead had it at least once.
 */
export function hiddenInNotice(userId: UserId, { isOffered, ...lead }: NoticeGround): HiddenFields {
  const offeredUserIds = isOffered ? [userId] : [];
  const relation = leadRelation({ kind: "own", userId }, { ...lead, offeredUserIds, hadUserIds: [userId] });
  return hiddenLeadFields(relation, lead);
}

/** What a notice calls a lead's contact: whoever applied, while it is in doubt whose the contact is; `null`: it may not be named. */
export function nameInNotice(
  contact: DeliveredContact,
  lead: NoticeGround,
  hidden: HiddenFields,
): string | null {
  return applicantInDoubt(lead, hidden)?.name ?? contactName(contactOfLead(contact, hidden));
}
