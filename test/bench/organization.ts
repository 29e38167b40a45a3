import { createHash, randomBytes } from "node:crypto";
import { createApiKey, openDatabase } from "@fairlead/db";
import { createRoutedOrganization, type RoutedOptions, type Stack } from "../harness/index.ts";
import { type Driver, inParallel } from "./drive.ts";
import { cpuUse, partsOf, perItem } from "./measure.ts";

/** An organization beside the demo's, with a source and a published workflow, and a key to send leads with. */
export interface BenchOrganization {
  readonly organizationId: string;
  readonly sourceName: string;
  readonly apiKey: string;
}

const WIDTH = 12;
const WARM_UP = 100;
const ROUNDS = 4;

export async function createBenchOrganization(
  stack: Stack,
  options: RoutedOptions,
): Promise<BenchOrganization> {
  const db = openDatabase(stack.databaseUrl, { max: 1 });
  try {
    const { organizationId, userIds, sourceName } = await createRoutedOrganization(db, options);
    const apiKey = `fl_${randomBytes(24).toString("base64url")}`;
    const [createdBy] = userIds;
    if (!createdBy) throw new Error("An organization of the benchmark needs a user");
    await db.withOrganization(organizationId, (tx) =>
      createApiKey(tx, {
        ...{ organizationId, createdBy, name: "Bench", prefix: apiKey.slice(0, 8), scopes: ["leads:write"] },
        keyHash: createHash("sha256").update(apiKey).digest("hex"),
      }),
    );
    return { organizationId, sourceName, apiKey };
  } finally {
    await db.close();
  }
}

/** CPU-ms of a lead in each organization, taken in by turns so that what disturbs the machine disturbs all alike. */
export async function compareCpu(
  stack: Stack,
  driver: Driver,
  organizations: readonly BenchOrganization[],
  count: number,
) {
  const spent = organizations.map((): Record<string, number> => ({}));
  for (const organization of organizations) await takeIn(driver, organization, freshNames(WARM_UP));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [place, organization] of organizations.entries()) {
      const used = await cpuOf(stack, driver, organization, freshNames(count / ROUNDS));
      for (const [part, ms] of Object.entries(used)) {
        const sums = spent[place];
        if (sums) sums[part] = Math.round(((sums[part] ?? 0) + ms / ROUNDS) * 10) / 10;
      }
    }
  }
  const totals = spent.map(({ total }) => total);
  return { cpuMsPerLead: spent, ratio: ratioOf(totals.at(-1), totals[0]) };
}

/** CPU-ms a lead, of all processes and of each part, for leads of these external ids until each is carried and mailed. */
export async function cpuOf(
  stack: Stack,
  driver: Driver,
  organization: BenchOrganization,
  externalIds: readonly string[],
): Promise<Record<string, number>> {
  const parts = partsOf(stack);
  const before = cpuUse(parts);
  await takeIn(driver, organization, externalIds);
  return perItem(before, cpuUse(parts), externalIds.length);
}

export function ratioOf(value = Number.NaN, base = Number.NaN): number {
  return Math.round((value * 100) / base) / 100;
}

export function freshNames(count: number): readonly string[] {
  const run = randomBytes(4).toString("hex");
  return Array.from({ length: count }, (_, place) => `bench-${run}-${place}`);
}

async function takeIn(
  driver: Driver,
  { sourceName, apiKey }: BenchOrganization,
  externalIds: readonly string[],
): Promise<void> {
  await inParallel(externalIds, WIDTH, async (id) => void (await driver.ingest(sourceName, id, apiKey)));
  await driver.carried();
  await driver.mailed();
}
