import { isStateCode, ROLES } from "@fairlead/engine/contract";
import { z } from "zod";
import { GivenDay, GivenInstant, Id, IdParams, Instant, NamedRef, Nothing } from "./common.ts";
import { JSON_BODY, problems } from "./problem.ts";

export const Absence = z
  .object({
    id: z.string(),
    kind: z.enum(["outOfOffice", "paused"]),
    from: Instant,
    until: Instant.nullable(),
    note: z.string().nullable().describe("`null` to whoever neither is the user nor manages them."),
  })
  .meta({ id: "Absence" });

export const User = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    role: z.enum(ROLES),
    active: z.boolean(),
    licensedStates: z.array(z.string()),
    licenceEnds: z
      .record(z.string(), z.iso.date())
      .describe("The last day of a licence by state; states that are left out have no end."),
    languages: z.array(z.string()),
    timeZone: z.string(),
    workingHours: z.array(z.object({ weekday: z.int(), fromMinute: z.int(), toMinute: z.int() })),
    teamIds: z.array(z.string()),
    absences: z.array(Absence).describe("Those that are not over."),
    present: z.boolean().describe("Not out of office and not paused."),
    atWork: z.boolean().describe("Within working hours."),
  })
  .meta({ id: "User" });

export const ListUsers = {
  operationId: "listUsers",
  tags: ["directory"],
  summary: "Everybody in the organization",
  response: { 200: z.object({ items: z.array(User) }), ...problems() },
};

const Team = NamedRef.extend({
  memberIds: z.array(z.string()),
  managerIds: z
    .array(z.string())
    .describe("Managers who see what the members have, without being members and getting leads."),
}).meta({ id: "Team" });

export const ListTeams = {
  operationId: "listTeams",
  tags: ["directory"],
  summary: "The teams, with their members in team order",
  response: {
    200: z.object({
      items: z.array(Team),
    }),
    ...problems(),
  },
};

export const SetTeamManagers = {
  operationId: "setTeamManagers",
  tags: ["directory"],
  summary: "Say who manages a team beside the managers who are its members",
  params: IdParams,
  body: z.object({ userIds: z.array(Id).max(100).describe("Users with the role of a manager.") }),
  response: { 200: Team, ...problems("NOT_FOUND", "INVALID_VALUE", ...JSON_BODY) },
};

export const ListSources = {
  operationId: "listSources",
  tags: ["directory"],
  summary: "The lead sources and the workflow that starts at each",
  response: {
    200: z.object({
      items: z.array(NamedRef.extend({ workflow: NamedRef.nullable() }).meta({ id: "Source" })),
    }),
    ...problems(),
  },
};

const State = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .refine(isStateCode, "Give a state or territory by its two letters, such as MA.");

export const UpdateUser = {
  operationId: "updateUser",
  tags: ["directory"],
  summary:
    "Change a user; one who is deactivated is signed out, and open leads of one who takes no more go on to others",
  params: IdParams,
  body: z.object({
    name: z.string().trim().min(1).max(100).optional(),
    role: z.enum(ROLES).optional(),
    active: z.boolean().optional(),
    handKeysTo: Id.optional().describe(
      "An active administrator who answers for the user's API keys from now on; left out: the keys live on in the user's name.",
    ),
    licensedStates: z.array(State).max(60).optional(),
    licenceEnds: z.record(State, GivenDay).optional(),
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/))
      .max(30)
      .optional(),
    timeZone: z.string().max(60).optional().describe("IANA."),
    workingHours: z
      .array(
        z.object({
          weekday: z.int().describe("1 (Monday) to 7 (Sunday)."),
          fromMinute: z.int().describe("Minutes after midnight, 0 to 1439."),
          toMinute: z
            .int()
            .describe("0 to 1440; before `fromMinute`: on the next day, so 1320 to 360 is 22:00 to 6:00."),
        }),
      )
      .max(50)
      .optional()
      .describe("In the user's time zone; none: never at work. Always: 0 to 1440 on each of the seven days."),
  }),
  response: {
    200: User,
    ...problems("NOT_FOUND", "INVALID_VALUE", "LAST_ADMINISTRATOR", ...JSON_BODY),
  },
};

const AbsenceBody = z.object({
  from: GivenInstant,
  until: GivenInstant,
  note: z.string().trim().max(200).optional(),
});

export const AddAbsence = {
  operationId: "addAbsence",
  tags: ["directory"],
  summary:
    "Out-of-office dates of a user: one's own, those of the teams one manages, or anybody's for those who manage users",
  params: IdParams,
  body: AbsenceBody,
  response: { 201: User, ...problems("NOT_FOUND", "INVALID_DATE", ...JSON_BODY) },
};

export const RemoveAbsence = {
  operationId: "removeAbsence",
  tags: ["directory"],
  summary: "End an absence, or take back one to come",
  params: z.object({ id: Id, absenceId: Id }),
  response: { 204: Nothing, ...problems("NOT_FOUND", "CROSS_SITE_REQUEST") },
};

export const PauseMyLeads = {
  operationId: "pauseMyLeads",
  tags: ["directory"],
  summary: "Take no leads from now on, until a time or until I resume",
  body: z.object({ until: GivenInstant.nullable() }),
  response: { 200: User, ...problems("INVALID_DATE", ...JSON_BODY) },
};

export const ResumeMyLeads = {
  operationId: "resumeMyLeads",
  tags: ["directory"],
  summary: "Take leads again",
  response: { 200: User, ...problems("CROSS_SITE_REQUEST") },
};

export const ListAudiences = {
  operationId: "listAudiences",
  tags: ["directory"],
  summary: "What workflows can add contacts to: groups, campaigns, journeys with their triggers",
  response: {
    200: z.object({
      groups: z.array(NamedRef),
      campaigns: z.array(NamedRef),
      journeys: z.array(NamedRef.extend({ triggers: z.array(NamedRef) })),
    }),
    ...problems(),
  },
};
