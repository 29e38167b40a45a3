import { describe, expect, test } from "vitest";
import {
  addCounts,
  archivesContact,
  type ContactObstacle,
  type FieldObstacle,
  givesFieldBack,
  givesFieldsBack,
  type ImportedContact,
  keptAs,
  NOTHING_UNDONE,
  obstacleOf,
  UNDO_OBSTACLES,
  type UndoableImport,
  type UndoObstacle,
  type UndoOutcome,
  undoOf,
  type WrittenField,
  whyContactStays,
  whyFieldsStay,
  whyNotUndone,
} from "./undo-import.ts";

const since = (...what: UndoObstacle[]) => new Set(what);
const OBSTACLES = Object.keys(UNDO_OBSTACLES) as UndoObstacle[];

describe("a row of a file that is undone", () => {
  test("has its lead closed, where nobody has worked it", () => {
    expect(undoOf({ outcome: "created", since: since() })).toEqual({ kind: "close" });
  });

  test.each(OBSTACLES)("keeps its lead, of which is known: %s", (obstacle) => {
    expect(undoOf({ outcome: "created", since: since(obstacle) })).toEqual({
      kind: "keep",
      because: obstacle,
    });
  });

  test("is told by what weighs most, where more than one thing happened", () => {
    expect(undoOf({ outcome: "created", since: since("noted", "claimed", "contacted") })).toEqual({
      ...{ kind: "keep", because: "contacted" },
    });
  });

  test.each([since(), since("claimed", "contacted")])("closes no lead that was there before it", (what) => {
    expect(undoOf({ outcome: "updated", since: what })).toEqual({ kind: "giveBack" });
    expect(undoOf({ outcome: "repeated", since: what })).toEqual({ kind: "nothing" });
  });
});

const ALONE: ImportedContact = {
  ...{ madeByImport: true, standing: "active", hasOtherLeads: false, hasMore: false },
};

test.each<[string, Partial<ImportedContact>, boolean]>([
  ["that the import made and nothing else hangs on is archived", {}, true],
  ["that was there before stays", { madeByImport: false }, false],
  ["that has another lead stays", { hasOtherLeads: true }, false],
  ["that something else hangs on stays", { hasMore: true }, false],
  ["that is archived already stays as it is", { standing: "archived" }, false],
  ["that asked not to be contacted stays on that list", { standing: "doNotContact" }, false],
  ["that was deleted stays deleted", { standing: "deleted" }, false],
])("a contact %s", (_name, change, archived) => {
  expect(archivesContact({ ...ALONE, ...change })).toBe(archived);
});

const WRITTEN: WrittenField = {
  former: "old@example.com",
  written: "new@example.com",
  current: "new@example.com",
  leadStays: false,
  isOverwritten: false,
};

test.each<[string, Partial<WrittenField>, boolean]>([
  ["that a later import wrote over stays", { isOverwritten: true }, false],
  ["that nobody changed since gets its former value", {}, true],
  ["that was blank before is blank again", { former: null }, true],
  ["that somebody changed since stays", { current: "newest@example.com" }, false],
  ["that somebody emptied since stays empty", { current: null }, false],
  ["that is no longer known stays", { current: undefined }, false],
  ["by which a lead goes on stays", { leadStays: true }, false],
  ["that was written as it was stays", { former: "new@example.com" }, false],
  ["that was false and became true is false again", { former: false, written: true, current: true }, true],
])("a field %s", (_name, change, back) => {
  expect(givesFieldBack({ ...WRITTEN, ...change })).toBe(back);
});

const NEW_PHONE: WrittenField = {
  ...{ former: "+16175550101", written: "+16175550102", current: "+16175550102" },
  ...{ leadStays: false, isOverwritten: false },
};
const EXTENSION: WrittenField = { ...NEW_PHONE, former: null, written: "12", current: "12" };

test.each<[string, Partial<WrittenField>, Partial<WrittenField>, boolean]>([
  ["of which nobody changed anything go back", {}, {}, true],
  ["of which one was written as it was go back", {}, { former: "12" }, true],
  ["of which the other was written as it was go back", { former: "+16175550102" }, {}, true],
  ["of which one has changed since stay, both", {}, { current: "13" }, false],
  ["of which the other has changed since stay, both", { current: "+16175550103" }, {}, false],
  ["of which one has changed that was written as it was stay", {}, { former: "12", current: null }, false],
  ["by which a lead goes on stay", { leadStays: true }, { leadStays: true }, false],
  ["that were written as they were stay", { former: "+16175550102" }, { former: "12" }, false],
])("a phone and its extension %s", (_name, phone, extension, back) => {
  expect(
    givesFieldsBack([
      { ...NEW_PHONE, ...phone },
      { ...EXTENSION, ...extension },
    ]),
  ).toBe(back);
});

test.each<[string, Partial<WrittenField>, FieldObstacle | null]>([
  ["a lead goes on by it", { leadStays: true, current: "newest@example.com" }, "leadStays"],
  ["a later import wrote over it", { isOverwritten: true, current: "newest@example.com" }, "overwritten"],
  ["somebody changed it since", { current: "newest@example.com" }, "changed"],
  ["nothing: it goes back", {}, null],
  ["nothing: it was written as it was", { former: "new@example.com", current: "newest@example.com" }, null],
])("a field stays because %s", (_name, change, why) => {
  expect(whyFieldsStay([{ ...WRITTEN, ...change }])).toBe(why);
});

test.each<[Partial<ImportedContact>, ContactObstacle | null]>([
  [{}, null],
  [{ madeByImport: false, hasMore: true }, null],
  [{ standing: "archived", hasMore: true }, null],
  [{ standing: "doNotContact" }, "doNotContact"],
  [{ hasOtherLeads: true, hasMore: true }, "otherLeads"],
  [{ hasMore: true }, "more"],
])("a contact of %o says why it stays in use: %s", (change, why) => {
  expect(whyContactStays({ ...ALONE, ...change })).toBe(why);
});

test.each(OBSTACLES)("what an undo left for it is told from what it did: %s", (obstacle) => {
  const outcomes: UndoOutcome[] = ["closed", "closedAndArchived", "givenBack", "nothing"];

  expect(obstacleOf(keptAs(obstacle))).toBe(obstacle);
  expect(outcomes).not.toContain(keptAs(obstacle));
  expect(outcomes.map(obstacleOf)).toEqual([null, null, null, null]);
});

const DONE: UndoableImport = { state: "done", undoState: null, changed: 3, rows: "known" };

test.each<[string, UndoableImport, RegExp | null]>([
  ["that is done", { state: "done", undoState: null, changed: 3, rows: "known" }, null],
  [
    "whose file could not be read to its end",
    { state: "failed", undoState: null, changed: 3, rows: "known" },
    null,
  ],
  ["that runs", { state: "running", undoState: null, changed: 3, rows: "known" }, /not done yet/],
  ["that waits", { state: "queued", undoState: null, changed: 0, rows: "known" }, /not done yet/],
  [
    "that is being undone",
    { state: "done", undoState: "running", changed: 3, rows: "known" },
    /being undone/,
  ],
  ["that was undone", { state: "done", undoState: "done", changed: 3, rows: "known" }, /was undone/],
  ["of which the leads are being gathered", { ...DONE, rows: "beingGathered" }, /being gathered; try again/],
  ["of which no lead is known any more", { ...DONE, rows: "unknown" }, /not known any more/],
  ["that changed nothing", { state: "done", undoState: null, changed: 0, rows: "known" }, /no lead/],
])("an import %s can be undone, or says why not", (_name, item, why) => {
  if (why === null) expect(whyNotUndone(item)).toBeNull();
  else expect(whyNotUndone(item)).toMatch(why);
});

test("counts of two batches are their sums", () => {
  const once = addCounts(NOTHING_UNDONE, { leadsClosed: 2, fieldsKept: 1 });

  expect(addCounts(once, { leadsClosed: 3 })).toEqual({ ...NOTHING_UNDONE, leadsClosed: 5, fieldsKept: 1 });
});
