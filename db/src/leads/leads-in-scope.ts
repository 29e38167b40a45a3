import { assertNever, type FieldSight, type LeadScope, type LeadState } from "@fairlead/engine";
import { and, eq, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { isOneFoundBy, isOneOf } from "../is-one-of.ts";
import { assignments, leads, type OfferState, offers, plans } from "../schema/index.ts";

/** The leads that a scope sees, as the engine's `leadRelation` says; nothing where that is all. */
export function leadsInScope(tx: Tx, scope: LeadScope): SQL | undefined {
  switch (scope.kind) {
    case "all":
      return undefined;
    case "sources":
      return isOneOf(leads.sourceId, scope.sourceIds);
    case "own":
      return or(...ownLeads(tx, scope.userId));
    case "team":
      return or(...ownLeads(tx, scope.userId), ...teamLeads(tx, scope.managedUserIds));
    default:
      return assertNever(scope);
  }
}

function ownLeads(tx: Tx, userId: string): readonly SQL[] {
  return [
    eq(leads.assigneeUserId, userId),
    ...[offers, assignments].map((table) =>
      isOneFoundBy(leads.id, tx.select({ leadId: table.leadId }).from(table).where(eq(table.userId, userId))),
    ),
  ];
}

function teamLeads(tx: Tx, managedUserIds: readonly string[]): readonly SQL[] {
  const offered = tx
    .select({ leadId: offers.leadId })
    .from(offers)
    .where(and(isOneOf(offers.userId, managedUserIds), eq(offers.state, OPEN)));
  return [
    isNobodys(),
    ...(managedUserIds.length === 0
      ? []
      : [isOneOf(leads.assigneeUserId, managedUserIds), isOneFoundBy(leads.id, offered)]),
  ];
}

/** Whether a row's lead is nobody's, as the engine's `isNobodys` says. */
function isNobodys(): SQL {
  return isOneOf(leads.state, ["held", "exception"] satisfies LeadState[]);
}

/** When a scope that sees a row's lead is shown the fields of each sight on it; undefined: always. */
export type ShownBySight = Readonly<Record<FieldSight, SQL | undefined>>;

/** The same as the engine's `hiddenLeadFields`, but for a honored do-not-contact status. */
export function shownBySight(scope: LeadScope): ShownBySight {
  const always = { everyParty: undefined, notOfLead: undefined };
  if (scope.kind === "all" || scope.kind === "sources") {
    return { ...always, money: undefined, address: undefined, record: undefined };
  }
  const full = or(
    eq(leads.assigneeUserId, scope.userId),
    ...(scope.kind === "team"
      ? [isNobodys(), isOneOf(leads.assigneeUserId, scope.managedUserIds), hasOpenOffer(scope.managedUserIds)]
      : []),
  );
  const offered = hasOpenOffer([scope.userId]);
  return {
    ...always,
    money: or(full, offered),
    address: or(full, and(showsBeforeClaim(), offered)),
    record: full,
  };
}

/** Whether a row's lead is of a workflow that shows phone and email to those who may claim it. */
export function showsBeforeClaim(): SQL {
  return sql`exists (select from ${plans} p where p.organization_id = ${leads.organizationId}
    and p.hash = ${leads.planHash} and p.plan -> 'settings' ->> 'showBeforeClaim' = 'true')`;
}

function hasOpenOffer(userIds: readonly string[]): SQL {
  return sql`exists (select from ${offers} o where o.organization_id = ${leads.organizationId}
    and o.lead_id = ${leads.id} and o.state = ${OPEN} and o.user_id = any(${sql.param([...userIds])}::text[]))`;
}

const OPEN: OfferState = "open";
