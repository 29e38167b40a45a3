import { type ApiClient, machineClient } from "../api-client.ts";
import type { Stack } from "../harness/index.ts";
import { type Call, callsAs } from "./api-as.ts";

export const DAY_MS = 86_400_000;

export interface Item {
  readonly id: string;
}
export interface User extends Item {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly active: boolean;
}
export interface Named extends Item {
  readonly name: string;
}
export interface Taken {
  readonly leadId: string;
  readonly contactId: string;
}
export interface Page<Entry> {
  readonly items: readonly Entry[];
}

/** The demo organization, and who acts in it. */
export interface Demo {
  readonly stack: Stack;
  readonly api: ApiClient;
  readonly users: readonly User[];
  readonly as: Readonly<Record<"admin" | "marketing", Call>>;
  readonly officers: readonly Call[];
}

/** Signs in whoever acts in a demo organization; those who have left cannot. */
export async function demoOf(stack: Stack): Promise<Demo> {
  const api = machineClient(stack);
  const { items: users } = await api.must<Page<User>>("GET", "/users");
  const left = new Set(users.filter(({ active }) => !active).map(({ email }) => email));
  const logins = stack.logins.filter(({ email }) => !left.has(email));
  const signIn = (role: string) => {
    const login = logins.find((candidate) => candidate.role === role);
    if (!login) throw new Error(`The demo has no ${role}`);
    return callsAs(stack, login);
  };
  const as = { admin: await signIn("admin"), marketing: await signIn("marketing") };
  const officers = await Promise.all(
    logins.filter(({ role }) => role === "loan_officer").map((login) => callsAs(stack, login)),
  );
  return { stack, api, users, as, officers };
}

/** Sends a lead of its own contact; `loan` adds to the loan or changes it. */
export function take(
  api: ApiClient,
  source: string,
  externalId: string,
  propertyState: string,
  loan: object = {},
): Promise<Taken> {
  return api.must<Taken>("POST", `/sources/${encodeURIComponent(source)}/leads`, {
    externalId,
    contact: { firstName: "Kim", lastName: externalId, email: `${externalId}@example.com` },
    loan: {
      amountUsd: 250_000,
      purpose: "purchase",
      propertyType: "single_family",
      propertyState,
      ...loan,
    },
  });
}

/** Publishes a workflow of a source that goes to one user, and to the manager where that fails. */
export async function routeToUser(
  call: Call,
  users: readonly User[],
  route: { readonly userId: string; readonly sourceName: string; readonly settings: object },
): Promise<void> {
  const { id } = await call<Item>("POST", "/workflows", {
    name: `${route.sourceName} Leads`,
    productCategory: "Mortgage Loans",
    sourceName: route.sourceName,
    routeTo: { kind: "individual", userId: route.userId },
    exception: { kind: "individual", userId: idOf(users, "manager") },
  });
  await redraw(call, id, route.settings);
  await call("POST", `/workflows/${id}/publish`);
}

/** Changes settings of a workflow's draft. */
export async function redraw(call: Call, workflowId: string, settings: object): Promise<void> {
  const path = `/workflows/${workflowId}/draft`;
  const { graph, revision } = await call<{ revision: number; graph: { settings: object } }>("GET", path);
  const drawn = { ...graph, settings: { ...graph.settings, ...settings } };
  await call("PUT", path, { graph: drawn }, { "if-match": `"${revision}"` });
}

/** The first user of a role. */
export function idOf(users: readonly User[], role: string): string {
  const user = users.find((candidate) => candidate.role === role);
  if (!user) throw new Error(`The demo has no ${role}`);
  return user.id;
}
