import { type ContactField, type DeliveredContact, overwriting } from "@fairlead/engine";
import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import type { FieldValues } from "../schema/index.ts";
import type { KnownContact } from "./known-contacts.ts";

interface Values {
  readonly [field: string]: string | null;
}

/** What deliveries change of contacts that were there already. */
export class ContactChanges {
  readonly #changes = new Map<string, { [field: string]: string | null }>();
  readonly #former = new Map<string, { [field: string]: string | null }>();

  /** Overwrites ticked fields by values that are present. @returns the fields that were overwritten */
  overwrite(
    contact: KnownContact,
    delivered: DeliveredContact,
    ticked: readonly ContactField[],
  ): readonly ContactField[] {
    const changes = overwriting(delivered, ticked);
    const fields = ticked.filter((field) => field in changes && changes[field] !== contact.fields[field]);
    if (fields.length === 0) return [];
    this.#change(contact, changes, { ...contact.fields });
    return fields;
  }

  /** Makes a user the owner of a contact that has none. */
  own(contact: KnownContact, userId: string): void {
    this.#change(contact, { ownerUserId: userId }, { ownerUserId: null });
  }

  /** What is written over in each contact that is stored, and what it was before. */
  written(): readonly {
    readonly contactId: string;
    readonly former: FieldValues;
    readonly written: FieldValues;
  }[] {
    return [...this.#changes].map(([contactId, written]) => ({
      ...{ contactId, written },
      former: this.#former.get(contactId) ?? {},
    }));
  }

  /** Writes the changes in one statement, always in the same order, so that two batches do not block each other. */
  async flush(tx: Tx): Promise<void> {
    if (this.#changes.size === 0) return;
    const rows = [...this.#changes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { firstName, lastName, email, cellPhone, preferredLanguage, ownerUserId }]) => ({
        ...{ id, email },
        ...{ first_name: firstName, last_name: lastName, cell_phone: cellPhone },
        ...{ preferred_language: preferredLanguage, owner_user_id: ownerUserId },
      }));
    await tx.execute(sql`
      update contacts c set
        first_name = coalesce(changed.first_name, c.first_name),
        last_name = coalesce(changed.last_name, c.last_name),
        email = coalesce(changed.email, c.email),
        cell_phone = coalesce(changed.cell_phone, c.cell_phone),
        preferred_language = coalesce(changed.preferred_language, c.preferred_language),
        owner_user_id = coalesce(c.owner_user_id, changed.owner_user_id)
      from json_to_recordset(${JSON.stringify(rows)}::json) as changed (id text, first_name text, last_name text,
        email text, cell_phone text, preferred_language text, owner_user_id text)
      where c.id = changed.id`);
  }

  #change(contact: KnownContact, fields: Values, known: Values): void {
    const { contactId, unwritten } = contact;
    if (unwritten) {
      Object.assign(unwritten, fields);
      return;
    }
    const former = Object.fromEntries(Object.keys(fields).map((field) => [field, known[field] ?? null]));
    this.#changes.set(contactId, { ...this.#changes.get(contactId), ...fields });
    // The first that is noted of a field stands: it is what is stored.
    this.#former.set(contactId, { ...former, ...this.#former.get(contactId) });
  }
}
