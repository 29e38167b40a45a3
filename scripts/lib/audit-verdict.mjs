/** From which severity on a known weakness of a shipped package fails the check. */
const FAILING = ["high", "critical"];

/**
 * What an audit of the shipped packages comes to.
 *
 * @param {string} output what `pnpm audit --prod --json` wrote
 * @returns {{ is: "clean" | "weak" | "unanswered", lines: string[] }} `unanswered` where the registry has no audit to
 *   ask, or does not answer: that says nothing about the packages
 */
export function auditVerdict(output) {
  const report = parsed(output);
  if (!report?.advisories) {
    const reason = report?.error?.message ?? "no answer that could be read";
    return { is: "unanswered", lines: [`Not audited: the registry did not answer (${reason}).`] };
  }
  const found = Object.values(report.advisories).filter(({ severity }) => FAILING.includes(severity));
  const lines = found.map(
    ({ severity, module_name: name, title, patched_versions: mended }) =>
      `${severity}: ${name}: ${title} (mended in ${mended})`,
  );
  return { is: found.length > 0 ? "weak" : "clean", lines };
}

/**
 * @typedef {object} Advisory
 * @property {string} severity
 * @property {string} module_name
 * @property {string} title
 * @property {string} patched_versions
 */

/**
 * @param {string} output
 * @returns {{ advisories?: Record<string, Advisory>, error?: { message: string } } | null}
 */
function parsed(output) {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}
