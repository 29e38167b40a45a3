import { describe, expect, test } from "vitest";
import { MAX_HEADER_CHARS } from "./find-header.ts";
import type { Separator } from "./separators.ts";
import { TableReader } from "./table-reader.ts";

const KNOWN = new Set(["First Name", "Last Name", "Email", "Phone; Cell"]);

function read(text: string, { separator = null as Separator | null, pieceLength = text.length } = {}) {
  const reader = new TableReader(separator, (label) => KNOWN.has(label));
  const rows = [];
  for (let at = 0; at < text.length; at += pieceLength)
    rows.push(...reader.push(text.slice(at, at + pieceLength)));
  rows.push(...reader.push("", true));
  return { header: reader.header, rows, consumed: reader.consumed };
}

describe("the separator of a file", () => {
  test.each([
    { separator: ",", text: "First Name,Email\nAnn,ann@example.com\n" },
    { separator: ";", text: "First Name;Email\nAnn;ann@example.com\n" },
    { separator: "\t", text: "First Name\tEmail\nAnn\tann@example.com\n" },
    { separator: "|", text: "First Name|Email\nAnn|ann@example.com\n" },
    { separator: ",", text: '"Phone; Cell",Email,Notes; old; new\nAnn,ann@example.com,\n' },
    { separator: ";", text: 'First Name;Email;"Rate, in %, as sold"\nAnn;ann@example.com;3\n' },
    { separator: "\t", text: "First Name\tEmail\tRate, Term, Kind\nAnn\tann@example.com\t\n" },
    { separator: ",", text: "Email\nann@example.com\n" },
  ])("is found from its first line, quotes respected: $text", ({ separator, text }) => {
    expect(read(text).header).toMatchObject({ kind: "header", separator });
  });

  test.each(["sep=;\n", '"sep=;"\r\n', "SEP=;;;\r", "\n\nsep=;\n\n"])("is what a line %j says", (first) => {
    const { header, rows } = read(`${first}First Name;Email,Old\nAnn;a\n`);

    expect(header).toMatchObject({ separator: ";", labels: ["First Name", "Email,Old"] });
    expect(rows).toMatchObject([{ line: first.split(/\r\n|\r|\n/).length + 1, cells: ["Ann", "a"] }]);
  });

  test("is what a person chose, whatever the file says", () => {
    expect(read("sep=;\nFirst Name;Email,Old\n", { separator: "," }).header).toMatchObject({
      labels: ["First Name;Email", "Old"],
    });
  });
});

describe("a header", () => {
  test.each(["\n", "\r\n\r\n", " \n,,,\n", "\t\t\n", "\r;;\r"])("stands below blank lines: %j", (blank) => {
    const lines = blank.split(/\r\n|\r|\n/).length - 1;

    expect(read(`${blank}First Name,Email\nAnn,a\n`)).toMatchObject({
      header: { labels: ["First Name", "Email"] },
      rows: [{ line: lines + 2, cells: ["Ann", "a"] }],
    });
  });

  test("leaves out the blank cells that a spreadsheet puts behind it", () => {
    expect(read("First Name,,Email,,\nAnn,x,a,,\n")).toMatchObject({
      header: { labels: ["First Name", "", "Email"] },
      rows: [{ cells: ["Ann", "x", "a"], fault: null }],
    });
  });

  test("is read the same whatever the pieces in which it comes", () => {
    const text = '\r\n"First\r\nName";Email\r\nAnn;a\r\nBo;b';
    const whole = read(text);

    for (let pieceLength = 1; pieceLength < text.length; pieceLength += 1) {
      expect(read(text, { pieceLength })).toEqual(whole);
    }
    expect(whole.consumed).toBe(text.length);
  });

  test.each([
    { name: "empty", text: "", why: "empty" },
    { name: "of blank lines", text: "\n,,\n", why: "empty" },
    { name: "of one endless line", text: "x,".repeat(MAX_HEADER_CHARS), why: "tooLong" },
    { name: "of one endless line of quotes", text: `"${"x\n".repeat(MAX_HEADER_CHARS)}`, why: "tooLong" },
    {
      name: "whose first quote never closes",
      text: '"Email,First Name\nann@example.com,Ann\n',
      why: "malformed",
    },
  ])("of a file that is $name is none", ({ text, why }) => {
    expect(read(text)).toMatchObject({ header: { kind: "none", why }, rows: [] });
  });
});
