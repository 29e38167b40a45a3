import { expect, test } from "vitest";
import { auditVerdict } from "./audit-verdict.mjs";

const advisory = (/** @type {string} */ severity) => ({
  severity,
  module_name: "left-pad",
  title: "Pads too much",
  patched_versions: ">=1.3.1",
});

test("fails for a high or critical weakness, naming the package and the version to take", () => {
  const report = { advisories: { 1: advisory("critical"), 2: advisory("moderate") } };

  const verdict = auditVerdict(JSON.stringify(report));

  expect(verdict).toEqual({
    is: "weak",
    lines: ["critical: left-pad: Pads too much (mended in >=1.3.1)"],
  });
});

test("passes where nothing worse than moderate is known", () => {
  const report = { advisories: { 2: advisory("moderate") } };

  expect(auditVerdict(JSON.stringify(report)).is).toBe("clean");
});

test.each([
  ["refuses", JSON.stringify({ error: { code: "ERR", message: "responded with 405" } })],
  ["answers nothing", ""],
])("says so, and neither passes nor fails, where the registry %s", (_what, output) => {
  expect(auditVerdict(output)).toMatchObject({
    is: "unanswered",
    lines: [expect.stringContaining("the registry did not answer")],
  });
});
