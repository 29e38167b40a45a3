import type { Finding } from "../ready-for-earlier.ts";

/** What was found, a line for each organization below what its kind means; empty when nothing was. */
export function tellFindings(findings: readonly Finding[]): readonly string[] {
  const checks = [...new Set(findings.map(({ check }) => check))];
  return checks.flatMap((check) => [
    `${check.name}. ${check.why}${check.mend.kind === "byPeople" ? ` ${check.mend.todo}` : ""}`,
    ...findings
      .filter((finding) => finding.check === check)
      .map(({ organization, names }) => `  ${organization}: ${names.join(", ")}`),
  ]);
}
