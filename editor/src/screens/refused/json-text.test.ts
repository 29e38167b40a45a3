import { describe, expect, test } from "vitest";
import { rangeOfPointer, readableJson, syntaxFaultIn } from "./json-text.ts";

const TEXT = `{
  "contact": {
    "cellPhone": "000",
    "a/b": [1, "x"]
  }
}`;
const found = (pointer: string, text = TEXT) => {
  const range = rangeOfPointer(text, pointer);
  return range && { line: range.line, text: text.slice(range.start, range.end) };
};

describe("a fault is found in the text", () => {
  test.each([
    ["/contact/cellPhone", 3, '"000"'],
    ["/contact/a~1b/1", 4, '"x"'],
    ["/contact/lastName", 2, "{"],
  ])("at %s", (pointer, line, text) => {
    expect(found(pointer)).toEqual({ line, text });
  });

  test("at no line of a body as a whole, and of a text that is no JSON", () => {
    expect([found(""), found("/loan"), found("/contact", "email=x")]).toEqual([null, null, null]);
  });

  test("where JSON was cut off", () => {
    expect(syntaxFaultIn('{\n"contact": {"lastName": ')).toMatchObject({ line: 2 });
    expect(syntaxFaultIn(TEXT)).toBeNull();
  });
});

test("JSON is laid out a value a line, with every digit as it came", () => {
  expect(readableJson('{"externalId":340282366920938463,"loan":{"amountUsd":1.50}}')).toBe(
    `{\n  "externalId": 340282366920938463,\n  "loan": {\n    "amountUsd": 1.50\n  }\n}`,
  );
});

test("what is no JSON stays as it came", () => {
  expect(readableJson('{"contact":{"lastName":"Oka')).toBe('{"contact":{"lastName":"Oka');
  expect(readableJson("email=a%40b.com")).toBe("email=a%40b.com");
});
