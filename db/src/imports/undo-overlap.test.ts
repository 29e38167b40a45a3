import type { OrganizationId } from "@fairlead/engine";
import { createRoutedOrganization } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { fc } from "@fast-check/vitest";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { RoutingCache } from "../leads/routing-cache.ts";
import { contacts, type FieldValues, imports } from "../schema/index.ts";
import { noteImportChanges } from "./import-changes.ts";
import { undoBatch } from "./undo-import.ts";

const NOW_MS = Date.UTC(2026, 4, 4, 15);
const HISTORIES = 60;
const TIMEOUT_MS = 240_000;
const CONTACT = "contact_known";
const BASE = { firstName: "Base", cellPhone: "+16175550100", cellPhoneExtension: null };
/** Fields that are one value. */
const VALUES = [["firstName"], ["cellPhone", "cellPhoneExtension"]] as const;

const { db } = databaseForFile({ keepsInvariants: true });

const place = fc.nat(3);
// Few values, so that files write what others wrote before.
const values = fc.record(
  {
    firstName: fc.constantFrom("Base", "Ada", "Bo", "Cy"),
    cellPhone: fc.constantFrom("+16175550100", "+16175550101", "+16175550102"),
    cellPhoneExtension: fc.constantFrom(null, "12", "34"),
  },
  { requiredKeys: [] },
);
const written = values.filter((named) => Object.keys(named).length > 0);
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("write" as const), place, written }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("edit" as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("undo" as const), place }) },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** An older change under one whose own part was given back. */
const GIVEN_BACK_ABOVE: readonly Step[] = [
  { kind: "write", place: 1, written: { firstName: "Bo" } },
  { kind: "write", place: 2, written: { firstName: "Base", cellPhoneExtension: "34" } },
  { kind: "write", place: 0, written: { cellPhoneExtension: null } },
  { kind: "undo", place: 2 },
  { kind: "undo", place: 1 },
];

/** What is written over what, of values that are one; `place` is `null` for an edit by hand. */
interface Layer {
  readonly place: number | null;
  readonly values: FieldValues;
}

test(
  "a field is what the files that were not undone, and people, wrote last, in whatever order files are undone",
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const office = await Office.open();
        const layers: Layer[][] = VALUES.map(() => []);
        const undone = new Set<number>();
        for (const [number, one] of steps.entries()) {
          if (one.kind !== "edit" && undone.has(one.place)) continue;
          const before = await office.contact();
          if (one.kind === "write") {
            await office.write(one.place, before, one.written);
            for (const [at, fields] of VALUES.entries()) {
              const isWritten = fields.some(
                (field) => field in one.written && one.written[field] !== before[field],
              );
              if (isWritten) layers[at]?.push({ place: one.place, values: { ...before, ...one.written } });
            }
          } else if (one.kind === "edit") {
            const edited = { ...before, firstName: `Edit ${number}` };
            await office.edit(edited);
            layers[0]?.push({ place: null, values: edited });
          } else {
            undone.add(one.place);
            await office.undo(one.place);
            for (const [at, list] of layers.entries()) {
              layers[at] = list.filter((layer) => layer.place !== one.place);
            }
          }

          const after = await office.contact();
          for (const [at, fields] of VALUES.entries()) {
            const top: FieldValues = layers[at]?.at(-1)?.values ?? BASE;
            for (const field of fields) expect([field, after[field]]).toEqual([field, top[field]]);
          }
        }
      }),
      { numRuns: HISTORIES, examples: [[[...GIVEN_BACK_ABOVE]]] },
    );
  },
  TIMEOUT_MS,
);

/** A contact that files write over. */
class Office {
  readonly #cache = new RoutingCache();
  readonly #organizationId: OrganizationId;

  static async open(): Promise<Office> {
    const { organizationId } = await createRoutedOrganization(db);
    await db.withOrganization(organizationId, async (tx) => {
      await tx.insert(contacts).values({ ...BASE, organizationId, id: CONTACT });
      await tx.insert(imports).values(
        [0, 1, 2, 3].map((number) => ({
          ...{ organizationId, id: `imp_${number}`, fileName: "walk-ins.csv", state: "done" as const },
          ...{ createdAt: new Date(NOW_MS), finishedAt: new Date(NOW_MS) },
        })),
      );
    });
    return new Office(organizationId);
  }

  constructor(organizationId: OrganizationId) {
    this.#organizationId = organizationId;
  }

  async contact(): Promise<typeof BASE> {
    const [row] = await db.withOrganization(this.#organizationId, (tx) =>
      tx.select().from(contacts).where(eq(contacts.id, CONTACT)),
    );
    const { firstName, cellPhone, cellPhoneExtension } = row ?? {};
    return { firstName, cellPhone, cellPhoneExtension } as typeof BASE;
  }

  async edit(values: Partial<typeof BASE>): Promise<void> {
    await db.withOrganization(this.#organizationId, (tx) =>
      tx.update(contacts).set(values).where(eq(contacts.id, CONTACT)),
    );
  }

  async write(place: number, former: FieldValues, written: FieldValues): Promise<void> {
    const organizationId = this.#organizationId;
    const change = { contactId: CONTACT, former, written: { ...former, ...written } };
    await this.edit(written as Partial<typeof BASE>);
    await db.withOrganization(organizationId, (tx) =>
      noteImportChanges(tx, {
        ...{ organizationId, importId: `imp_${place}`, changes: [change], nowMs: NOW_MS },
      }),
    );
  }

  async undo(place: number): Promise<void> {
    const organizationId = this.#organizationId;
    const importId = `imp_${place}`;
    const batch = { organizationId, importId, nowMs: NOW_MS };
    await db.withOrganization(organizationId, async (tx) => {
      await tx
        .update(imports)
        .set({ undoState: "queued", undoAt: new Date(NOW_MS) })
        .where(eq(imports.id, importId));
      while (await undoBatch(tx, this.#cache, batch));
    });
  }
}
