import {
  type ContactField,
  type Delivery,
  deliveredAddresses,
  type LeadField,
  type LoanFacts,
  overwriting,
} from "@fairlead/engine";
import { asc, eq, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { newId } from "../ids.ts";
import { type FieldValues, leads } from "../schema/index.ts";
import type { IngestInput } from "./ingested.ts";
import type { KnownLead } from "./known-contacts.ts";
import type { LeadWrites } from "./lead-writes.ts";

type LoanColumns = Partial<Omit<LoanFacts, "purpose"> & { readonly loanPurpose: string | null }>;

const LOAN_COLUMNS = {
  amountUsd: leads.amountUsd,
  purchasePriceUsd: leads.purchasePriceUsd,
  annualIncomeUsd: leads.annualIncomeUsd,
  loanPurpose: leads.loanPurpose,
  propertyType: leads.propertyType,
  occupancy: leads.occupancy,
  propertyState: leads.propertyState,
  termMonths: leads.termMonths,
  creditMeetsGuidelines: leads.creditMeetsGuidelines,
} satisfies Record<Exclude<keyof LoanColumns, "record">, unknown>;

/** Deliveries that update open leads instead of making new ones. */
export class LeadTouches {
  readonly #writes: LeadWrites;
  readonly #input: IngestInput;
  readonly #changes = new Map<string, LoanColumns>();
  readonly #former = new Map<string, FieldValues>();

  constructor(writes: LeadWrites, input: IngestInput) {
    this.#writes = writes;
    this.#input = input;
  }

  /** Overwrites ticked fields by values that are present. @returns the fields that were overwritten */
  overwrite(lead: KnownLead, delivered: LoanFacts, ticked: readonly LeadField[]): readonly LeadField[] {
    const { purpose, ...rest } = overwriting(delivered, ticked);
    const columns: LoanColumns = { ...rest, ...(purpose === undefined ? {} : { loanPurpose: purpose }) };
    const fields = ticked.filter((field) => delivered[field] !== null);
    if (fields.length === 0) return [];
    if (lead.unwritten) Object.assign(lead.unwritten, columns);
    else this.#changes.set(lead.leadId, { ...this.#changes.get(lead.leadId), ...columns });
    return fields;
  }

  /** Notes the delivery, tells the timeline, and whoever has the lead. */
  note(
    lead: KnownLead,
    sourceId: string,
    delivery: Delivery,
    overwritten: readonly (LeadField | ContactField)[],
  ): void {
    const { organizationId, sourceName: source, importId = null, nowMs } = this.#input;
    const { externalId, notes } = delivery;
    const { leadId, assigneeUserId } = lead;
    const id = newId("touch");
    this.#writes.touches.push({
      ...{ organizationId, id, leadId, sourceId, externalId, at: new Date(nowMs) },
      deliveredAddresses: [...deliveredAddresses(delivery)],
    });
    this.#writes.event(leadId, {
      kind: "touched",
      source,
      externalId,
      importId,
      overwritten,
      ...(notes === undefined ? {} : { notes }),
    });
    if (assigneeUserId !== null) this.#writes.notify("leadTouched", leadId, id, assigneeUserId, "inAppOnly");
  }

  /**
   * Locks the leads that are changed. Everybody else locks leads before workflows, so this must not wait: it fails, and the
   * transaction begins anew.
   */
  async lock(tx: Tx): Promise<void> {
    if (this.#changes.size === 0) return;
    const rows = await tx
      .select({ id: leads.id, ...LOAN_COLUMNS })
      .from(leads)
      .where(sql`${leads.id} = any(${sql.param([...this.#changes.keys()])}::text[])`)
      .orderBy(asc(leads.id))
      .for("no key update", { noWait: true });
    for (const { id, ...loan } of rows) this.#former.set(id, loan);
  }

  /** What is written over in each lead that is stored, and what it was before; known once they are locked. */
  written(): readonly {
    readonly leadId: string;
    readonly former: FieldValues;
    readonly written: FieldValues;
  }[] {
    return [...this.#changes].map(([leadId, columns]) => {
      const { record: _notStored, ...written } = columns;
      const known = this.#former.get(leadId) ?? {};
      const former = Object.fromEntries(Object.keys(written).map((field) => [field, known[field] ?? null]));
      return { leadId, former, written };
    });
  }

  async flush(tx: Tx): Promise<void> {
    const changes = [...this.#changes];
    await Promise.all(
      changes.map(([leadId, columns]) => tx.update(leads).set(columns).where(eq(leads.id, leadId))),
    );
  }
}
