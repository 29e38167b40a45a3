import { expect, test } from "vitest";
import { shortcutOf } from "./use-shortcuts.ts";

const NONE = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test.each([
  { press: { ...NONE, key: "Z", ctrlKey: true, shiftKey: true }, name: "mod+shift+z" },
  { press: { ...NONE, key: "z", metaKey: true }, name: "mod+z" },
  { press: { ...NONE, key: "?", shiftKey: true }, name: "?" },
  { press: { ...NONE, key: "+", shiftKey: true }, name: "+" },
  { press: { ...NONE, key: "ArrowLeft", shiftKey: true }, name: "shift+arrowleft" },
])("names $name", ({ press, name }) => {
  expect(shortcutOf(press)).toBe(name);
});
