import { describe, expect, test } from "vitest";
import { communicationTime } from "./communication-time.ts";

const ASSIGNED = Date.parse("2026-05-04T10:05:30.250Z");
const NOW = Date.parse("2026-05-04T12:00:00Z");

describe("a communication", () => {
  test.each([
    ["at the assignment", "2026-05-04T10:05:30.250Z", { kind: "at", atMs: ASSIGNED }],
    ["after it", "2026-05-04T10:06:00Z", { kind: "at", atMs: Date.parse("2026-05-04T10:06:00Z") }],
    ["now", "2026-05-04T12:00:00Z", { kind: "at", atMs: NOW }],
    ["in its minute, without seconds", "2026-05-04T10:05:00Z", { kind: "at", atMs: ASSIGNED }],
    ["in its minute, with seconds before it", "2026-05-04T10:05:29Z", { kind: "beforeAssignment" }],
    ["in the minute before", "2026-05-04T10:04:00Z", { kind: "beforeAssignment" }],
    ["the day before", "2026-05-03T10:06:00Z", { kind: "beforeAssignment" }],
    ["in the future", "2026-05-04T12:00:00.001Z", { kind: "future" }],
  ])("%s", (_name, at, expected) => {
    expect(communicationTime(Date.parse(at), ASSIGNED, NOW)).toEqual(expected);
  });
});
