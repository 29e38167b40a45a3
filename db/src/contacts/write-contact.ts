import {
  type AddressField,
  AppError,
  auditValues,
  type ContactId,
  type ContactViewer,
  countedFields,
  nameFaults,
  type PostalAddress,
  PROFILE_FIELDS,
  type Profile,
  type UserId,
} from "@fairlead/engine";
import { and, eq, inArray } from "drizzle-orm";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { contactFormerAddresses, contacts, users } from "../schema/index.ts";
import { readUnbindingFields } from "./bindings.ts";
import { requireContact } from "./require-contact.ts";

export interface ContactWrite {
  readonly actor: Actor;
  readonly profile: Partial<Profile>;
  /** Of the profile's address, where it has one and the match is safe. */
  readonly standardized: PostalAddress | null;
  readonly nowMs: number;
}

/**
 * Makes a contact by hand: it is searched for no duplicates and starts no automation.
 *
 * @throws AppError MISSING_VALUE without a name; INVALID_VALUE where the owner is no active user
 */
export async function createContact(
  tx: Tx,
  { actor, profile, standardized, nowMs }: ContactWrite,
  ownerUserId: UserId | null,
): Promise<ContactId> {
  const { firstName = null, lastName = null } = profile;
  requireName({ firstName, lastName });
  if (ownerUserId !== null) await requireOwner(tx, ownerUserId);
  const id = newId<ContactId>("contact");
  const at = new Date(nowMs);
  await tx.insert(contacts).values({
    ...columnsOf(profile, standardized),
    ...{ organizationId: actor.organizationId, id, ownerUserId, createdAt: at, updatedAt: at },
  });
  await recordAudit(tx, actor, nowMs, [{ subject: "contact", subjectId: id, action: "created" }]);
  return id;
}

/**
 * Changes the fields that are given, and writes down which of them changed.
 *
 * An address by which the contact is bound to do not contact is taken from it by an administrator alone, who corrects it.
 *
 * @throws AppError NOT_FOUND, FORBIDDEN with the reason, MISSING_VALUE where no name would be left, DO_NOT_CONTACT with the fields
 */
export async function updateContact(
  tx: Tx,
  viewer: ContactViewer,
  contactId: string,
  { actor, profile, standardized, nowMs }: ContactWrite,
): Promise<void> {
  await requireContact(tx, viewer, contactId, "edit");
  const [before] = await tx.select().from(contacts).where(eq(contacts.id, contactId));
  if (!before) throw new Error(`The locked contact ${contactId} is gone`);
  requireName({ ...before, ...profile });
  const columns = columnsOf(profile, standardized);
  const changed = Object.entries(columns)
    .filter(
      ([name, value]) => name !== "standardizedAddress" && before[name as keyof typeof before] !== value,
    )
    .map(([name]) => name);
  const fields = [...countedFields(changed)];
  if (fields.length === 0) return;
  const unbinding = await readUnbindingFields(tx, before, { ...before, ...columns });
  if (unbinding.length > 0) requireCorrection(viewer, unbinding);
  await tx
    .update(contacts)
    .set({ ...columns, updatedAt: new Date(nowMs) })
    .where(eq(contacts.id, contactId));
  const entry = { subject: "contact", subjectId: contactId, action: "updated", details: { fields } } as const;
  const after = { ...before, ...columns };
  const told = [...new Set([...fields, ...changed])];
  await recordAudit(tx, actor, nowMs, [{ ...entry, values: auditValues(before, after, told) }]);
  if (unbinding.length === 0) return;
  await forgetAddresses(
    tx,
    contactId,
    unbinding.flatMap((field) => before[field] ?? []),
  );
  const details = { fields: unbinding };
  await recordAudit(tx, actor, nowMs, [{ ...entry, action: "unboundByCorrection", details }]);
}

/** @throws AppError DO_NOT_CONTACT */
function requireCorrection({ permissions }: ContactViewer, fields: readonly AddressField[]): void {
  if (permissions.includes("contacts:correctBound")) return;
  const errors = fields.map((field) => ({
    ...({ code: "DO_NOT_CONTACT", pointer: `/${field}` } as const),
    detail: `Somebody with this ${PROFILE_FIELDS[field]} asked not to be contacted: only an administrator can correct it.`,
  }));
  throw new AppError(
    "DO_NOT_CONTACT",
    "This person asked not to be contacted, so the addresses that they are known by stay. Leave these fields as they are, or have an administrator correct one that is wrong.",
    { errors },
  );
}

/** What a trigger keeps of an address that was written over, where it was not theirs. */
async function forgetAddresses(tx: Tx, contactId: string, addresses: readonly string[]): Promise<void> {
  await tx
    .delete(contactFormerAddresses)
    .where(
      and(
        eq(contactFormerAddresses.contactId, contactId),
        inArray(contactFormerAddresses.address, [...addresses]),
      ),
    );
}

function columnsOf({ address, ...plain }: Partial<Profile>, standardizedAddress: PostalAddress | null) {
  return address === undefined ? plain : { ...plain, ...address, standardizedAddress };
}

function requireName(names: Pick<Profile, "firstName" | "lastName">): void {
  const errors = nameFaults(names);
  if (errors.length > 0) throw new AppError("MISSING_VALUE", "A contact needs a name.", { errors });
}

async function requireOwner(tx: Tx, userId: UserId): Promise<void> {
  const [found] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), eq(users.active, true)));
  if (found) return;
  const errors = [
    { code: "INVALID_VALUE", pointer: "/ownerUserId", detail: "Choose an active user." },
  ] as const;
  throw new AppError("INVALID_VALUE", "The owner is no active user.", { errors });
}
