import { COMMUNICATION_DIRECTIONS, COMMUNICATION_KINDS, CONTACT_FIELDS } from "@fairlead/engine/contract";
import { z } from "zod";
import { BoundBy } from "./bound-by.ts";
import {
  Flag,
  GivenInstant,
  Id,
  IdempotencyHeaders,
  IdParams,
  Instant,
  NamedRef,
  PageQuery,
  pageOf,
  UserRef,
} from "./common.ts";
import { JSON_BODY, problems } from "./problem.ts";

export const LEAD_STATES = ["offered", "assigned", "held", "exception"] as const;

/** Described by what senders should send; whatever comes is taken, for the engine's `parseDelivery` to judge. */
function given(...types: readonly ("string" | "number" | "boolean")[]) {
  return z
    .unknown()
    .optional()
    .meta({ type: [...types, "null"] });
}
const Text = given("string");
const Amount = given("number", "string");
const Many = z
  .unknown()
  .optional()
  .meta({ type: ["array", "string", "null"], items: { type: ["string", "number"] } })
  .describe("Further ones: a list, or one text with several in it.");

/** Members that we do not name are kept, for the engine to read or to note; what is no object at all is kept as one of them. */
function group<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(
    (value) => (typeof value !== "object" || Array.isArray(value) ? { "": value } : value),
    z.looseObject(shape).nullable(),
  );
}

/**
 * Values are checked by the engine's `parseDelivery`, which tells each fault with its code and pointer. Null is as absent,
 * everywhere.
 */
export const DeliveryBody = z
  .looseObject({
    externalId: given("string", "number").describe(
      "The source's own id; the same id again is the same lead. Send it as text: numbers beyond 2^53 are refused.",
    ),
    receivedAt: Text.describe("ISO 8601; now if absent."),
    contact: group({
      firstName: Text,
      lastName: Text,
      fullName: Text.describe("Both names in one; fills the parts that are blank."),
      email: Text.describe("One is enough of all emails and phones; further ones in the text are kept."),
      cellPhone: given("string", "number").describe("An extension may follow: `(617) 555-0123 x12`."),
      homePhone: given("string", "number"),
      workPhone: given("string", "number"),
      emails: Many,
      phones: Many,
      preferredLanguage: Text,
    }).optional(),
    loan: group({
      amountUsd: Amount,
      purchasePriceUsd: Amount,
      annualIncomeUsd: Amount,
      purpose: Text,
      propertyType: Text,
      occupancy: Text.describe(
        "Primary residence, Second home or Investment property, or a vendor's word for one; others are told in `notes`.",
      ),
      propertyState: Text,
      termMonths: Amount.describe("In months."),
      term: Amount.describe(
        "In years up to 40, in months above, unless it says which: `30`, `360`, `30 yr`.",
      ),
      creditMeetsGuidelines: given("boolean", "string"),
    }).optional(),
  })
  .describe(
    "Other members are read by the names that columns of files go by as well, such as `mobile`, `first_name` and `loan_amount`, where these are blank; what nobody reads is told in `notes`.",
  )
  .meta({ id: "Delivery" });

export const Run = z
  .object({
    workflowId: z.string(),
    url: z.string().nullable().describe("In the Temporal UI, for those who may read runs."),
  })
  .meta({ id: "Run" });

const DELIVERY_CODES = [
  "INVALID_EMAIL",
  "INVALID_PHONE",
  "UNKNOWN_AREA_CODE",
  "INVALID_AMOUNT",
  "INVALID_DATE",
  "INVALID_VALUE",
  "MISSING_VALUE",
  "IDEMPOTENCY_KEY_REUSED",
] as const;

export const DeliveryNotes = z
  .array(
    z
      .object({
        pointer: z.string().describe("Into what was sent, such as `/loan/occupancy`."),
        value: z
          .string()
          .describe("As it was sent; of more than 1,000 characters the first, and how many are left out."),
        detail: z.string().describe("What would have been understood."),
      })
      .meta({ id: "DeliveryNote" }),
  )
  .optional()
  .describe(
    "Optional values that were not understood, and members that nobody reads: the lead goes on without them.",
  );

export const Ingested = z
  .object({
    leadId: z.string(),
    contactId: z.string(),
    created: z.boolean().describe("False: delivered before, or an open lead was updated."),
    outcome: z.enum(["created", "updated", "repeated"]),
    run: Run.nullable().describe("Null where nothing is left to wait for."),
    notes: DeliveryNotes,
  })
  .meta({ id: "Ingested" });

export const IngestLead = {
  operationId: "ingestLead",
  tags: ["leads"],
  summary: "One lead from a third party",
  params: z.object({ source: z.string().min(1).max(100) }),
  headers: IdempotencyHeaders,
  body: DeliveryBody,
  response: {
    200: Ingested.describe("This external id was delivered before: the same ids."),
    202: Ingested,
    ...problems("UNKNOWN_SOURCE", "SOURCE_NOT_ROUTED", "EXTERNAL_ID_TAKEN", ...DELIVERY_CODES, ...JSON_BODY),
  },
};

export const CreateLead = {
  operationId: "createLead",
  tags: ["leads"],
  summary: "A lead entered by hand",
  headers: IdempotencyHeaders,
  body: z.object({
    firstName: z.string().trim().min(1).max(100),
    lastName: z.string().trim().min(1).max(100),
    email: z.string().max(254),
    cellPhone: z.string().max(40),
    groupIds: z.array(Id).max(50).nullish().describe("Groups that the contact is added to."),
    routeTo: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("workflow"), workflowId: Id }),
      z.object({ kind: z.literal("individual"), userId: Id }),
    ]),
  }),
  response: { 202: Ingested, ...problems("NOT_FOUND", "SOURCE_NOT_ROUTED", ...DELIVERY_CODES, ...JSON_BODY) },
};

export const FurtherAddresses = z
  .array(z.string())
  .describe("Emails and E.164 phones by which the person is known too, and that no field has.");

export const FurtherExtensions = z
  .record(z.string(), z.string())
  .describe(
    "The digits to dial after a phone of `furtherAddresses`, by that phone; those without are left out.",
  );

export const Contact = z
  .object({
    id: z.string(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    email: z.string().nullable(),
    cellPhone: z.string().nullable().describe("E.164."),
    cellPhoneExtension: z.string().nullable().describe("Digits to dial after the cell phone."),
    homePhone: z.string().nullable().describe("E.164."),
    homePhoneExtension: z.string().nullable(),
    workPhone: z.string().nullable().describe("E.164."),
    workPhoneExtension: z.string().nullable(),
    furtherAddresses: FurtherAddresses,
    furtherExtensions: FurtherExtensions,
    preferredLanguage: z.string().nullable(),
    linkedContactId: z.string().nullable().describe("The older contact that this one repeats."),
    doNotContact: z
      .boolean()
      .describe(
        "The person asked not to be contacted, on this record or another one with an email or phone of theirs.",
      ),
    mayOpen: z.boolean().describe("The caller may see the contact's own record."),
    boundBy: BoundBy.nullable().describe("The other record that binds the contact; `null`: none, or itself."),
    excused: z
      .boolean()
      .describe(
        "An older record of the person cannot be contacted; this one can, since its workflow honors no do-not-contact status.",
      ),
    hiddenFields: z
      .array(z.enum(CONTACT_FIELDS))
      .describe("Fields that are null because a do-not-contact status is honored."),
    hiddenUntilClaimed: z.boolean().describe("Email and phone are null until the lead is claimed."),
  })
  .meta({ id: "Contact" });

export const Loan = z
  .object({
    amountUsd: z.number().nullable(),
    purchasePriceUsd: z.number().nullable(),
    annualIncomeUsd: z.number().nullable(),
    purpose: z.string().nullable(),
    propertyType: z.string().nullable(),
    occupancy: z.string().nullable(),
    propertyState: z.string().nullable(),
    termMonths: z.int().nullable(),
    creditMeetsGuidelines: z.boolean().nullable(),
  })
  .meta({ id: "Loan" });

export const Wait = z
  .object({ kind: z.enum(["offer", "timeToContact", "hold"]), since: Instant, until: Instant })
  .meta({ id: "Wait" });

const Applicant = z
  .object({
    name: z.string(),
    email: z.string().nullable(),
    cellPhone: z.string().nullable().describe("E.164."),
    furtherAddresses: z.array(z.string()).describe("The other emails and phones that were sent."),
  })
  .meta({ id: "Applicant" });

export const LeadSummary = z
  .object({
    id: z.string(),
    contactName: z.string().describe("Who applied: the contact's name, or `applicant.name`."),
    source: NamedRef,
    workflow: NamedRef.nullable(),
    state: z.enum(LEAD_STATES),
    assignee: UserRef.nullable(),
    exceptionReason: z.string().nullable(),
    holdReason: z.string().nullable(),
    closedAt: Instant.nullable(),
    doNotContact: z.boolean().describe("Nobody may contact the person."),
    contactedAt: Instant.nullable(),
    wait: Wait.nullable(),
    amountUsd: z.number().nullable(),
    propertyState: z.string().nullable(),
    receivedAt: Instant,
    createdAt: Instant,
    nameInDoubt: z
      .boolean()
      .describe("It came under another first name than its contact's: nobody has said yet whose it is."),
    applicant: Applicant.nullable().describe(
      "Who applied, where that is in doubt, by what was sent alone; `null` too where the caller may not see it.",
    ),
  })
  .meta({ id: "LeadSummary" });

export const Offer = z
  .object({
    user: UserRef,
    state: z.enum(["open", "claimed", "passed", "lapsed", "withdrawn"]),
    offeredAt: Instant,
    expiresAt: Instant,
    closedAt: Instant.nullable(),
  })
  .meta({ id: "Offer" });

export const Lead = LeadSummary.extend({
  nameSent: z
    .string()
    .nullable()
    .describe("Under which name it came, where that is in doubt and the caller may see it."),
  externalId: z.string().nullable(),
  planVersion: z.int().nullable(),
  repeatsOpenLead: z.boolean().describe("The contact had another open lead when this one came."),
  linkedLeadId: z
    .string()
    .nullable()
    .describe("The open lead that this one repeats; `null` too where the caller may not see it."),
  contact: Contact,
  loan: Loan,
  hidden: z
    .array(
      z.object({
        field: z.string().describe("Of the field catalogue, such as `loan.amountUsd`."),
        because: z
          .enum(["doNotContact", "notClaimed", "notTheirs", "erased"])
          .describe(
            "`doNotContact`: the status is honored; `notClaimed`: until the caller claims it; `notTheirs`: others have it.",
          ),
      }),
    )
    .describe("Fields that are null because the caller may not see them, whether or not they have a value."),
  notes: z
    .array(
      z
        .object({
          label: z.string().describe("What it is about, in words."),
          pointer: z.string().describe("Into what was sent, such as `/loan/occupancy`."),
          value: z
            .string()
            .describe("As it was sent; of more than 1,000 characters the first, and how many are left out."),
          detail: z.string().describe("What would have been understood, or how it was read."),
          at: Instant.describe("When it came."),
        })
        .meta({ id: "LeadNote" }),
    )
    .optional()
    .describe(
      "What was not understood of what was sent, the newest first; told of one lead to those who have it or read it in full.",
    ),
  offers: z.array(Offer),
  run: Run.nullable(),
  may: z
    .object({
      claim: z.boolean(),
      pass: z.boolean(),
      recordInbound: z.boolean().describe("Record what the contact began."),
      communicate: z.boolean(),
      close: z.boolean(),
      reopen: z.boolean(),
      reassign: z.boolean(),
      reviewName: z
        .boolean()
        .describe("Say whose it is, where it came under another name than its contact's."),
    })
    .describe("What the caller may do with it now."),
}).meta({ id: "Lead" });

/** What narrows a list of leads to those of one file. */
export const OfImport = {
  import: Id.optional().describe("Those that the rows of this import made, updated or met."),
  importOutcome: z
    .enum(["created", "updated", "repeated"])
    .optional()
    .describe("With `import`: only those with which a row of it came to this."),
};

export const ListLeads = {
  operationId: "listLeads",
  tags: ["leads"],
  summary: "Leads, newest first; a loan officer sees only their own",
  querystring: PageQuery.extend({
    state: z.enum(LEAD_STATES).optional(),
    assigneeId: Id.optional(),
    workflowId: Id.optional(),
    ...OfImport,
    inException: Flag.optional().describe(
      "Those that ended in exception and that nobody has made contact about.",
    ),
    search: z.string().trim().max(100).optional().describe("In name, email, phone and external id."),
  }),
  response: { 200: pageOf(LeadSummary), ...problems("NOT_FOUND") },
};

export const GetMyLeads = {
  operationId: "getMyLeads",
  tags: ["leads"],
  summary: "What is offered and assigned to me, most urgent first",
  querystring: z.object({
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(2_000)
      .default(200)
      .describe("The most of each list; ask for more to see what is left out."),
  }),
  response: {
    200: z.object({
      offered: z.array(Lead).describe("Open offers, the soonest to end first."),
      offeredCount: z.int().describe("All open offers, also those that are left out."),
      assigned: z.array(Lead).describe("Assigned and not yet contacted, the soonest deadline first."),
      contacted: z.array(Lead).describe("The latest I made contact with; at most 20."),
      assignedCount: z
        .int()
        .describe("All that are assigned and not yet contacted, also those that are left out."),
    }),
    ...problems(),
  },
};

export const GetLead = {
  operationId: "getLead",
  tags: ["leads"],
  summary: "A lead's state, assignee, contact, offers, plan version and run",
  params: IdParams,
  response: { 200: Lead, ...problems("NOT_FOUND") },
};

const Comparison = z
  .object({
    label: z.string(),
    operator: z.string(),
    expected: z.string().nullable().describe("Cut at 700 characters, as `actual` is."),
    actual: z.string().nullable(),
    passed: z.boolean(),
  })
  .meta({ id: "Comparison" });

/** A filter's answer for a user. */
const FILTER_ANSWER = {
  description: z.string().describe("What it compares: the first ten comparisons, and how many more."),
  required: z.boolean(),
  passed: z.boolean(),
  comparisons: z
    .array(Comparison)
    .describe("In their order; of many, some of those that did not pass, before others."),
  comparisonCount: z.int().describe("How many there are; `comparisons` may tell fewer."),
};

const Outcome = z.enum(["assign", "offer", "exception", "handOn", "hold"]);

const CandidateOutcome = z.enum([
  ...(["chosen", "waitsForTurn", "filteredOut", "inactive", "worksNoLeads", "notInTeam"] as const),
  ...(["alreadyTried", "away", "atCap"] as const),
]);

export const DecisionReasons = z
  .object({
    outcome: Outcome,
    basis: z.string(),
    workflowName: z.string().nullable(),
    planVersion: z.int().nullable(),
    cursor: UserRef.nullable().describe("Who had received the last lead before."),
    passedOverCount: z
      .int()
      .nullable()
      .describe("By the queue: how many stood in front and did not match; `null` for other rules."),
    droppedFilters: z
      .array(z.string())
      .describe("In words: filters not required, dropped because nobody passed all."),
    candidates: z.array(
      z.object({
        user: UserRef,
        nodeId: z.string(),
        outcome: CandidateOutcome,
        queueLine: z
          .string()
          .nullable()
          .describe('What the queue did with them, such as "Was passed over: keeps place 1".'),
        filters: z
          .array(
            z.object({
              nodeId: z.string(),
              scope: z.enum(["trunk", "branch"]),
              ...FILTER_ANSWER,
            }),
          )
          .describe(
            "In their order. A decision by itself tells 2,000 comparisons at most, one in the timeline 60, first those of who was chosen; beyond that, of each user the first filter that decided against them. `GET /leads/{id}/timeline/{entryId}?userId=…` tells all of one user.",
          ),
        filterCount: z.int().describe("How many filters stand above the user; `filters` may tell fewer."),
      }),
    ),
    candidateCount: z
      .int()
      .describe(
        "How many there are. `candidates` holds those that matter most (who was chosen, who was passed over from the front on, then the first of the others): 200 of a decision by itself, 8 of one in the timeline.",
      ),
  })
  .meta({ id: "DecisionReasons" });

const DecisionPath = z
  .object({
    boxes: z.array(
      z.discriminatedUnion("kind", [
        z.object({
          ...{ kind: z.literal("filter"), nodeId: z.string() },
          passed: z.int().describe("For how many of the users below it it passed."),
          asked: z.int(),
          counted: z.boolean().describe("Off: dropped, because nobody passed every filter."),
          met: z
            .array(z.string())
            .describe('What the lead brought, such as "Loan amount: $128,000"; the first five.'),
        }),
        z.object({ kind: z.literal("user"), nodeId: z.string(), outcome: CandidateOutcome }),
      ]),
    ),
    ends: z.array(z.string()).describe("The boxes that the lead came to."),
  })
  .meta({ id: "DecisionPath" });

export const TimelineEntry = z
  .object({
    id: z.string(),
    at: Instant,
    kind: z.enum([
      "received",
      "contactLinked",
      "decided",
      "claimed",
      "passed",
      "offersLapsed",
      "assignmentLapsed",
      "communicated",
      ...(["contactMatched", "leadLinked", "touched", "userDeactivated", "released", "reassigned"] as const),
      ...(["closed", "reopened", "runTerminated", "versionChanged"] as const),
    ]),
    summary: z.string().describe("The entry as one sentence."),
    actor: UserRef.nullable(),
    users: z
      .array(UserRef)
      .describe("Whom it concerns: who got the lead or an offer, or lost it; the first 200."),
    until: Instant.nullable().describe("When the wait that it began ends."),
    outcome: Outcome.nullable().describe("Of a decision."),
    decision: DecisionReasons.nullable().describe("`null` also for a decision that no plan took."),
    workflow: NamedRef.extend({ version: z.int().nullable() })
      .nullable()
      .describe("Which workflow decided; `null` for what is no decision, or of a lead without a workflow."),
  })
  .meta({ id: "TimelineEntry" });

export const GetTimeline = {
  operationId: "getTimeline",
  tags: ["leads"],
  summary: "Each thing that happened to a lead, with the reasons of each decision, in order",
  params: IdParams,
  querystring: PageQuery,
  response: { 200: pageOf(TimelineEntry), ...problems("NOT_FOUND") },
};

export const GetTimelineEntry = {
  operationId: "getTimelineEntry",
  tags: ["leads"],
  summary:
    "One entry of a lead's timeline: of a decision more reasons than the timeline tells, or all of one user",
  params: IdParams.extend({ entryId: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER) }),
  querystring: z.object({
    userId: Id.optional().describe("Tell this candidate alone, with every filter and every comparison."),
  }),
  response: {
    200: TimelineEntry.extend({
      path: DecisionPath.nullable().describe(
        "The decision as its drawing shows it; `null` also where one user is asked for.",
      ),
    }).meta({ id: "WholeTimelineEntry" }),
    ...problems("NOT_FOUND"),
  },
};

export const ClaimLead = {
  operationId: "claimLead",
  tags: ["leads"],
  summary: "Take a lead that is offered to me; the first claim wins",
  params: IdParams,
  response: {
    200: Lead,
    ...problems("NOT_FOUND", "ALREADY_CLAIMED", "OFFER_CLOSED", "NOT_YOUR_LEAD", "CROSS_SITE_REQUEST"),
  },
};

export const PassLead = {
  operationId: "passLead",
  tags: ["leads"],
  summary: "Decline an offer, or give an assigned lead on",
  params: IdParams,
  response: {
    200: z.object({ leadId: z.string(), passed: z.literal(true) }),
    ...problems("NOT_FOUND", "ALREADY_CLAIMED", "OFFER_CLOSED", "NOT_YOUR_LEAD", "CROSS_SITE_REQUEST"),
  },
};

export const RecordCommunication = {
  operationId: "recordCommunication",
  tags: ["leads"],
  summary: "Record that I called, emailed, texted or met the contact, or that they did so with me",
  params: IdParams,
  headers: IdempotencyHeaders,
  body: z.object({
    kind: z.enum(COMMUNICATION_KINDS),
    direction: z
      .enum(COMMUNICATION_DIRECTIONS)
      .default("outbound")
      .describe(
        "Who began it: we, or the contact. Of a person who asked not to be contacted only the latter is recorded.",
      ),
    at: GivenInstant.nullish().describe(
      "When it took place: not in the future and not before the lead was assigned; left out: now. A whole minute stands for all of that minute.",
    ),
  }),
  response: {
    201: z.object({
      id: z.string(),
      stamped: z.boolean().describe("Whether it stamped the contacted date."),
      contactedAt: Instant.nullable(),
    }),
    ...problems(
      ...(["NOT_FOUND", "NOT_YOUR_LEAD", "INVALID_DATE", "BEFORE_ASSIGNMENT"] as const),
      ...(["DO_NOT_CONTACT", "IDEMPOTENCY_KEY_REUSED", ...JSON_BODY] as const),
    ),
  },
};

export const CloseLead = {
  operationId: "closeLead",
  tags: ["leads"],
  summary: "Close a lead that is worked off; its contact's next delivery is a new lead",
  params: IdParams,
  response: { 200: Lead, ...problems("NOT_FOUND", "NOT_YOUR_LEAD", "CROSS_SITE_REQUEST") },
};

export const ReviewName = {
  operationId: "reviewName",
  tags: ["leads"],
  summary: "Say whose a lead is that came under another first name than its contact's",
  params: IdParams,
  body: z.object({
    decision: z
      .enum(["samePerson", "samePersonKeepName", "anotherPerson"])
      .describe(
        "`samePerson`: the contact gets the name that came. `samePersonKeepName`: it keeps its own. Either way it gains the emails and phones that came. `anotherPerson`: the lead gets a contact of its own, linked.",
      ),
  }),
  response: { 200: Lead, ...problems("NOT_FOUND", "INVALID_VALUE", ...JSON_BODY) },
};

export const ReopenLead = {
  operationId: "reopenLead",
  tags: ["leads"],
  summary: "Open a closed lead again",
  params: IdParams,
  response: { 200: Lead, ...problems("NOT_FOUND", "NOT_YOUR_LEAD", "CROSS_SITE_REQUEST") },
};

export const ReassignLeads = {
  operationId: "reassignLeads",
  tags: ["leads"],
  summary: "Give leads to somebody, or route them anew by what a workflow has published; each by itself",
  headers: IdempotencyHeaders,
  body: z.object({
    leadIds: z.array(Id).min(1).max(200),
    to: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("individual"), userId: Id }),
      z.object({ kind: z.literal("workflow"), workflowId: Id }),
    ]),
  }),
  response: {
    200: z.object({
      results: z.array(
        z.object({
          leadId: z.string(),
          reassigned: z.boolean(),
          problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
        }),
      ),
    }),
    ...problems("NOT_FOUND", "SOURCE_NOT_ROUTED", "IDEMPOTENCY_KEY_REUSED", ...JSON_BODY),
  },
};

export const WhyNotMe = z
  .object({
    at: Instant,
    workflowName: z.string().nullable(),
    outcome: CandidateOutcome,
    sentence: z.string(),
    filters: z
      .array(z.object(FILTER_ANSWER))
      .describe(
        "In their order, 60 comparisons at most; beyond that the first filter that decided against me.",
      ),
    filterCount: z.int().describe("How many filters stand above me; `filters` may tell fewer."),
  })
  .meta({ id: "WhyNotMe" });

export const GetWhyNotMe = {
  operationId: "getWhyNotMe",
  tags: ["leads"],
  summary: "Why a lead went past me: my own line of each of its latest 50 decisions, and nobody else's",
  params: IdParams,
  response: {
    200: z.object({
      items: z.array(WhyNotMe),
      afterwards: z
        .array(z.object({ at: Instant, sentence: z.string() }))
        .describe(
          "What became of it, to whoever had it: that they passed, ran out of time, or who claimed it. To others nothing.",
        ),
    }),
    ...problems("NOT_FOUND"),
  },
};

export const ReceiveCall = {
  operationId: "receiveCall",
  tags: ["leads"],
  summary: "A call to the number of an inbound phone campaign; it makes a lead",
  headers: IdempotencyHeaders,
  body: z.object({
    to: z.string().max(40).describe("The number that was called."),
    from: z.string().max(40).describe("Who called."),
    callId: z.string().min(1).max(200).describe("The provider's id: the same call again is the same lead."),
    callerName: z.string().max(100).nullish(),
    at: GivenInstant.nullish(),
  }),
  response: {
    200: Ingested,
    202: Ingested,
    ...problems("UNKNOWN_SOURCE", "SOURCE_NOT_ROUTED", "EXTERNAL_ID_TAKEN", ...DELIVERY_CODES, ...JSON_BODY),
  },
};
