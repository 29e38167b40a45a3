import { describe, expect, test } from "vitest";
import type { UserId } from "../ids.ts";
import { type RecordPart, seesNote, seesPart } from "./record-view.ts";

const viewer = (name: string, isPartner = false) => ({
  ...{ userId: name as UserId, teamIds: [], permissions: [], isPartner },
});
const CONTACT = { ownerUserId: "owner" as UserId };
const note = (audience: "public" | "notPartners" | "private") => ({ audience, authorUserId: "author" });

describe("a note is shown", () => {
  test.each([
    ["public", ["owner", "author", "other", "partner"]],
    ["notPartners", ["owner", "author", "other"]],
    ["private", ["owner", "author"]],
  ] as const)("%s: to %s", (audience, names) => {
    const shown = ["owner", "author", "other", "partner"].filter((name) =>
      seesNote(viewer(name, name === "partner"), CONTACT, note(audience)),
    );

    expect(shown).toEqual(names);
  });

  test("to no API key where it is private", () => {
    expect(
      seesNote(
        { ...viewer("key"), userId: null },
        { ownerUserId: null },
        { ...note("private"), authorUserId: null },
      ),
    ).toBe(false);
  });
});

test("a co-marketing partner gets no loans, groups, activity or tasks of others", () => {
  const parts: readonly RecordPart[] = ["loans", "groups", "activity", "othersTasks"];

  expect(parts.filter((part) => seesPart(viewer("partner", true), part))).toEqual([]);
  expect(parts.filter((part) => seesPart(viewer("other"), part))).toEqual(parts);
});
