import { expect, test } from "vitest";
import { noticeSentence } from "./contact-notice.ts";

const NAMES = { actorName: "Ann Lee", contactName: "John Smith", userName: "you" };

test.each([
  [{ action: "share", contacts: 1 }, "Ann Lee shared John Smith with you"],
  [{ action: "unshare", contacts: 12 }, "Ann Lee unshared 12 contacts from you"],
  [{ action: "assign", contacts: 10_000 }, "Ann Lee assigned 10,000 contacts to you"],
  [{ action: "unassign", contacts: 1, contactName: null }, "Ann Lee unassigned a contact from you"],
  [
    { action: "addToGroups", contacts: 2, groupNames: ["VIP", "Past"] },
    "Ann Lee added 2 contacts to VIP, Past",
  ],
  [{ action: "removeFromGroups", contacts: 1, groupNames: ["VIP"] }, "Ann Lee removed John Smith from VIP"],
] as const)("a notice says who did what with which contacts: %o", (notice, sentence) => {
  expect(noticeSentence({ groupNames: [], ...NAMES, ...notice })).toBe(sentence);
});
