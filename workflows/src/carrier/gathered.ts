import type { Database, Tx } from "@fairlead/db";
import type { OrganizationId } from "@fairlead/engine";
import DataLoader from "dataloader";

/** How long an item waits for others to share a transaction with. */
const GATHER_MS = 20;
const MAX_ITEMS = 200;

/**
 * Makes one transaction of many small ones: items of one organization that come within a moment of each other are
 * worked on together. When that fails, each of them fails.
 *
 * @param work returns one result for each item, in their order
 */
export function gathered<Item extends { readonly organizationId: OrganizationId }, Result>(
  db: Pick<Database, "probing">,
  work: (tx: Tx, items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  const loader = new DataLoader<Item, Result>((items) => inOrganizations(db, items, work), {
    cache: false,
    maxBatchSize: MAX_ITEMS,
    batchScheduleFn: (run) => void setTimeout(run, GATHER_MS),
  });
  return (item) => loader.load(item);
}

async function inOrganizations<Item extends { readonly organizationId: OrganizationId }, Result>(
  db: Pick<Database, "probing">,
  items: readonly Item[],
  work: (tx: Tx, items: readonly Item[]) => Promise<readonly Result[]>,
): Promise<(Result | Error)[]> {
  const places = new Map<OrganizationId, number[]>();
  items.forEach((item, place) => {
    places.set(item.organizationId, [...(places.get(item.organizationId) ?? []), place]);
  });
  const results: (Result | Error)[] = [];
  await Promise.all(
    [...places].map(async ([organizationId, own]) => {
      const answers = await settled(
        db.probing(organizationId, (tx) =>
          work(
            tx,
            own.map((place) => items[place] as Item),
          ),
        ),
        own.length,
      );
      own.forEach((place, at) => {
        results[place] = answers[at] as Result | Error;
      });
    }),
  );
  return results;
}

async function settled<Result>(
  work: Promise<readonly Result[]>,
  count: number,
): Promise<readonly (Result | Error)[]> {
  try {
    return await work;
  } catch (error) {
    return Array<Error>(count).fill(error instanceof Error ? error : new Error(String(error)));
  }
}
