import { expect, test } from "vitest";
import { splitLinks } from "./split-links.ts";

test("cuts a text at its web addresses and leaves the full stop outside", () => {
  expect(splitLinks("Open http://127.0.0.1:4400/leads/lead_1. Thanks")).toEqual([
    { kind: "text", text: "Open " },
    { kind: "link", url: "http://127.0.0.1:4400/leads/lead_1", at: 5 },
    { kind: "text", text: ". Thanks" },
  ]);
});

test("makes no link of anything but http and https", () => {
  expect(splitLinks("javascript:alert(1) file:///etc/passwd")).toEqual([
    { kind: "text", text: "javascript:alert(1) file:///etc/passwd" },
  ]);
});
