import { expect, test } from "vitest";
import { auditQuery, parseAuditSearch } from "./audit-search.ts";

test("an address tells kind, person and days, and what makes no sense in it is left out", () => {
  const good = { subject: "import", person: "user_1", from: "2026-11-01", until: "2026-11-30" };

  expect(parseAuditSearch({ ...good, other: 1 })).toEqual(good);
  expect(
    parseAuditSearch({ subject: "weather", person: "", from: "yesterday", until: "2026-13-99" }),
  ).toEqual({});
});

test("the last day counts whole", () => {
  const asked = auditQuery({ person: "user_1", from: "2026-11-30", until: "2026-11-30" });

  expect(asked).toEqual({
    actorUserId: "user_1",
    from: new Date("2026-11-30T00:00:00").toISOString(),
    until: new Date("2026-12-01T00:00:00").toISOString(),
  });
});
