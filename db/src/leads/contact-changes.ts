import { type AddressLines, type ContactField, type DeliveredContact, overwriting } from "@fairlead/engine";
import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import type { FieldValues } from "../schema/index.ts";
import type { KnownContact } from "./known-contacts.ts";

interface Values {
  readonly [field: string]: string | null;
}

/** What is dialled after each phone; `null`: nothing. */
export interface PhoneExtensions {
  readonly cellPhoneExtension: string | null;
  readonly homePhoneExtension: string | null;
  readonly workPhoneExtension: string | null;
}

/** What deliveries change of contacts that were there already. */
export class ContactChanges {
  readonly #changes = new Map<string, { [field: string]: string | null }>();
  readonly #former = new Map<string, { [field: string]: string | null }>();

  /**
   * Overwrites ticked fields by values that are present; a cell phone brings what is dialled after it.
   *
   * @returns the fields that were overwritten
   */
  overwrite(
    contact: KnownContact,
    delivered: DeliveredContact,
    ticked: readonly ContactField[],
    cellPhoneExtension: string | null,
  ): readonly ContactField[] {
    const changes = overwriting(delivered, ticked);
    const fields = ticked.filter((field) => field in changes && changes[field] !== contact.fields[field]);
    if (fields.length === 0) return [];
    const known = contact.fields.cellPhone;
    const takesExtension =
      "cellPhone" in changes && (changes.cellPhone !== known || cellPhoneExtension !== null);
    this.#change(
      contact,
      { ...changes, ...(takesExtension ? { cellPhoneExtension } : {}) },
      { ...contact.fields },
    );
    return fields;
  }

  /** Fills phones that the contact has none of, each with what is dialled after it. */
  fill(contact: KnownContact, { homePhone, workPhone }: AddressLines, extensions: PhoneExtensions): void {
    const { lines } = contact;
    const { homePhoneExtension, workPhoneExtension } = extensions;
    const filled = {
      ...(lines.homePhone === null && homePhone !== null ? { homePhone, homePhoneExtension } : {}),
      ...(lines.workPhone === null && workPhone !== null ? { workPhone, workPhoneExtension } : {}),
    };
    if (Object.keys(filled).length > 0) this.#change(contact, filled, { homePhone: null, workPhone: null });
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
    return [...this.#changes].map(([contactId, changed]) => ({
      contactId,
      written: withoutExtensions(changed),
      former: this.#former.get(contactId) ?? {},
    }));
  }

  /** Writes the changes in one statement, always in the same order, so that two batches do not block each other. */
  async flush(tx: Tx): Promise<void> {
    if (this.#changes.size === 0) return;
    const rows = [...this.#changes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, changed]) => ({
        ...{ id, email: changed.email, cell_phone: changed.cellPhone },
        cell_phone_extension: changed.cellPhoneExtension,
        ...{ home_phone: changed.homePhone, home_phone_extension: changed.homePhoneExtension },
        ...{ work_phone: changed.workPhone, work_phone_extension: changed.workPhoneExtension },
        ...{ first_name: changed.firstName, last_name: changed.lastName },
        ...{ preferred_language: changed.preferredLanguage, owner_user_id: changed.ownerUserId },
      }));
    await tx.execute(sql`
      update contacts c set
        first_name = coalesce(changed.first_name, c.first_name),
        last_name = coalesce(changed.last_name, c.last_name),
        email = coalesce(changed.email, c.email),
        cell_phone = coalesce(changed.cell_phone, c.cell_phone),
        cell_phone_extension = case
          when changed.cell_phone <> c.cell_phone then changed.cell_phone_extension
          else coalesce(changed.cell_phone_extension, c.cell_phone_extension) end,
        home_phone = coalesce(c.home_phone, changed.home_phone),
        home_phone_extension = case
          when c.home_phone is null then changed.home_phone_extension else c.home_phone_extension end,
        work_phone = coalesce(c.work_phone, changed.work_phone),
        work_phone_extension = case
          when c.work_phone is null then changed.work_phone_extension else c.work_phone_extension end,
        preferred_language = coalesce(changed.preferred_language, c.preferred_language),
        owner_user_id = coalesce(c.owner_user_id, changed.owner_user_id)
      from json_to_recordset(${JSON.stringify(rows)}::json) as changed (id text, first_name text, last_name text,
        email text, cell_phone text, cell_phone_extension text, home_phone text, home_phone_extension text,
        work_phone text, work_phone_extension text, preferred_language text, owner_user_id text)
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

function withoutExtensions(changed: Values): Values {
  return Object.fromEntries(Object.entries(changed).filter(([field]) => !field.endsWith("Extension")));
}
