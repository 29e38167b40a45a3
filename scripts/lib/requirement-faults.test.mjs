import { expect, test } from "vitest";
import { requirementFaults } from "./requirement-faults.mjs";

const FILES = new Map([
  [
    "a.test.ts",
    `
    const wrong = [{ what: "an empty name", code: "MISSING" }];
    describe("a lead", () => {
      describe("on offer", () => {
        test("goes to \\"one\\" user", () => { expect("not a title").toBe(""); });
      });
      test.each([["UNKNOWN", "(999) 555"], ["BAD", \`none\`]])("refuses %s for %j", () => {});
      test.each(wrong)("refuses $what", () => {});
      test.skip("waits", () => {});
    });
    describe.each(ROLES)("as %s", (role) => {
      test.each(CALLS)("may call %s", () => {});
    });
    describe("a truth table", () => {
      test.each(cells())("$name", () => {});
    });
    test.prop([world])("holds for all", () => {});
    withBrowser("shows it", async () => {});
    `,
  ],
]);

test.each([
  '`a.test.ts` › a lead › on offer › goes to "one" user',
  '`a.test.ts` › on offer › goes to "one" user',
  "`a.test.ts` › a lead › refuses %s for %j",
  "`a.test.ts` › a lead › (999) 555",
  "`a.test.ts` › a lead › none",
  "`a.test.ts` › an empty name",
  "`a.test.ts` › as %s › may call %s",
  "`a.test.ts` › may call %s",
  "`a.test.ts` › a truth table",
  "`a.test.ts` › holds for all<br>`a.test.ts` › shows it",
  "later: test",
  "later: focused views",
  "not ours: one carrier's limit",
  "not ours: a link only opens it (`a.test.ts` › shows it)",
])("takes %s", (shownBy) => {
  expect(faultsOf(shownBy)).toEqual([]);
});

test.each([
  {
    fault: "a file that is gone",
    shownBy: "`b.test.ts` › shows it",
    says: /a file that there is not: b\.test\.ts/,
  },
  {
    fault: "a title that is gone",
    shownBy: "`a.test.ts` › shows that",
    says: /no test of a\.test\.ts: shows that/,
  },
  { fault: "a title of another group", shownBy: "`a.test.ts` › a lead › shows it", says: /no test/ },
  {
    fault: "a left out group in the middle",
    shownBy: '`a.test.ts` › a lead › goes to "one" user',
    says: /no test/,
  },
  { fault: "a group without a table", shownBy: "`a.test.ts` › on offer", says: /no test/ },
  { fault: "a test that does not run", shownBy: "`a.test.ts` › a lead › waits", says: /no test/ },
  { fault: "a text that is no title", shownBy: "`a.test.ts` › not a title", says: /no test/ },
  {
    fault: "a text of a case that its title does not show",
    shownBy: "`a.test.ts` › MISSING",
    says: /no test/,
  },
  { fault: "the test of a reason", shownBy: "not ours: so (`a.test.ts` › no more)", says: /no test/ },
  { fault: "a file without a test", shownBy: "`a.test.ts`", says: /not shown/ },
  { fault: "a word that the head does not list", shownBy: "later: some day", says: /not shown/ },
  { fault: "an empty cell", shownBy: "", says: /not shown/ },
])("finds $fault", ({ shownBy, says }) => {
  expect(faultsOf(shownBy)).toEqual([{ line: 5, message: expect.stringMatching(says) }]);
});

test("tells each fault of a row that names several tests, and of the rows below", () => {
  const twice = "`a.test.ts` › one<br>`a.test.ts` › shows it<br>`a.test.ts` › two";
  const table = `${tableOf(twice)}\n| T-02 | It is named. \\* | later |`;

  const faults = requirementFaults(table, read);

  expect(faults.map(({ line, message }) => [line, message.slice(0, 4)])).toEqual([
    [5, "T-01"],
    [5, "T-01"],
    [6, "T-02"],
  ]);
});

test("reads no table whose last column is another", () => {
  expect(requirementFaults("| # | question | answer |\n| O-01 | Who? | Chosen: all. |", read)).toEqual([]);
});

/** @param {string} shownBy */
function faultsOf(shownBy) {
  return requirementFaults(tableOf(shownBy), read);
}

/** @param {string} shownBy */
function tableOf(shownBy) {
  return `# Rules\n\n| # | rule | shown by |\n| --- | --- | --- |\n| T-01 | It is \\| so. | ${shownBy} |`;
}

/** @param {string} path */
function read(path) {
  return FILES.get(path) ?? null;
}
