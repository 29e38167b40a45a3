import type { Stack } from "../harness/index.ts";
import type { Driver } from "./drive.ts";
import {
  type BenchOrganization,
  cpuOf,
  createBenchOrganization,
  freshNames,
  ratioOf,
} from "./organization.ts";

const WARM_UP = 200;
/** One in so many leads is of a contact that is there already. */
const KNOWN_EACH = 4;

/**
 * CPU of taking in a lead while the contacts of its organization grow; a quarter of the leads are of a contact that is known. The first
 * size is measured again at the end, with the others deleted: what differs between the two is the machine's own drift.
 */
export async function byContacts(stack: Stack, driver: Driver, sizes: readonly number[], count: number) {
  const organization = await createBenchOrganization(stack, { users: 8 });
  const spent: Record<string, number>[] = [];
  const [smallest = 0] = sizes;
  for (const size of [...sizes, smallest]) {
    await fillUp(driver, organization, size);
    await cpuOf(stack, driver, organization, someKnown(WARM_UP, smallest));
    spent.push(await cpuOf(stack, driver, organization, someKnown(count, smallest)));
  }
  const smallestAgain = spent.pop();
  const base = Math.min(spent[0]?.total ?? Number.NaN, smallestAgain?.total ?? Number.NaN);
  return {
    ...{ contacts: sizes, cpuMsPerLead: spent, smallestAgain },
    ratios: spent.map(({ total }) => ratioOf(total, base)),
  };
}

let known = 0;

/** External ids of leads of which some come with the email of a contact that `fillUp` made, each contact once. */
function someKnown(count: number, contacts: number): readonly string[] {
  return freshNames(count).map((name, place) => {
    if (place % KNOWN_EACH !== 0) return name;
    known += 1;
    return `filler-${known % contacts}`;
  });
}

/** Has an organization exactly so many contacts that no lead made. */
export async function fillUp(
  { sql }: Driver,
  { organizationId }: Pick<BenchOrganization, "organizationId">,
  size: number,
): Promise<void> {
  await sql`
    delete from contacts c where organization_id = ${organizationId} and id like 'filler-%'
      and substr(id, 8)::int >= ${size} and not exists (select from leads l where l.contact_id = c.id)`;
  await sql`
    insert into contacts (organization_id, id, first_name, last_name, email, cell_phone, created_at)
    select ${organizationId}, 'filler-' || n, 'Known', 'Contact ' || n, 'filler-' || n || '@example.com',
      '+1617' || lpad((2000000 + n)::text, 7, '0'), now() - interval '1 day'
    from generate_series(0, ${size - 1}::int) n
    on conflict do nothing`;
  await sql`vacuum (analyze) contacts`;
}
