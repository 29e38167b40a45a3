import type { Tx } from "@fairlead/db";
import type { OrganizationId } from "@fairlead/engine";
import { describe, expect, it } from "vitest";
import { gathered } from "./gathered.ts";

const [ours, theirs] = ["org_ours", "org_theirs"] as OrganizationId[] as [OrganizationId, OrganizationId];

/** Counts the transactions of each organization. */
function countingDatabase() {
  const transactions: OrganizationId[] = [];
  return {
    transactions,
    probing: <Result>(organizationId: OrganizationId, work: (tx: Tx) => Promise<Result>) => {
      transactions.push(organizationId);
      return work({} as Tx);
    },
  };
}

describe("work that is gathered", () => {
  it("shares one transaction for each organization and gives each item its own result", async () => {
    const db = countingDatabase();
    const double = gathered(
      db,
      async (_tx, items: readonly { organizationId: OrganizationId; value: number }[]) =>
        items.map(({ value }) => value * 2),
    );
    const results = await Promise.all([
      double({ organizationId: ours, value: 1 }),
      double({ organizationId: theirs, value: 2 }),
      double({ organizationId: ours, value: 3 }),
    ]);
    expect(results).toEqual([2, 4, 6]);
    expect(db.transactions).toEqual([ours, theirs]);
  });

  it("fails the items of the transaction that failed, and no others", async () => {
    const fails = gathered(
      countingDatabase(),
      async (_tx, items: readonly { organizationId: OrganizationId }[]) => {
        if (items[0]?.organizationId === theirs) throw new Error("the database went away");
        return items.map(() => "done");
      },
    );
    const results = await Promise.allSettled(
      [ours, theirs].map((organizationId) => fails({ organizationId })),
    );
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  });

  it("works on the same item again when it comes again", async () => {
    const db = countingDatabase();
    const item = { organizationId: ours };
    const note = gathered(db, async (_tx, items: readonly (typeof item)[]) => items.map(() => null));
    await note(item);
    await note(item);
    expect(db.transactions).toHaveLength(2);
  });
});
