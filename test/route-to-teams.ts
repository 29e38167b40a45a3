import type { ApiClient } from "./api-client.ts";

/** A published workflow without filters or deadlines: each lead is assigned at once, in strict turns. */
export interface TeamRoute {
  readonly workflowId: string;
  readonly sourceName: string;
  readonly userIds: readonly string[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Makes, through the API, a workflow of a source of its own that goes to all members of all teams in turn. */
export async function routeToTeams(
  api: ApiClient,
  sourceName: string,
  settings: Readonly<Record<string, unknown>> = {},
): Promise<TeamRoute> {
  const teams = await api.must<{ items: (Named & { memberIds: string[] })[] }>("GET", "/teams");
  const users = await api.must<{ items: (Named & { role: string })[] }>("GET", "/users");
  const manager = users.items.find((user) => user.role === "manager");
  const { id } = await api.must<Named>("POST", "/workflows", {
    name: `${sourceName} Leads`,
    productCategory: "Mortgage Loans",
    sourceName,
    routeTo: { kind: "teams", teamIds: teams.items.map((team) => team.id) },
    exception: { kind: "individual", userId: manager?.id },
  });
  const path = `/workflows/${id}/draft`;
  const draft = await api.must<{ revision: number; graph: { settings: object } }>("GET", path);
  const immediate = { distribution: { kind: "sequential", acceptWithinSeconds: null }, timeToContact: null };
  const graph = { ...draft.graph, settings: { ...draft.graph.settings, ...immediate, ...settings } };
  await api.must("PUT", path, { graph }, { "if-match": `"${draft.revision}"` });
  await api.must("POST", `/workflows/${id}/publish`);
  return { workflowId: id, sourceName, userIds: teams.items.flatMap((team) => team.memberIds) };
}
