import { expect, test } from "vitest";
import { foreignBytes, foreignText } from "./foreign-file.ts";

const utf32 = (text: string) => {
  const bytes = new Uint8Array(text.length * 4);
  for (let at = 0; at < text.length; at += 1) bytes[at * 4] = text.charCodeAt(at);
  return bytes;
};

test.each([
  { name: "a workbook", bytes: [0x50, 0x4b, 3, 4, 20, 0], says: "Excel workbook (.xlsx)" },
  { name: "an older workbook", bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1], says: "(.xls)" },
  { name: "a PDF", bytes: [...Buffer.from("%PDF-1.7\n")], says: "PDF" },
  { name: "a compressed file", bytes: [0x1f, 0x8b, 8, 0], says: "unpack it" },
  { name: "UTF-32 with its mark", bytes: [0xff, 0xfe, 0, 0, 0x4e, 0, 0, 0], says: "UTF-32" },
  { name: "UTF-32 without its mark", bytes: [...utf32("Name,Email\n")], says: "UTF-32" },
])("$name is named, with what to send", ({ bytes, says }) => {
  expect(foreignBytes(Uint8Array.from(bytes))).toContain(says);
});

test.each([
  { text: "<html><body><table><tr><th>Email</th></tr></table></body></html>", says: "web page (HTML)" },
  { text: "\r\n<!DOCTYPE html>\n<p>", says: "web page (HTML)" },
  { text: "<TABLE border=1><tr><td>Email", says: "web page (HTML)" },
  { text: '<?xml version="1.0"?>\n<leads/>', says: "XML" },
  { text: "<leads><lead>", says: "XML" },
  { text: '[{"Email":"ann@example.com"}]', says: "JSON" },
  { text: '{\n  "leads": []\n}', says: "JSON" },
  { text: "{\\rtf1\\ansi", says: "RTF" },
])("$text is named, with what to send", ({ text, says }) => {
  expect(foreignText(text)).toContain(says);
});

test.each([
  "First Name,Email\nAnn,ann@example.com\n",
  "[First Name],[Email]\n",
  "{First},{Email}\n",
  "<3 Club,Email\n",
  "sep=;\nEmail;Name\n",
])("a flat file is none of them: %j", (text) => {
  expect(foreignText(text)).toBeNull();
  expect(foreignBytes(new TextEncoder().encode(text))).toBeNull();
  expect(foreignBytes(Buffer.from(text, "utf16le"))).toBeNull();
});
