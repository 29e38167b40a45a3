import { CONTACT_ACTIONS, PROFILE_LIMITS } from "@fairlead/engine/contract";
import { z } from "zod";
import { BoundBy } from "./bound-by.ts";
import { IdParams, Instant, UserRef } from "./common.ts";
import { ContactRow } from "./contacts.ts";
import { LeadStatus } from "./lead-status.ts";
import { FurtherAddresses, FurtherExtensions, LeadSummary } from "./leads.ts";
import { JSON_BODY, problems } from "./problem.ts";

const Text = z.string().max(PROFILE_LIMITS.textLength).nullable();
const Address = z.object({ street: Text, city: Text, state: Text, postalCode: Text });

export const ContactRecord = ContactRow.extend({
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  standing: z.enum(["inUse", "archived", "doNotContact"]),
  boundBy: BoundBy.nullable().describe("The other record that binds this one; `null`: none, or itself."),
  excused: z
    .boolean()
    .describe(
      "An older record of the person cannot be contacted; this one can, since its workflow honors no do-not-contact status.",
    ),
  archiveReason: z.string().nullable(),
  silencedAt: Instant.nullable().describe("Since when they get neither emails nor text messages."),
  furtherAddresses: FurtherAddresses,
  furtherExtensions: FurtherExtensions,
  standardizedAddress: z
    .object({ street: z.string(), city: z.string(), state: z.string(), postalCode: z.string() })
    .nullable()
    .describe("As the post writes it; `null` where the address service has no safe match."),
  assigned: UserRef.nullable(),
  sharedWith: z.array(UserRef),
  openTasks: z.int(),
  allowed: z.array(z.enum(CONTACT_ACTIONS)).describe("What the caller can do with the contact."),
  hidesFromPartners: z.boolean().describe("The caller is a partner: loans and groups are left out."),
  leads: z.array(LeadSummary).describe("Those that the caller may see, the newest first; at most 50."),
}).meta({ id: "ContactRecord" });

export const GetContact = {
  operationId: "getContact",
  tags: ["contacts"],
  summary:
    "A contact's record, with their leads; the problem of one that was merged names where it went, `mergedInto`",
  params: IdParams,
  response: { 200: ContactRecord, ...problems("NOT_FOUND") },
};

const Profile = z
  .object({
    firstName: Text,
    lastName: Text,
    nickname: Text,
    email: z.string().max(254).nullable(),
    cellPhone: Text.describe("An extension may follow, as in the other two: `(617) 555-0123 x12`."),
    homePhone: Text,
    workPhone: Text,
    birthday: Text.describe("A day such as 1984-03-04."),
    address: Address.describe("As a whole; the state by its name or its two letters."),
    prefersText: z.boolean().nullable().describe("OK to SMS; `null`: nobody knows."),
    preferredLanguage: Text.describe("A language's tag or name, such as `es` or `Spanish`."),
    referredBy: Text,
    leadStatus: LeadStatus,
  })
  .partial();

const FAULTS = [
  ...(["INVALID_EMAIL", "INVALID_PHONE", "UNKNOWN_AREA_CODE"] as const),
  ...(["INVALID_DATE", "INVALID_VALUE", "MISSING_VALUE"] as const),
] as const;

export const CreateContact = {
  operationId: "createContact",
  tags: ["contacts"],
  summary:
    "Make a contact; by a person: never searched for duplicates; by an API key: one with the email or cell phone is answered with 200 instead; a key that reads no contacts is answered with 200 and the id in both cases",
  body: Profile.extend({
    ownerUserId: z
      .string()
      .max(64)
      .nullable()
      .optional()
      .describe("Left out: the person who makes it, if they may own contacts."),
  }),
  response: {
    200: z.object({ id: z.string(), created: z.boolean() }),
    201: z.object({ id: z.string(), created: z.literal(true) }),
    ...problems(...FAULTS, ...JSON_BODY),
  },
};

export const UpdateContact = {
  operationId: "updateContact",
  tags: ["contacts"],
  summary:
    "Change fields of a contact's record; those that are left out stay. An email or phone by which another record binds it to do not contact is changed by an administrator alone",
  params: IdParams,
  body: Profile,
  response: { 200: ContactRecord, ...problems("NOT_FOUND", "DO_NOT_CONTACT", ...FAULTS, ...JSON_BODY) },
};
