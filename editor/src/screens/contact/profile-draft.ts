import { LEAD_STATUSES, type LeadStatus, PROFILE_FIELDS } from "@fairlead/engine";
import type { ContactRecord, UpdateContactData } from "../../api/generated/types.gen.ts";
import { formatPhone } from "../../format/values.ts";

/** What stands in the fields of a contact's form, as it is typed. */
export type ProfileDraft = Readonly<Record<ProfileField, string>>;
export type ProfileField = keyof typeof PROFILE_FIELDS;
type ProfileBody = UpdateContactData["body"];

/** The sections of the record, each edited by itself. */
export const PROFILE_SECTIONS: readonly {
  readonly title: string;
  readonly fields: readonly ProfileField[];
}[] = [
  {
    title: "Profile Details",
    fields: [
      "firstName",
      "lastName",
      "nickname",
      "birthday",
      "preferredLanguage",
      "referredBy",
      "leadStatus",
    ],
  },
  { title: "Contact Information", fields: ["email", "cellPhone", "homePhone", "workPhone", "prefersText"] },
  { title: "Address", fields: ["street", "city", "state", "postalCode"] },
];

const ADDRESS = ["street", "city", "state", "postalCode"] as const;

export const EMPTY_DRAFT: ProfileDraft = {
  ...(Object.fromEntries(Object.keys(PROFILE_FIELDS).map((name) => [name, ""])) as ProfileDraft),
  leadStatus: "new",
};

/** A record as it stands in its form. */
export function draftOf(contact: ContactRecord): ProfileDraft {
  const { prefersText, address, ...rest } = contact;
  const text = (name: Exclude<ProfileField, "prefersText" | "street">) => {
    if (isPhone(name)) return rest[name] === null ? "" : formatPhone(rest[name], contact[`${name}Extension`]);
    return rest[name] ?? "";
  };
  return {
    ...(Object.fromEntries(
      (Object.keys(PROFILE_FIELDS) as ProfileField[]).map((name) => [
        name,
        name === "prefersText" || name === "street" ? "" : text(name),
      ]),
    ) as ProfileDraft),
    street: address ?? "",
    prefersText: prefersText === null ? "" : prefersText ? "yes" : "no",
  };
}

function isPhone(name: string): name is "cellPhone" | "homePhone" | "workPhone" {
  return name.endsWith("Phone");
}

/** What the API is told of some fields of a form; empty ones are cleared. */
export function profileBody(draft: ProfileDraft, fields: readonly ProfileField[]): ProfileBody {
  const plain = fields.filter((name) => !(ADDRESS as readonly string[]).includes(name));
  const body: Record<string, unknown> = Object.fromEntries(
    plain.map((name) => [name, draft[name].trim() || null]),
  );
  if (fields.includes("prefersText")) {
    body.prefersText = draft.prefersText === "" ? null : draft.prefersText === "yes";
  }
  if (fields.includes("leadStatus")) body.leadStatus = statusOf(draft.leadStatus);
  if (fields.includes("street")) {
    body.address = Object.fromEntries(ADDRESS.map((name) => [name, draft[name].trim() || null]));
  }
  return body as ProfileBody;
}

/** Where the API's faults point for a field. */
export function pointerOf(field: ProfileField): string {
  return (ADDRESS as readonly string[]).includes(field) ? `/address/${field}` : `/${field}`;
}

function statusOf(text: string): LeadStatus {
  return Object.hasOwn(LEAD_STATUSES, text) ? (text as LeadStatus) : "new";
}
