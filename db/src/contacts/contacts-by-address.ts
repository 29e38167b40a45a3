import { isEmail } from "@fairlead/engine";
import { type SQL, sql } from "drizzle-orm";
import { isOneOf } from "../is-one-of.ts";

const IN_USE_OR_ARCHIVED = sql.raw("c.standing < 2");
const DO_NOT_CONTACT = sql.raw("c.standing = 2");

/** Where contacts, as `c`, have addresses; an index answers for each. */
interface Place {
  readonly holds: "email" | "phone" | "both";
  readonly from: SQL;
  readonly address: SQL;
  readonly where: SQL;
}

const NOT_BOUND: readonly Place[] = [
  field("email", "email", IN_USE_OR_ARCHIVED),
  field("phone", "cell_phone", IN_USE_OR_ARCHIVED),
  // Of these two each standing has an index of its own.
  ...["home_phone", "work_phone"].flatMap((column) => [
    field("phone", column, sql.raw("c.standing = 0")),
    field("phone", column, sql.raw("c.standing = 1")),
  ]),
  {
    holds: "both",
    from: sql.raw("contact_former_addresses f join contacts c on c.id = f.contact_id"),
    ...{ address: sql.raw("f.address"), where: IN_USE_OR_ARCHIVED },
  },
];

/** Whatever a record on the Do Not Contact List had since it was set stands there too. */
const BOUND: Place = {
  holds: "both",
  from: sql.raw("do_not_contact_addresses d join contacts c on c.id = d.contact_id"),
  ...{ address: sql.raw("d.address"), where: DO_NOT_CONTACT },
};

/**
 * Rows `address, id` with the contacts that have or had some emails or phones, for a `from`: of each address and each place
 * where it may stand the first contact in use or else the first archived one, the oldest of equals; and the first on the Do Not
 * Contact List. Each is an index probe, whatever the number of contacts and addresses.
 *
 * @param addresses normalized emails and E.164 phones
 * @param only a further condition on contacts, as `c`
 */
export function contactsByAddress(addresses: readonly string[], only: SQL = sql`true`): SQL {
  const probes = [...NOT_BOUND, BOUND].map(({ holds, from, address, where }) => {
    const keys = sql.param([...keysIn(holds, addresses)]);
    return sql`select wanted.address, first.id from unnest(${keys}::text[]) as wanted (address)
      cross join lateral (
        select c.id from ${from} where ${address} = wanted.address and ${where} and ${only}
        order by c.standing, c.created_at, c.id limit 1
      ) first`;
  });
  return sql`(${sql.join(probes, UNION)})`;
}

/** A query for the ids of all contacts that have or had some emails or phones, but for those on the Do Not Contact List. */
export function unboundIdsByAddress(addresses: readonly string[]): SQL {
  const probes = NOT_BOUND.map(({ holds, from, address, where }) => {
    const has = isOneOf(address, keysIn(holds, addresses));
    return sql`select c.id from ${from} where ${has} and ${where}`;
  });
  return sql.join(probes, UNION);
}

const UNION = sql.raw(" union all ");

function field(holds: Place["holds"], column: string, where: SQL): Place {
  return { ...{ holds, where }, from: sql.raw("contacts c"), address: sql.raw(`c.${column}`) };
}

function keysIn(holds: Place["holds"], addresses: readonly string[]): readonly string[] {
  return holds === "both"
    ? addresses
    : addresses.filter((address) => isEmail(address) === (holds === "email"));
}
