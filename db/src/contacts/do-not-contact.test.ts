import {
  AppError,
  DEFAULT_DUPLICATE_RULES,
  PERMISSIONS,
  type Permission,
  type UserId,
} from "@fairlead/engine";
import { createRoutedOrganization, testDelivery } from "@fairlead/test";
import { databaseForFile } from "@fairlead/test/database-for-file";
import { fc } from "@fast-check/vitest";
import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Tx } from "../client.ts";
import { ingest } from "../leads/ingest.ts";
import { RoutingCache } from "../leads/routing-cache.ts";
import { contacts, doNotContactAddresses, leads } from "../schema/index.ts";
import { updateWorkflow } from "../workflows/create-workflow.ts";
import { applyContactAction } from "./actions/apply-action.ts";
import { copyContacts } from "./actions/copy-contacts.ts";
import { mergeContacts } from "./actions/merge-contacts.ts";
import { setDoNotContact } from "./actions/set-do-not-contact.ts";
import { readBindingsOf } from "./bindings.ts";
import { IS_THERE } from "./contact-situations.ts";
import { DoNotContactModel, type ReadContact } from "./do-not-contact-model.fixture.ts";
import { createContact, updateContact } from "./write-contact.ts";

const START_MS = Date.UTC(2026, 4, 4, 15);
const HISTORIES = 100;
const TIMEOUT_MS = 240_000;

const { db } = databaseForFile();

const place = fc.nat(9);
const email = fc.constantFrom("a@x.example", "b@x.example", "c@x.example");
const phone = fc.constantFrom("+16175550101", "+16175550102", "+16175550103");
const lines = fc.record(
  {
    ...{ email: fc.option(email), cellPhone: fc.option(phone) },
    ...{ homePhone: fc.option(phone), workPhone: fc.option(phone) },
  },
  { requiredKeys: [] },
);
const EDITORS = {
  owner: PERMISSIONS.filter((permission) => permission !== "contacts:correctBound"),
  admin: PERMISSIONS,
} satisfies Record<string, readonly Permission[]>;

const step = fc.oneof(
  fc.record({ kind: fc.constant("create" as const), lines }),
  fc.record({ kind: fc.constant("edit" as const), at: place, lines, by: fc.constantFrom("owner", "admin") }),
  /** A statement that asks nobody, as a writer to come may send it. */
  fc.record({ kind: fc.constant("overwrite" as const), at: place, lines }),
  fc.record({ kind: fc.constant("silence" as const), at: place }),
  fc.record({ kind: fc.constant("merge" as const), at: place, other: place }),
  fc.record({ kind: fc.constant("copy" as const), at: place }),
  fc.record({ kind: fc.constant("delete" as const), at: place }),
  fc.record({ kind: fc.constant("purge" as const), at: place }),
  fc.record({
    ...{ kind: fc.constant("deliver" as const), email, cellPhone: phone },
    ...{ overwrites: fc.boolean(), honors: fc.boolean(), distributesFirst: fc.boolean() },
  }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe("do not contact is for good", () => {
  test(
    "whatever is edited, merged, copied, deleted, purged and taken in, an address stays bound that asked once",
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
          const office = await createOffice();
          for (const one of steps) await office.take(one);
        }),
        { numRuns: HISTORIES },
      );
    },
    TIMEOUT_MS,
  );

  test("a row that is purged leaves its addresses bound, and nothing takes them away", async () => {
    const { organizationId } = await createRoutedOrganization(db);
    await db.withOrganization(organizationId, async (tx) => {
      const row = { organizationId, id: "con_1", email: "a@x.example", doNotContact: true };
      await tx.insert(contacts).values(row);
      await tx.delete(contacts);
      await tx.insert(contacts).values({ ...row, id: "con_2", doNotContact: false });
    });

    const bindings = await db.withOrganization(organizationId, (tx) => readBindingsOf(tx, ["con_2"]));
    const taken = db.withOrganization(organizationId, (tx) => tx.delete(doNotContactAddresses));

    expect(bindings.get("con_2")).toEqual({ kind: "bound", byContactId: "con_1", byField: "email" });
    await expect(taken).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});

/** An organization and the model of it; each step is taken on both, and both must say the same of every contact. */
async function createOffice() {
  const { organizationId, workflowId, sourceName, userIds } = await createRoutedOrganization(db);
  const model = new DoNotContactModel();
  const actor = { organizationId, userId: null, keyId: null, address: null };
  const cache = new RoutingCache();
  let nowMs = START_MS;
  let all: readonly ReadContact[] = [];
  let correctedId: string | null = null;

  const viewerOf = (permissions: readonly Permission[]) => ({ userId: null, teamIds: [], permissions });
  const by = () => ({ actor, viewer: viewerOf(PERMISSIONS), cache, nowMs });
  const pick = (at: number) => all[at % all.length];

  async function carryOut(tx: Tx, one: Step): Promise<void> {
    if (one.kind === "create") {
      const profile = { firstName: "Ann", ...one.lines };
      await createContact(tx, { actor, profile, standardized: null, nowMs }, null);
      return;
    }
    if (one.kind === "deliver") return deliver(tx, one);
    const contact = pick(one.at);
    if (!contact) return;
    const { id } = contact;
    switch (one.kind) {
      case "edit": {
        const viewer = viewerOf(EDITORS[one.by as keyof typeof EDITORS]);
        await updateContact(tx, viewer, id, { actor, profile: one.lines, standardized: null, nowMs });
        if (one.by === "admin" && !contact.doNotContact) correctedId = id;
        return;
      }
      case "overwrite":
        if (Object.keys(one.lines).length > 0)
          await tx.update(contacts).set(one.lines).where(eq(contacts.id, id));
        return;
      case "silence":
        await setDoNotContact(tx, id, by());
        return model.silenced(id, nowMs);
      case "merge": {
        const other = pick(one.other);
        if (!other || other.id === id) return;
        await mergeContacts(tx, { primaryId: id, otherIds: [other.id] }, by());
        const [primary] = (await readAll(tx)).filter((read) => read.id === id);
        return primary && model.merged(primary, other.id);
      }
      case "copy": {
        const made = { actor, nowMs, archived: false, takes: sql`false` };
        const before = new Set(all.map((read) => read.id));
        await copyContacts(tx, [{ contactId: id, ownerUserId: userIds[0] as UserId }], made);
        const [copy] = (await readAll(tx)).filter((read) => !before.has(read.id));
        return copy && model.copied(id, copy.id);
      }
      case "delete":
        await applyContactAction(tx, [id], { kind: "delete" }, by());
        return;
      case "purge":
        await tx.execute(sql`delete from contacts c where c.id = ${id}
          and not exists (select from leads where contact_id = c.id)
          and not exists (select from contact_merges where c.id in (contact_id, primary_contact_id))
          and not exists (select from contact_notes where contact_id = c.id)`);
    }
  }

  async function deliver(tx: Tx, one: Extract<Step, { readonly kind: "deliver" }>): Promise<void> {
    const duplicates = {
      ...DEFAULT_DUPLICATE_RULES,
      updateContact: one.overwrites ? (["email", "cellPhone"] as const) : null,
      honorDoNotContact: one.honors ? (["firstName"] as const) : null,
      distributeFirst: one.distributesFirst,
    };
    await updateWorkflow(tx, workflowId, { duplicates });
    const delivery = testDelivery(`lead-${nowMs}`);
    const { email, cellPhone } = one;
    const deliveries = [{ ...delivery, contact: { ...delivery.contact, email, cellPhone } }];
    const [taken] = await ingest(tx, cache, { organizationId, sourceName, deliveries, nowMs });
    const [lead] = await tx
      .select()
      .from(leads)
      .where(eq(leads.id, taken?.leadId ?? ""));
    const met = all.find(({ id }) => id === lead?.contactId);
    if (met?.doNotContact) model.named(met, [email, cellPhone]);
  }

  return {
    async take(one: Step): Promise<void> {
      nowMs += 1_000;
      correctedId = null;
      try {
        await db.withOrganization(organizationId, (tx) => carryOut(tx, one));
      } catch (error) {
        // Refused, so nothing was done.
        if (!(error instanceof AppError)) throw error;
      }
      await db.withOrganization(organizationId, async (tx) => {
        all = await readAll(tx);
        model.observe(all, { correctedId, byIntake: one.kind === "deliver" });
        const bindings = await readBindingsOf(
          tx,
          all.map(({ id }) => id),
        );
        const bound = all.filter(({ id }) => bindings.get(id)?.kind === "bound");
        expect(bound.map(({ id }) => id)).toEqual(all.filter((one) => model.binds(one)).map(({ id }) => id));
      });
    },
  };
}

async function readAll(tx: Tx): Promise<readonly ReadContact[]> {
  const rows = await tx.select().from(contacts).where(IS_THERE).orderBy(contacts.id);
  return rows.map(({ id, doNotContact, contactableSince, email, cellPhone, homePhone, workPhone }) => ({
    ...{ id, doNotContact, contactableSince },
    addresses: [email, cellPhone, homePhone, workPhone].filter((address) => address !== null),
  }));
}
