import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { Utf8Count } from "./utf8-count.ts";

function count(bytes: Uint8Array, pieceLength = Math.max(1, bytes.length)) {
  const utf8 = new Utf8Count();
  for (let at = 0; at < bytes.length; at += pieceLength) utf8.push(bytes.subarray(at, at + pieceLength));
  return { characters: utf8.characters, invalidBytes: utf8.invalidBytes, openBytes: utf8.openBytes };
}

test.each([
  { name: "ASCII", bytes: "Ann,Lee\n", counted: [0, 0, 0] },
  { name: "characters of two, three and four bytes", bytes: "é€😀", counted: [3, 0, 0] },
  { name: "a byte of Windows-1252", bytes: [0x4a, 0xe9, 0x0a], counted: [0, 1, 0] },
  { name: "one in front of a whole character", bytes: [0xe9, 0xc3, 0xa9], counted: [1, 1, 0] },
  { name: "a character that is cut at the end", bytes: [0xc3, 0xa9, 0xe2, 0x82], counted: [1, 0, 2] },
  { name: "a character that is cut in the middle", bytes: [0xf0, 0x9f, 0x98, 0x41], counted: [0, 3, 0] },
  { name: "a letter that is written longer than it need be", bytes: [0xc0, 0x81], counted: [0, 2, 0] },
  { name: "a half of a pair", bytes: [0xed, 0xa0, 0x80], counted: [0, 3, 0] },
  { name: "what lies beyond the last character", bytes: [0xf4, 0x90, 0x80, 0x80], counted: [0, 4, 0] },
])("$name is counted as it is", ({ bytes, counted }) => {
  const [characters, invalidBytes, openBytes] = counted;

  expect(count(typeof bytes === "string" ? new TextEncoder().encode(bytes) : Uint8Array.from(bytes))).toEqual(
    {
      ...{ characters, invalidBytes, openBytes },
    },
  );
});

property.prop([fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 5 })])(
  "any text is UTF-8 through and through, in pieces of any length",
  (text, pieceLength) => {
    const characters = [...text].filter((one) => (one.codePointAt(0) ?? 0) > 0x7f).length;

    expect(count(new TextEncoder().encode(text), pieceLength)).toEqual({
      ...{ characters, invalidBytes: 0, openBytes: 0 },
    });
  },
);

property.prop([fc.uint8Array(), fc.integer({ min: 1, max: 5 })])(
  "bytes are valid exactly where a strict decoder takes them, whatever the pieces",
  (bytes, pieceLength) => {
    const { invalidBytes, openBytes } = count(bytes, pieceLength);
    const decodes = () => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

    if (invalidBytes + openBytes === 0) expect(decodes).not.toThrow();
    else expect(decodes).toThrow();
    expect(count(bytes)).toEqual(count(bytes, pieceLength));
  },
);
