/** An index that is built while its table is written, for a migration may not hold a table of a million for seconds. */
export interface ConcurrentIndex {
  readonly name: string;
  /** What follows `create index concurrently <name>`. */
  readonly definition: string;
}

const THEN = "created_at desc nulls first, id desc nulls first";

function ordered(name: string, by: string, isSparse: boolean): ConcurrentIndex {
  const where = isSparse ? ` and ${by} is not null` : "";
  return {
    name: `contacts_${name}_idx`,
    definition: `on contacts using btree (organization_id, ${by}, ${THEN}) where standing = 0${where}`,
  };
}

function counted(by: string): ConcurrentIndex {
  return {
    name: `contacts_${by}_counted_idx`,
    definition: `on contacts using btree (organization_id, standing, ${by})`,
  };
}

/** Of what is folded of contacts; each is as the one it replaces (db/src/schema/contacts.ts tells what for). */
export const FOLDED_INDEXES: readonly ConcurrentIndex[] = [
  ordered("name_fold", "name_fold", false),
  ordered("city_fold", "city_fold", false),
  ...["nickname_fold", "street_fold", "referred_by_fold", "account_fold"].map((by) => ordered(by, by, true)),
  ...["first_name_fold", "last_name_fold"].map(counted),
  // Of those in use, so that a list is turned to any page, and searched for what many have, by the index alone.
  {
    name: "contacts_in_use_folded_idx",
    definition: "on contacts using btree (organization_id, created_at, id, search_fold) where standing = 0",
  },
  {
    name: "contacts_search_fold_idx",
    definition: "on contacts using gin (organization_id, search_fold gin_trgm_ops)",
  },
];

/** Which the release before asks, and this one until all old rows are folded. Without them that one is slower, no more. */
export const REPLACED_INDEXES: readonly string[] = [
  ...["name", "city", "nickname", "street", "referred_by", "account"].map((by) => `contacts_${by}_idx`),
  ...["contacts_first_name_counted_idx", "contacts_last_name_counted_idx"],
  ...["contacts_in_use_idx", "contacts_search_idx"],
];
