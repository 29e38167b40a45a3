import {
  applyEdit,
  type Condition,
  type Graph,
  type NodeId,
  type OrganizationId,
  type Reaction,
  type RoutingEvent,
  type RoutingSettings,
  type UserId,
  type WorkflowId,
} from "@fairlead/engine";
import { fc } from "@fast-check/vitest";
import { eq } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { addAbsence } from "../identity/availability.ts";
import type { LeadEventData } from "../lead-event.ts";
import { teams, users } from "../schema/index.ts";
import { createWorkflow } from "../workflows/create-workflow.ts";
import { readDraft, saveDraft } from "../workflows/drafts.ts";
import { publishWorkflow } from "../workflows/publish-workflow.ts";

/** Random teams and drawings for the test that holds a play against the database. */

export const TEAM = 4;
/** A Monday, eleven in the morning in New York. */
export const START_MS = Date.UTC(2026, 4, 4, 15);
const HOUR_MS = 3_600_000;

const settings = fc.record({
  distribution: fc.constantFrom("assign" as const, "offer" as const, "simultaneous" as const),
  contactWithin: fc.constantFrom(null, 1_800, 36_000),
  ofWorkingHours: fc.boolean(),
  onLapse: fc.constantFrom("nextUser" as const, "exception" as const),
  whenAway: fc.constantFrom("skip" as const, "hold" as const),
  workingHours: fc.boolean(),
  shareOut: fc.constantFrom(null, 1, 15),
  turns: fc.constantFrom("queue" as const, "balanced" as const, "cursor" as const),
  perDay: fc.constantFrom(null, null, 1, 2),
  openUncontacted: fc.constantFrom(null, null, 1),
  licence: fc.constantFrom("none" as const, "optional" as const, "required" as const),
});
type Setting = typeof settings extends fc.Arbitrary<infer One> ? One : never;

const people = fc.array(
  fc.record({
    states: fc.constantFrom(["MA"], ["NH"], ["MA", "NH"]),
    /** Monday to Friday; `null`: none are told. */
    hours: fc.constantFrom(null, [9, 17], [12, 20]),
    awayHours: fc.constantFrom(0, 0, 2, 30),
  }),
  { minLength: TEAM, maxLength: TEAM },
);
const reactions: fc.Arbitrary<Habit> = fc.oneof(
  fc.constant({ kind: "nobody" as const }),
  fc.constant({ kind: "everybodyPasses" as const }),
  fc.record({ kind: fc.constant("nth" as const), place: fc.integer({ min: 1, max: 6 }) }),
  fc.record({ kind: fc.constant("user" as const), at: fc.nat(TEAM - 1) }),
);
type Habit = Exclude<Reaction, { kind: "user" }> | { readonly kind: "user"; readonly at: number };

export const worlds = fc.record({
  first: settings,
  /** Exception handling leads on to it; `null`: to a person. */
  second: fc.option(fc.record({ settings, paused: fc.constantFrom(false, false, true) }), { nil: null }),
  people,
  /** Leads that came before, and moved the turns. */
  before: fc.nat(3),
  state: fc.constantFrom("MA", "NH"),
  habit: reactions,
});
export type Drawn = typeof worlds extends fc.Arbitrary<infer One> ? One : never;

interface Organization {
  readonly organizationId: OrganizationId;
  readonly userIds: readonly UserId[];
  readonly workflowId: string;
}

/** Gives the team its licences, hours and absences. */
export async function describePeople(
  tx: Tx,
  { organizationId, userIds }: Organization,
  all: Drawn["people"],
) {
  for (const [at, { states, hours, awayHours }] of all.entries()) {
    const userId = userIds[at];
    if (!userId) throw new Error("There is nobody");
    const [from, to] = hours ?? [];
    const workingHours =
      from === undefined || to === undefined
        ? []
        : [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: from * 60, toMinute: to * 60 }));
    await tx
      .update(users)
      .set({ licensedStates: [...states], workingHours })
      .where(eq(users.id, userId));
    if (awayHours === 0) continue;
    const untilAt = new Date(START_MS + awayHours * HOUR_MS);
    const absence = { kind: "paused", fromAt: new Date(0), untilAt, note: null } as const;
    await addAbsence(tx, organizationId, { userId, ...absence });
  }
}

/** A workflow before the one that is there, to which its exception handling leads. */
export async function addFirst(
  tx: Tx,
  { organizationId, workflowId: secondId }: Organization,
  first: Setting,
): Promise<{ readonly workflowId: string; readonly sourceName: string }> {
  const sourceName = "First Source";
  const [team] = await tx.select({ id: teams.id }).from(teams);
  const workflowId = await createWorkflow(tx, {
    ...{ organizationId, name: "First", productCategory: "Mortgage Loans", createdBy: null },
    start: { kind: "thirdParty", sourceName },
    routeTo: { kind: "teams", teamIds: team ? [team.id] : [] },
    exception: { kind: "workflow", workflowId: secondId as WorkflowId },
  });
  const { graph, revision } = await readDraft(tx, workflowId);
  const drawn = withLicence(
    { ...graph, settings: { ...graph.settings, ...toSettings(first) } },
    first.licence,
  );
  const draft = { organizationId, workflowId, revision, graph: drawn };
  await saveDraft(tx, { ...draft, updatedBy: null, nowMs: 0 });
  await publishWorkflow(tx, { organizationId, workflowId, publishedBy: null });
  return { workflowId, sourceName };
}

export function toSettings(setting: Setting): Omit<RoutingSettings, "exception"> {
  const { distribution, contactWithin, ofWorkingHours, onLapse, whenAway, workingHours, shareOut } = setting;
  const { turns, perDay, openUncontacted } = setting;
  return {
    distribution:
      distribution === "simultaneous"
        ? { kind: "simultaneous", acceptWithinSeconds: 600 }
        : { kind: "sequential", acceptWithinSeconds: distribution === "offer" ? 600 : null },
    // Spread over a new drawing's settings, which say `queue`.
    ...({ turns: turns === "cursor" ? undefined : turns } as Pick<RoutingSettings, "turns">),
    timeToContact:
      contactWithin === null
        ? null
        : {
            ...{ withinSeconds: contactWithin, onLapse },
            ...(ofWorkingHours ? { workingHoursOnly: true as const } : {}),
          },
    availability: { workingHours, whenAway, ...(shareOut ? { shareOutAfterMinutes: shareOut } : {}) },
    ...(perDay === null && openUncontacted === null ? {} : { caps: { perDay, openUncontacted } }),
    contactedBy: ["call"],
  };
}

/** A filter for everybody: licensed in the property's state. */
export function withLicence(graph: Graph, licence: Setting["licence"]): Graph {
  if (licence === "none") return graph;
  const condition: Condition = {
    ...{ kind: "compare", field: "user.licensedStates", operator: "includes" },
    value: { kind: "field", field: "loan.propertyState" },
  };
  const place = { nodeId: "licence" as NodeId, position: { x: 0, y: 0 } };
  const filter = { ...place, condition, required: licence === "required" };
  return applyEdit(graph, { kind: "insertFilter", at: { kind: "trunk" }, filter });
}

type Told = Extract<LeadEventData, { kind: RoutingEvent["kind"] }>;

const ROUTING_KINDS: readonly RoutingEvent["kind"][] = [
  ...(["decided", "claimed", "passed", "offersLapsed", "assignmentLapsed", "communicated"] as const),
];

/** Whether a timeline entry is one that a play tells too. */
export function isOfRouting(data: LeadEventData): data is Told {
  return ROUTING_KINDS.some((kind) => kind === data.kind);
}

/** What both tell of an event; users in no order where all of them were asked at once. */
export function told(event: RoutingEvent) {
  switch (event.kind) {
    case "decided": {
      const { outcome, userIds, basis, exceptionReason, holdReason, handedTo, turn } = event;
      const kind = event.kind satisfies "decided";
      const users = [...userIds].sort();
      return { kind, outcome, userIds: users, basis, exceptionReason, holdReason, handedTo, turn };
    }
    case "offersLapsed":
      return { kind: event.kind, userIds: [...event.userIds].sort() };
    case "claimed":
      return { kind: event.kind, userId: event.userId };
    default:
      return event;
  }
}
