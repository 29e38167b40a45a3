/**
 * What migrations do beyond adding, each with the reason why the release before it goes on.
 *
 * @type {readonly import("./growth-faults.mjs").GrowthException[]}
 */
export const GROWTH_EXCEPTIONS = [
  {
    migration: "0026_queue_places",
    begins: "create trigger users_come_back_at_end",
    because: "It moves places of the new queue alone, and does nothing where there are none.",
  },
  {
    migration: "0026_queue_places",
    begins: "create trigger team_members_join_at_end",
    because: "It moves places of the new queue alone, and does nothing where there are none.",
  },
  ...["users", "teams", "team_members"].map((table) => ({
    migration: "0028_team_managers",
    begins: `alter table ${table} no force row level security`,
    because:
      "The same migration forces it again, in one transaction; its owner reads all organizations between.",
  })),
  ...["contacts_home_phone_bound_idx", "contacts_work_phone_bound_idx"].map((index) => ({
    migration: "0030_do_not_contact_addresses",
    begins: `drop index "${index}"`,
    because: "A migration after 0.2.0 made it, for a question that is no longer asked.",
  })),
  ...["contacts_made", "contacts_changed"].map((trigger) => ({
    migration: "0030_do_not_contact_addresses",
    begins: `create trigger ${trigger}_bind_addresses`,
    because: "It writes into the new table alone, whose owner refuses nothing.",
  })),
  {
    migration: "0030_do_not_contact_addresses",
    begins: "create trigger contacts_keep_binding_addresses",
    because: "It keeps former addresses, as a merge does: the release before reads them as such.",
  },
  {
    migration: "0030_do_not_contact_addresses",
    begins: "alter table contacts no force row level security",
    because:
      "The same migration forces it again, in one transaction; its owner reads all organizations between.",
  },
  {
    migration: "0031_manager_counts",
    begins: 'drop index "contacts_counted_idx"',
    because: "The same migration makes it anew, with one column more at its end.",
  },
  ...["drop", "create"].map((does) => ({
    migration: "0032_leads_for_those_who_work",
    begins: `${does} trigger users_raise_directory_version`,
    because:
      "It raises the version for a change of role too: the release before reads the directory anew, no more.",
  })),
  ...["drop", "create"].map((does) => ({
    migration: "0032_leads_for_those_who_work",
    begins: `${does} trigger users_come_back_at_end`,
    because: "It moves places of the new queue alone, and does nothing where there are none.",
  })),
  ...["contacts_fold ", "contacts_fold_again "].map((trigger) => ({
    migration: "0043_contact_folds",
    begins: `create trigger ${trigger}`,
    because: "It writes the new columns alone, so that what the release before writes is folded as well.",
  })),
  {
    migration: "0044_erased_by_others",
    begins: "create trigger contacts_erase_with",
    because: "It empties new tables and columns alone, of contacts whom the release before erases.",
  },
  {
    migration: "0044_erased_by_others",
    begins: "create trigger contacts_extensions",
    because: "It empties the new columns alone.",
  },
  ...["told", "moved", "left", "untold"].map((does) => ({
    migration: "0043_contact_folds",
    begins: `create trigger contact_former_addresses_${does} `,
    because: "It writes a new column of the contact alone.",
  })),
  ...[
    "alter function contacts_holding_folded",
    "revoke create on schema public from fairlead_search",
    "set role fairlead_search",
    "revoke execute on function contacts_holding_folded",
    "reset role",
  ].map((begins) => ({
    migration: "0043_contact_folds",
    begins,
    because: "It is about the new function, which the release before does not call.",
  })),
];
