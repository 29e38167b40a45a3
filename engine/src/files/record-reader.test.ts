import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { MAX_QUOTED_CHARS, MAX_RECORD_CHARS } from "./parse-record.ts";
import { type FileRecord, RecordReader } from "./record-reader.ts";

const read = (text: string, { width = 3, separator = ",", pieceLength = text.length } = {}): FileRecord[] => {
  const reader = new RecordReader({ separator, width, line: 2 });
  const rows: FileRecord[] = [];
  for (let at = 0; at < text.length; at += Math.max(1, pieceLength)) {
    for (const row of reader.push(text.slice(at, at + Math.max(1, pieceLength)))) rows.push(row);
  }
  for (const row of reader.push("", true)) rows.push(row);
  return rows;
};
const goodOf = (rows: readonly FileRecord[]) => rows.filter(({ fault }) => fault === null);
const linesAtFault = (rows: readonly FileRecord[]) =>
  rows.filter(({ fault }) => fault !== null).map(({ line }) => line);

describe("rows", () => {
  test("end at CRLF, LF or CR, mixed too, and at the end of the file", () => {
    const rows = read("a,b,c\nd,e,f\r\ng,h,i\rj,k,l\n\rm,n,o");

    expect(rows.map(({ cells }) => cells.join(""))).toEqual(["abc", "def", "ghi", "jkl", "mno"]);
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5, 7]);
  });

  test("keep separators, line breaks and doubled quotes of quoted cells, and know the lines that they cover", () => {
    const rows = read('a,"one, two","x\r\ny\rz"\nd, "said ""so""" ,f\n');

    expect(rows).toEqual([
      { line: 2, cells: ["a", "one, two", "x\r\ny\rz"], fault: null },
      { line: 5, cells: ["d", 'said "so"', "f"], fault: null },
    ]);
  });

  test("of blanks alone, of separators alone and the sign of the end of a DOS file are none", () => {
    expect(read("\n,,\n , \t,\n\u001a")).toEqual([]);
    expect(read("a,b,c\r\n\u001a")).toHaveLength(1);
  });

  test("may have fewer cells than the header, and blank ones behind its last", () => {
    expect(read("a\nb,c,d,, \n").map(({ cells, fault }) => [cells.length, fault])).toEqual([
      [1, null],
      [3, null],
    ]);
  });

  test.each([
    { text: "a,b,350,000\n", separator: ",", cells: 4, remedy: "put amounts with commas in quotes" },
    { text: "a,b,1,250,000,,\n", separator: ",", cells: 5, remedy: "put amounts with commas in quotes" },
    { text: "a;b;c;d\n", separator: ";", cells: 4, remedy: "put a cell that holds a separator in quotes" },
    {
      text: "a\tb\tc\td\te\n",
      separator: "\t",
      cells: 5,
      remedy: "put a cell that holds a separator in quotes",
    },
  ])("with more cells than the header fail, whole: $text", ({ text, separator, cells, remedy }) => {
    expect(read(text, { separator })).toEqual([
      {
        line: 2,
        cells: text.trim().split(separator).slice(0, cells),
        fault: `${cells} cells, the header has 3: ${remedy}.`,
      },
    ]);
  });
});

describe("curly quotes", () => {
  test.each([
    { text: "a,“350,000”,c", cells: ["a", "“350,000”", "c"] },
    { text: "“a”, “b, c” ,“d”", cells: ["“a”", " “b, c” ", "“d”"] },
    { text: "“a, b,c", cells: ["“a", " b", "c"] },
    { text: "“a” b,c,“d,e", cells: ["“a” b", "c", "“d", "e"] },
  ])("around all of a cell hold its separators together, in pieces too: $text", ({ text, cells }) => {
    const width = cells.length;

    expect(read(`${text}\nx`, { width })[0]).toEqual({ line: 2, cells, fault: null });
    expect(read(`${text}\nx`, { width, pieceLength: 1 })[0]).toEqual({ line: 2, cells, fault: null });
    expect(read(text, { width, pieceLength: 2 })[0]).toEqual({ line: 2, cells, fault: null });
  });
});

describe("a stray quote", () => {
  test.each([
    { name: "around a part of a cell", line: '"Robert" Bob,b,c' },
    { name: "that nothing closes", line: 'a,"Robert,c' },
    { name: "behind a cell", line: 'a,Robert",c' },
    { name: "inside a cell, in front of a separator", line: 'a,Robert "Bob, Jr",c' },
    { name: "of inches", line: "a,6'2\" tall,c" },
    { name: "behind a quoted cell", line: 'a,"b"",c' },
  ])("$name fails its row alone, in the middle of 12,000", ({ line }) => {
    const good = Array.from({ length: 6_000 }, (_, index) => `${index},"Okafor, Ann","x ""y"""`);

    const rows = read([...good, line, ...good].join("\n"));

    expect(linesAtFault(rows)).toEqual([6_002]);
    expect(rows).toHaveLength(12_001);
    expect(rows[6_000]?.cells[0]).toBe(/^"?(\w+)/.exec(line)?.[1] === "Robert" ? '"Robert" Bob' : "a");
  });

  test("in a pair inside a cell is part of it where the row has all its cells, and no others", () => {
    expect(read('a,Robert "Bob" Hill,c\n')[0]).toMatchObject({
      cells: ["a", 'Robert "Bob" Hill', "c"],
      fault: null,
    });
    expect(linesAtFault(read('a,Robert "Bob" Hill\n'))).toEqual([2]);
  });

  test("that closes by chance further down swallows none of the good rows between", () => {
    const rows = read('a,"Robert,c\nd,e,f\ng,h,"\nBoston"\nj,k,l\n');

    expect(linesAtFault(rows)).toEqual([2]);
    expect(goodOf(rows).map(({ cells }) => cells)).toEqual([
      ["d", "e", "f"],
      ["g", "h", "\nBoston"],
      ["j", "k", "l"],
    ]);
  });

  test("leaves notes alone whose lines look like rows", () => {
    const rows = read(
      'ann@example.com,"call at 5, please\nor 6, rather\nor 7, if at all"\nbo@example.com,\n',
      {
        width: 2,
      },
    );

    expect(rows.map(({ fault }) => fault)).toEqual([null, null]);
    expect(rows[0]?.cells[1]).toBe("call at 5, please\nor 6, rather\nor 7, if at all");
  });
});

describe("a cell in quotes", () => {
  const pasted = (count: number) =>
    Array.from({ length: count }, (_, index) => `Bo${index},bo${index}@example.com,x`).join("\n");

  test.each([
    { name: "2,000 lines of prose", lines: 'call, please ""now""\n'.repeat(2_000) },
    { name: "2,000 lines that look like rows", lines: `Forwarded:\n${pasted(2_000)}\nend` },
    { name: "lines that look like rows, with a line break behind the last", lines: `${pasted(20)}\n` },
    { name: "a line that ends at a separator", lines: `${pasted(20)}\nBo,bo@example.com,` },
  ])("of $name is one cell of one row", ({ lines }) => {
    for (const after of ["d,e,f\ng,h,i", "d", "d,e,f,g\nh", ""]) {
      const rows = read(`a,b,"${lines}"\n${after}`, { pieceLength: 10_000 });

      expect(rows[0]).toEqual({ line: 2, cells: ["a", "b", lines.replaceAll('""', '"')], fault: null });
      expect(rows).toHaveLength(1 + (after === "" ? 0 : after.split("\n").length));
    }
  });

  test("that is too long fails its row once, whatever its lines look like", () => {
    const rows = read(`a,b,c\nd,e,"${pasted(20_000)}"\ng,h,i\n`, { pieceLength: 100_000 });

    expect(rows.map(({ line, fault }) => [line, fault === null])).toEqual([
      [2, true],
      [3, false],
      [20_003, true],
    ]);
    expect(rows[1]?.fault).toContain("more than 262,144 characters");
    expect(rows[1]?.cells.join("").length).toBeLessThan(2_000);
  });

  test("that is never closed fails its line alone, also with more behind it than is looked through", () => {
    const row = "Bo,bo@example.com,x";
    const count = Math.ceil((MAX_QUOTED_CHARS * 1.2) / row.length);

    const rows = read(`a,"b,c\n${`${row}\n`.repeat(count)}`, { pieceLength: 262_144 });

    expect(linesAtFault(rows)).toEqual([2]);
    expect(rows).toHaveLength(count + 1);
  });

  test("that closes one that was never closed, in as many cells as the header, swallows none between", () => {
    const rows = read('a,b,"Robert\nd,e,f\ng,h,"\nBoston"\nj,k,l\n');

    expect(linesAtFault(rows)).toEqual([2]);
    expect(goodOf(rows).map(({ cells }) => cells)).toEqual([
      ["d", "e", "f"],
      ["g", "h", "\nBoston"],
      ["j", "k", "l"],
    ]);
  });
});

test("a line longer than can be kept fails alone, and what is kept of it is short", () => {
  const text = `a,b,c\nd,${"x".repeat(3 * MAX_RECORD_CHARS)},f\ng,h,i\n`;

  const rows = read(text, { pieceLength: 100_000 });

  expect(rows.map(({ line, fault }) => [line, fault === null])).toEqual([
    [2, true],
    [3, false],
    [4, true],
  ]);
  expect(rows[1]?.cells.join("").length).toBeLessThan(2_000);
});

const anyCell = fc.string({
  unit: fc.constantFrom("a", "é", " ", ",", '"', "\n", "\r", "\r\n", ";"),
  maxLength: 6,
});
/** As a person's or a program's cells are: they begin with a letter. */
const commonCell = anyCell.map((text) => `x${text}`);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const writtenRow = (cell: fc.Arbitrary<string>, width: number) =>
  fc.array(fc.tuple(cell, fc.boolean()), { minLength: width, maxLength: width }).map((cells) => ({
    cells: cells.map(([value]) => value),
    text: cells
      .map(([value, always]) => (always || /[",\r\n;]|^\s|\s$/.test(value) ? quoted(value) : value))
      .join(","),
  }));
const isNoBlank = ({ cells }: { cells: readonly string[] }) => cells.some((cell) => cell.trim() !== "");
const lineBreak = fc.constantFrom("\r\n", "\n", "\r");

describe("any file", () => {
  property.prop([
    fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(writtenRow(anyCell, width).filter(isNoBlank))),
    lineBreak,
    fc.integer({ min: 1, max: 40 }),
  ])("of good rows is read as it was written, in pieces of any length", (rows, end, pieceLength) => {
    const text = rows.map((row) => row.text + end).join("");

    const read_ = read(text, { width: rows[0]?.cells.length ?? 1, pieceLength });

    expect(read_.map(({ cells, fault }) => ({ cells, fault }))).toEqual(
      rows.map(({ cells }) => ({ cells, fault: null })),
    );
  });

  property.prop([
    fc.array(writtenRow(commonCell, 3), { maxLength: 12 }),
    fc.array(writtenRow(commonCell, 3), { maxLength: 12 }),
    fc.constantFrom('x,"y,z', '"x" y,z,w', 'x,y",z', 'x,y,z"', '"x', "x,y,z,w", '"', 'x,"y"z",w', 'x,"y"",z'),
    lineBreak,
    fc.integer({ min: 1, max: 40 }),
  ])("of good rows with one bad line loses that line alone", (before, after, bad, end, pieceLength) => {
    const text = [...before.map((row) => row.text), bad, ...after.map((row) => row.text)].join(end);

    const rows = read(text, { pieceLength });

    expect(goodOf(rows).map(({ cells }) => cells)).toEqual([...before, ...after].map(({ cells }) => cells));
    expect(rows).toHaveLength(before.length + after.length + 1);
  });

  property.prop([
    fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", "“", "”"), maxLength: 60 }),
    fc.integer({ min: 1, max: 9 }),
  ])("whatever it is reads the same in one piece and in many", (text, pieceLength) => {
    expect(read(text, { pieceLength })).toEqual(read(text));
  });
});
