import type { FieldError } from "../errors.ts";
import { parseJson } from "../parse-json.ts";
import type { Graph } from "./graph.ts";
import { parseGraph } from "./parse-graph.ts";

/** What a file says it is. */
const KIND = "fairlead.workflow";
const FORMAT = 1;

/** A drawing as a file holds it. */
export interface WorkflowFile {
  /** Of the workflow that it was drawn for. */
  readonly name: string;
  readonly graph: Graph;
}

export type ReadWorkflowFile =
  | ({ readonly ok: true } & WorkflowFile)
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** A drawing as the text of a file, from which `readWorkflowFile` makes the identical drawing. */
export function writeWorkflowFile({ name, graph }: WorkflowFile): string {
  return `${JSON.stringify({ kind: KIND, format: FORMAT, name, graph }, null, 2)}\n`;
}

/**
 * Reads what `writeWorkflowFile` wrote, or somebody made by hand.
 *
 * @returns the drawing, or every fault with its JSON pointer. What the drawing means is `compile`'s business: users whom
 *   an organization does not have are problems of their boxes, not of the file
 */
export function readWorkflowFile(text: string): ReadWorkflowFile {
  const value = parseJson(text.replace(/^\uFEFF/, ""));
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return fault("", "The file is not JSON. Choose one that was exported from a canvas.");
  }
  const { kind, format, name, graph } = value as Readonly<Record<string, unknown>>;
  if (kind !== KIND) return fault("/kind", `The file is no workflow: its kind has to be "${KIND}".`);
  if (format !== FORMAT) {
    return fault("/format", `The file has another format than ${FORMAT}, the one that is read here.`);
  }
  const parsed = parseGraph(graph, "/graph");
  return parsed.ok ? { ok: true, name: typeof name === "string" ? name : "", graph: parsed.graph } : parsed;
}

function fault(pointer: string, detail: string): ReadWorkflowFile {
  return { ok: false, errors: [{ code: "INVALID_VALUE", pointer, detail }] };
}
