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
];
