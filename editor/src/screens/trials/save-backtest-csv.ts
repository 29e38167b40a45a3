import { toApiProblem } from "../../api/api-problem.ts";
import { client } from "../../api/generated/client.gen.ts";
import type { BacktestWorkflowData, Workflow } from "../../api/generated/types.gen.ts";
import { saveAsFile } from "../canvas/save-as-file.ts";

/** Tells spreadsheets that the file is UTF-8; the server sends it, and reading the answer as text drops it. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Has every lead of a back-test saved as a CSV file by the browser.
 *
 * @throws ApiProblem when the API refuses; a `TypeError` when the connection breaks, even half-way
 */
export async function saveBacktestCsv(
  { id, name }: Pick<Workflow, "id" | "name">,
  body: BacktestWorkflowData["body"],
): Promise<void> {
  const { baseUrl = "" } = client.getConfig();
  const answer = await fetch(`${baseUrl}/workflows/${encodeURIComponent(id)}/backtest.csv`, {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) {
    // A proxy may answer with no JSON.
    const problem: unknown = await answer.json().catch(() => null);
    throw toApiProblem(problem, answer.status);
  }
  saveAsFile(`${name} back-test.csv`, BYTE_ORDER_MARK + (await answer.text()), "text/csv;charset=utf-8");
}
