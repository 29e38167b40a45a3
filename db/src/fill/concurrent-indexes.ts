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
const FOLDED_INDEXES: readonly ConcurrentIndex[] = [
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

/** Of contacts in use few are so: who asks for them finds them, and who asks for the others counts by them. */
const FEW_IN_USE: readonly ConcurrentIndex[] = [
  {
    name: "contacts_silenced_idx",
    definition:
      "on contacts using btree (organization_id, created_at, id) where standing = 0 and silenced_at is not null",
  },
  {
    name: "contacts_archive_reason_idx",
    definition:
      "on contacts using btree (organization_id, archive_reason) where standing = 0 and archive_reason is not null",
  },
];

/** For matching by these phones; contacts in use are found by the index that has the lists' order. */
const ARCHIVED_PHONES = ["home_phone", "work_phone"].map((phone) => ({
  name: `contacts_archived_${phone}_idx`,
  definition: `on contacts using btree (organization_id, ${phone}, created_at, id) where standing = 1 and ${phone} is not null`,
}));

/** What a lead was added to, for whoever takes that back. */
const BY_LEAD = ["campaign_members", "journey_trigger_events"].map((table) => ({
  name: `${table}_lead_idx`,
  definition: `on ${table} using btree (organization_id, lead_id)`,
}));

/** For what is dropped once it has been kept long enough. */
const BY_AGE: ConcurrentIndex = {
  name: "import_changes_at_idx",
  definition: "on import_changes using btree (organization_id, at)",
};

/** Of what imports brought, for an undo. */
const BROUGHT: ConcurrentIndex = {
  name: "contact_former_addresses_import_idx",
  definition:
    "on contact_former_addresses using btree (organization_id, import_id, contact_id) where import_id is not null",
};

/** For the few leads whose name is in review. */
const NAME_IN_REVIEW: ConcurrentIndex = {
  name: "leads_name_in_review_idx",
  definition: "on leads using btree (organization_id, created_at, id) where name_review = 'open'",
};

/** All that are built while their tables are written. */
export const CONCURRENT_INDEXES: readonly ConcurrentIndex[] = [
  ...FOLDED_INDEXES,
  ...FEW_IN_USE,
  ...ARCHIVED_PHONES,
  ...BY_LEAD,
  BY_AGE,
  BROUGHT,
  NAME_IN_REVIEW,
];

/** Which the release before asks, and this one until all old rows are folded. Without them that one is slower, no more. */
export const REPLACED_INDEXES: readonly string[] = [
  ...["name", "city", "nickname", "street", "referred_by", "account"].map((by) => `contacts_${by}_idx`),
  ...["contacts_first_name_counted_idx", "contacts_last_name_counted_idx"],
  ...["contacts_in_use_idx", "contacts_search_idx"],
];
