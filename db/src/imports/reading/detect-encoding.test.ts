import { describe, expect, test } from "vitest";
import { EncodingDetector } from "./detect-encoding.ts";

const bytesOf = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));
const latin = (text: string) => Buffer.from(text, "latin1");

function look(bytes: Buffer, pieceLength = bytes.length) {
  const detector = new EncodingDetector();
  for (let at = 0; at < bytes.length; at += pieceLength) detector.push(bytes.subarray(at, at + pieceLength));
  return { encoding: detector.encoding(), broken: detector.brokenBytes };
}

const HEADER = "First Name,Last Name,Email\n";

describe("a file that is UTF-8 but for few bytes", () => {
  test.each([
    {
      name: "a row of Windows-1252 among others",
      bytes: bytesOf(HEADER, "Zoë,Åberg,z@example.com\n", "Andr", [0xe9], ",Lund,a@example.com\n"),
      broken: 1,
    },
    {
      name: "as many of them as of characters",
      bytes: bytesOf(HEADER, "Zoë,Lee,\n", [0xe9], ",Lee,\n"),
      broken: 1,
    },
    { name: "a last character that is cut", bytes: bytesOf(HEADER, "Zoë,Åberg,\nŁucja,", [0xc5]), broken: 1 },
    { name: "a last one of three bytes that is cut", bytes: bytesOf("Ngọc,", [0xe1, 0xbb]), broken: 2 },
    { name: "none", bytes: bytesOf(HEADER, "Zoë,Åberg,\n"), broken: 0 },
  ])("stays UTF-8, with the bytes counted: $name", ({ bytes, broken }) => {
    expect(look(bytes)).toEqual({ encoding: "utf-8", broken });
    for (const pieceLength of [1, 2, 3, 7]) {
      expect(look(bytes, pieceLength)).toEqual({ encoding: "utf-8", broken });
    }
  });
});

describe("a file in Windows-1252", () => {
  test.each([
    { name: "one letter", bytes: latin(`${HEADER}Jos\xe9,Lee,\n`) },
    { name: "its last byte", bytes: latin(`${HEADER}Ann,Andr\xe9`) },
    {
      name: "pairs that are UTF-8 by chance",
      bytes: latin(`${HEADER}JOS\xc9\x92S,Mu\xf1oz,\nRen\xe9e,Lef\xe8vre \x96 Roy,\nA\xc3\xa9B,Garc\xeda,\n`),
    },
    { name: "letters side by side", bytes: latin(`${HEADER}\xe9\xe9\xe9,\xf1\xf1,\n`) },
  ])("stays that: $name", ({ bytes }) => {
    expect(look(bytes).encoding).toBe("windows-1252");
    expect(look(bytes, 1).encoding).toBe("windows-1252");
  });
});

describe("zero bytes", () => {
  test.each([
    { name: "in one cell", bytes: bytesOf(HEADER, "An\u0000n,Lee,a@example.com\nZoë,Lee,\n") },
    {
      name: "that fill up a few cells",
      bytes: bytesOf(HEADER, "Ann,Lee\u0000\u0000\u0000\u0000,\n".repeat(1)),
    },
  ])("$name do not make a text none", ({ bytes }) => {
    expect(look(bytes).encoding).toBe("utf-8");
  });

  test("of UTF-16 are told from them", () => {
    expect(look(Buffer.from(HEADER, "utf16le")).encoding).toBe("utf-16le");
    expect(look(Buffer.from(HEADER, "utf16le").swap16()).encoding).toBe("utf-16be");
  });

  test("among other control characters are no text", () => {
    const noise = Buffer.from(Array.from({ length: 4_000 }, (_, index) => (index * 37) % 256));

    expect(look(noise).encoding).toBeNull();
  });
});
