import type { Delivery, DuplicateRules, UserId } from "@fairlead/engine";
import { createRoutedOrganization, type RoutedOrganization } from "@fairlead/test";
import { asc, eq } from "drizzle-orm";
import { recordAudit } from "../audit/record-audit.ts";
import type { Database, Tx } from "../client.ts";
import { contactFormerAddresses, contacts, leads, leadTouches } from "../schema/index.ts";
import { updateWorkflow } from "../workflows/create-workflow.ts";
import { ingestMany } from "./ingest.ts";
import type { Ingested, Mistaken } from "./ingested.ts";
import { RoutingCache } from "./routing-cache.ts";

export const ALL_OFF: DuplicateRules = {
  ...{ updateLead: null, updateContact: null, honorDoNotContact: null },
  ...{ distributeFirst: false, bypassToOwner: false },
};

const BEGIN_MS = Date.UTC(2026, 4, 4, 15);
const NOBODY = { firstName: null, lastName: null, email: null, cellPhone: null, preferredLanguage: null };
const NO_LOAN = {
  ...{ amountUsd: null, purchasePriceUsd: null, annualIncomeUsd: null, purpose: null, propertyType: null },
  ...{ occupancy: null, propertyState: null, termMonths: null, creditMeetsGuidelines: null },
};
const NOTHING_FURTHER = { homePhone: null, workPhone: null, emails: [], phones: [], extensions: {} };

/** What a test says of a submission. */
export interface Sent extends Partial<Delivery["contact"]>, Partial<NonNullable<Delivery["further"]>> {
  readonly id?: string | null;
}

/** A submission with what a test says of it, and nothing else. */
export function sent({ id = null, homePhone, workPhone, emails, phones, ...contact }: Sent): Delivery {
  const further = { homePhone, workPhone, emails, phones };
  const named = Object.fromEntries(Object.entries(further).filter(([, value]) => value !== undefined));
  return {
    ...{ externalId: id, receivedAtMs: null, loan: NO_LOAN },
    contact: { ...NOBODY, firstName: "Ines", lastName: "Vidal", ...contact },
    ...(Object.keys(named).length > 0 ? { further: { ...NOTHING_FURTHER, ...named } } : {}),
  };
}

/** An organization whose workflow has switches of a test's choice, as what is taken in finds it. */
export class IntakeOffice {
  readonly org: RoutedOrganization;
  readonly #db: Database;
  readonly #cache = new RoutingCache();
  #nowMs = BEGIN_MS;

  static async open(db: Database, rules: Partial<DuplicateRules> = {}): Promise<IntakeOffice> {
    const org = await createRoutedOrganization(db);
    await db.withOrganization(org.organizationId, (tx) =>
      updateWorkflow(tx, org.workflowId, { duplicates: { ...ALL_OFF, ...rules } }),
    );
    return new IntakeOffice(db, org);
  }

  constructor(db: Database, org: RoutedOrganization) {
    this.#db = db;
    this.org = org;
  }

  /** Takes submissions in, all at once. */
  async take(...submissions: readonly Sent[]): Promise<readonly (Ingested | Mistaken)[]> {
    const { organizationId, sourceName } = this.org;
    this.#nowMs += 1_000;
    const deliveries = submissions.map(sent);
    return this.in((tx) =>
      ingestMany(tx, this.#cache, { organizationId, sourceName, deliveries, nowMs: this.#nowMs }),
    );
  }

  /** Takes one in that makes or updates a lead, or is known. */
  async takeOne(submission: Sent): Promise<Ingested> {
    const [result] = await this.take(submission);
    if (!result || result.outcome === "anotherPerson") throw new Error("It was taken for another person's");
    return result;
  }

  /** Changes a contact as no submission does. */
  async set(contactId: string, change: Partial<typeof contacts.$inferInsert>): Promise<void> {
    await this.in((tx) => tx.update(contacts).set(change).where(eq(contacts.id, contactId)));
  }

  /** Writes a contact down that was there before. */
  async know(
    id: string,
    contact: Partial<typeof contacts.$inferInsert>,
    former: readonly string[] = [],
  ): Promise<void> {
    const { organizationId } = this.org;
    await this.in(async (tx) => {
      await tx.insert(contacts).values({ ...contact, organizationId, id });
      if (contact.archivedAt) {
        const actor = { organizationId, userId: this.org.userIds[0] ?? null, keyId: null };
        await recordAudit(tx, actor, this.#nowMs, [
          { subject: "contact", subjectId: id, action: "archived" },
        ]);
      }
    });
    for (const address of former) await this.keepFormer(id, address);
  }

  /** Keeps an address beside the fields of a contact, as a merge does. */
  async keepFormer(contactId: string, address: string): Promise<void> {
    const { organizationId } = this.org;
    await this.in((tx) => tx.insert(contactFormerAddresses).values({ organizationId, contactId, address }));
  }

  async contact(id: string) {
    const rows = await this.contacts();
    const found = rows.find((row) => row.id === id);
    if (!found) throw new Error(`There is no contact ${id}`);
    return found;
  }

  /** All contacts with what they have beside their fields. */
  async contacts() {
    return this.in(async (tx) => {
      const rows = await tx.select().from(contacts).orderBy(asc(contacts.createdAt), asc(contacts.id));
      const former = await tx
        .select()
        .from(contactFormerAddresses)
        .orderBy(asc(contactFormerAddresses.address));
      return rows.map((row) => ({
        ...row,
        former: former.flatMap(({ contactId, address }) => (contactId === row.id ? [address] : [])),
      }));
    });
  }

  leads() {
    return this.in((tx) => tx.select().from(leads));
  }

  touches() {
    return this.in((tx) => tx.select().from(leadTouches));
  }

  /** The place in the team of somebody. */
  placeOf(userId: string | null): number | null {
    return userId === null ? null : this.org.userIds.indexOf(userId as UserId);
  }

  in<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.#db.withOrganization(this.org.organizationId, work);
  }
}
