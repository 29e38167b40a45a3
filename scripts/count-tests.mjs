import { existsSync, readFileSync } from "node:fs";

// Prints "<passed> <failed>" of vitest's JSON report; a file that could not be loaded counts as one failure.
const [report = ""] = process.argv.slice(2);
if (existsSync(report)) {
  /** @type {{ numPassedTests: number, numFailedTests: number, success: boolean, testResults: { status: string, assertionResults: unknown[] }[] }} */
  const { numPassedTests, numFailedTests, success, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failed = numFailedTests + unloaded.length;
  console.log(numPassedTests, failed === 0 && !success ? 1 : failed);
} else {
  console.log(0, 1);
}
