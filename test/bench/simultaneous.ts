import type { RoutingSettings } from "@fairlead/engine";
import type { Stack } from "../harness/index.ts";
import type { Driver } from "./drive.ts";
import { type BenchOrganization, compareCpu, createBenchOrganization } from "./organization.ts";

const TO_ALL = {
  distribution: { kind: "simultaneous", acceptWithinSeconds: 3_600 },
} as const satisfies Partial<RoutingSettings>;

/** CPU of a lead that is offered to few and to many users at once, each told in the app and by mail; taken in by turns. */
export async function byOffers(stack: Stack, driver: Driver, sizes: readonly number[], count: number) {
  const organizations: BenchOrganization[] = [];
  for (const users of sizes) {
    organizations.push(await createBenchOrganization(stack, { users, settings: TO_ALL }));
  }
  return { users: sizes, ...(await compareCpu(stack, driver, organizations, count)) };
}
