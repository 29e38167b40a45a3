import {
  type AddressLines,
  type ContactField,
  type DeliveredContact,
  extensionFieldOf,
  overwritingContact,
  PHONE_FIELDS,
} from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import type { FieldValues } from "../schema/index.ts";
import type { ExtensionColumns } from "./extension-columns.ts";
import type { KnownContact } from "./known-contacts.ts";

interface Values {
  readonly [field: string]: string | null;
}

/** What deliveries change of contacts that were there already. */
export class ContactChanges {
  readonly #changes = new Map<string, { [field: string]: string | null }>();
  readonly #extensions = new Map<string, ExtensionColumns>();
  readonly #former = new Map<string, { [field: string]: string | null }>();
  /** Phones with their extensions as they are afterwards, where either changed. */
  readonly #phones = new Map<string, { [field: string]: string | null }>();

  /** Overwrites ticked fields by values that are present. @returns the fields that were overwritten */
  overwrite(
    contact: KnownContact,
    delivered: DeliveredContact,
    ticked: readonly ContactField[],
  ): readonly ContactField[] {
    const changes = overwritingContact(delivered, ticked, contact.fields);
    const fields = ticked.filter((field) => field in changes && changes[field] !== contact.fields[field]);
    if (fields.length === 0) return [];
    this.#change(contact, changes, { ...contact.fields });
    return fields;
  }

  /** Fills phones that the contact has none of. */
  fill(contact: KnownContact, { homePhone, workPhone }: AddressLines): void {
    const { lines } = contact;
    const filled = {
      ...(lines.homePhone === null && homePhone !== null ? { homePhone } : {}),
      ...(lines.workPhone === null && workPhone !== null ? { workPhone } : {}),
    };
    if (Object.keys(filled).length > 0) this.#change(contact, filled, { homePhone: null, workPhone: null });
  }

  /** Writes down what is dialled after the phones that the contact has afterwards. */
  extend(contact: KnownContact, after: AddressLines, next: ExtensionColumns): void {
    const { contactId, lines, extensions, unwritten } = contact;
    if (unwritten) {
      Object.assign(unwritten, next);
      return;
    }
    for (const phone of PHONE_FIELDS) {
      const extension = extensionFieldOf(phone);
      if (after[phone] === lines[phone] && next[extension] === extensions[extension]) continue;
      const before = { [phone]: lines[phone], [extension]: extensions[extension] };
      const written = { [phone]: after[phone], [extension]: next[extension] };
      this.#extensions.set(contactId, next);
      this.#phones.set(contactId, { ...this.#phones.get(contactId), ...written });
      this.#former.set(contactId, { ...before, ...this.#former.get(contactId) });
    }
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
    return [...new Set([...this.#changes.keys(), ...this.#phones.keys()])].map((contactId) => ({
      contactId,
      former: this.#former.get(contactId) ?? {},
      written: { ...this.#changes.get(contactId), ...this.#phones.get(contactId) },
    }));
  }

  /** Writes the changes in one statement, always in the same order, so that two batches do not block each other. */
  async flush(tx: Tx): Promise<void> {
    const ids = new Set([...this.#changes.keys(), ...this.#extensions.keys()]);
    if (ids.size === 0) return;
    const rows = [...ids].sort().map((id) => {
      const changed = this.#changes.get(id) ?? {};
      const extensions = this.#extensions.get(id);
      return {
        ...{ id, email: changed.email, cell_phone: changed.cellPhone },
        ...{ cell_extension: extensions?.cellPhoneExtension, home_extension: extensions?.homePhoneExtension },
        ...{ work_extension: extensions?.workPhoneExtension },
        ...{ home_phone: changed.homePhone, work_phone: changed.workPhone },
        ...{ first_name: changed.firstName, last_name: changed.lastName },
        ...{ preferred_language: changed.preferredLanguage, owner_user_id: changed.ownerUserId },
      };
    });
    await tx.execute(sql`
      update contacts c set
        first_name = coalesce(changed.first_name, c.first_name),
        last_name = coalesce(changed.last_name, c.last_name),
        email = coalesce(changed.email, c.email),
        cell_phone = coalesce(changed.cell_phone, c.cell_phone),
        home_phone = coalesce(c.home_phone, changed.home_phone),
        work_phone = coalesce(c.work_phone, changed.work_phone),
        cell_phone_extension = ${extensionSql("cell")},
        home_phone_extension = ${extensionSql("home")},
        work_phone_extension = ${extensionSql("work")},
        preferred_language = coalesce(changed.preferred_language, c.preferred_language),
        owner_user_id = coalesce(c.owner_user_id, changed.owner_user_id)
      from json_to_recordset(${JSON.stringify(rows)}::json) as changed (id text, first_name text, last_name text,
        email text, cell_phone text, home_phone text, work_phone text, preferred_language text, owner_user_id text,
        cell_extension text, home_extension text, work_extension text)
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

/** A new number takes what was given with it, or nothing; one that stays keeps what it has. */
function extensionSql(kind: "cell" | "home" | "work"): SQL {
  return sql.raw(`case
    when coalesce(changed.${kind}_phone, c.${kind}_phone) is distinct from c.${kind}_phone
      then changed.${kind}_extension
    else coalesce(c.${kind}_phone_extension, changed.${kind}_extension) end`);
}
