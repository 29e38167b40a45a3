import { readFileSync } from "node:fs";

/** How the calls of a run were answered. */
export interface Report {
  /** Statuses by operation, such as `GET /leads/{id}`, and how many calls had each. */
  readonly statuses: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** Links of the description that were followed to an answer of 2xx, as `from -> to`. */
  readonly linksFollowed: ReadonlySet<string>;
}

interface Recorded {
  readonly value: { readonly method: string; readonly path: string };
  readonly parent_id?: string;
}

interface Scenario {
  readonly phase: string;
  readonly recorder: {
    readonly label: string;
    readonly cases?: Readonly<Record<string, Recorded>>;
    readonly interactions?: Readonly<
      Record<string, { readonly response?: { readonly status_code: number } }>
    >;
  };
}

/** Reads what schemathesis wrote down of a run (`--report ndjson`). */
export function readReport(path: string): Report {
  const statuses = new Map<string, Map<number, number>>();
  const linksFollowed = new Set<string>();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    if (!line.startsWith('{"ScenarioFinished"')) continue;
    const { phase, recorder } = (JSON.parse(line) as { readonly ScenarioFinished: Scenario })
      .ScenarioFinished;
    const { label, cases = {}, interactions = {} } = recorder;
    for (const [id, { response }] of Object.entries(interactions)) {
      if (!response) continue;
      const operation = operationOf(cases[id]) ?? label;
      const counts = statuses.get(operation) ?? new Map<number, number>();
      counts.set(response.status_code, (counts.get(response.status_code) ?? 0) + 1);
      statuses.set(operation, counts);
      const parent = operationOf(cases[cases[id]?.parent_id ?? ""]);
      if (parent && phase === "stateful" && isGood(response.status_code))
        linksFollowed.add(`${parent} -> ${operation}`);
    }
  }
  return { statuses, linksFollowed };
}

function operationOf(recorded: Recorded | undefined): string | undefined {
  return recorded && `${recorded.value.method} ${recorded.value.path}`;
}

function isGood(status: number): boolean {
  return status >= 200 && status < 300;
}
