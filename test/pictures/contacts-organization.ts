import postgres from "postgres";
import { machineClient, sessionCookie } from "../api-client.ts";
import { leadsFor } from "../data/leads-file.ts";
import { type Stack, waitUntil } from "../harness/index.ts";

/** What the pictures of the contacts workspace show. */
export interface Workspace {
  /** Of the contact with notes, tasks and loans. */
  readonly recordId: string;
  /** A tab of the organization. */
  readonly tabId: string;
}

const LEADS = 150;
const HOUR_MS = 60 * 60 * 1000;
/** So many that an action on them is a job with a progress. */
const ARCHIVED = 110;

type Call = <Answer = { readonly id: string }>(
  method: string,
  path: string,
  body?: unknown,
) => Promise<Answer>;

interface Listed {
  readonly items: readonly { readonly id: string; readonly name: string }[];
}

/** Gives the demo's contacts owners, groups, notes and loans, as an office has them after some weeks. */
export async function fillWorkspace(stack: Stack): Promise<Workspace> {
  const machine = machineClient(stack);
  await machine.finished(await machine.startImport(leadsFor("Custom_Mortgage_Import", LEADS)));
  const admin = await callAs(stack, "admin");
  const { items: users } = await machine.must<Listed>("GET", "/users");
  const userId = (name: string) => idOf(users, name);
  const act = (contactIds: readonly string[], action: object) =>
    admin("POST", "/contacts/actions", { contactIds, action });
  const imported = (await pagesOf(admin, LEADS)).map(({ id }) => id);

  const officers = ["Amelia Brooks", "Linh Tran", "Daniel Kim", "Sofia Marchetti", "Omar Haddad"];
  for (const [place, officer] of officers.entries()) {
    // A few stay with whom routing gave them to, or unassigned.
    const some = imported.filter((_id, at) => at % (officers.length + 1) === place);
    await act(some, { kind: "changeOwner", ownerUserId: userId(officer) });
  }

  const groups = await createGroups(admin);
  await act(imported.slice(0, 9), { kind: "addToGroups", groupIds: [groups.spring] });
  await act(imported.slice(4, 14), { kind: "addToGroups", groupIds: [groups.referrals] });
  const tabId = await createTabs(admin);
  await putAway(imported.slice(-ARCHIVED), admin);
  const recordId = await createRecord(admin, userId);
  await act([recordId], { kind: "addToGroups", groupIds: [groups.spring, groups.referrals] });
  await createLookalikes(admin);
  await letTimePass(stack);
  return { recordId, tabId };
}

/** Whoever signs in with the role, by the API. */
async function callAs(stack: Stack, role: string): Promise<Call> {
  const login = stack.logins.find((person) => person.role === role);
  if (!login) throw new Error(`The demo has no ${role}.`);
  const cookie = await sessionCookie(stack, login);
  return async <Answer>(method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${stack.baseUrl}/api/v1${path}`, {
      method,
      headers: { cookie, origin: stack.baseUrl, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${text}`);
    return (text === "" ? {} : JSON.parse(text)) as Answer;
  };
}

async function pagesOf(call: Call, count: number): Promise<Listed["items"]> {
  const found: Listed["items"][number][] = [];
  for (let page = 1; found.length < count; page += 1) {
    const { items } = await call<Listed>("POST", "/contacts/list", { tab: "all", page });
    if (items.length === 0) break;
    found.push(...items);
  }
  return found;
}

async function createGroups(call: Call): Promise<{ readonly spring: string; readonly referrals: string }> {
  const { id: spring } = await call("POST", "/groups", {
    ...{ name: "Spring Open House", description: "Signed the guest book in May" },
  });
  await call("POST", "/groups", {
    ...{ name: "Large Loans", description: "For the quarterly call" },
    rules: { include: [{ field: "loan.amountUsd", operator: "atLeast", value: 300_000 }] },
  });
  await call("POST", "/groups", {
    ...{ name: "New Yorkers", description: "Licensed in New York only" },
    rules: { include: [{ field: "loan.propertyState", operator: "equals", value: "NY" }] },
  });
  const { items } = await call<Listed>("GET", "/groups");
  return { spring, referrals: idOf(items, "Realtor Referrals") };
}

async function createTabs(call: Call): Promise<string> {
  const view = {
    include: [{ field: "loan.amountUsd", operator: "atLeast", value: 200_000 }],
    exclude: [],
    columns: ["leadStatus", "cellPhone", "loanAmountUsd", "propertyState", "owner", "createdAt"],
    sort: { column: "loanAmountUsd", descending: true },
  };
  const list = { name: "From $200,000", view };
  const { id } = await call("POST", "/contact-tabs", { label: "Large Loans", teamIds: null, list });
  await call("PUT", "/contact-tabs", { tabs: [{ id: null, label: "Call Back" }] });
  return id;
}

/** Archives many at once: some of them are so already, or on the Do Not Contact List, and are refused. */
async function putAway(contactIds: readonly string[], call: Call): Promise<void> {
  for (const id of contactIds.slice(0, 3)) {
    await call("POST", `/contacts/${id}/do-not-contact`, { understood: true });
  }
  await call("POST", "/contacts/actions", {
    contactIds: contactIds.slice(3, 8),
    action: { kind: "archive", reason: "duplicate" },
  });
  const { id } = await call("POST", "/contacts/actions", {
    contactIds,
    action: { kind: "archive", reason: "notInterested" },
  });
  await waitUntil("the contacts to be archived", async () => {
    const { state } = await call<{ state: string }>("GET", `/bulk-actions/${id}`);
    return state === "done" ? state : null;
  });
}

async function createRecord(call: Call, userId: (name: string) => string): Promise<string> {
  const { id } = await call("POST", "/contacts", {
    ...{ firstName: "Eleanor", lastName: "Whitfield", nickname: "Ellie", birthday: "1984-03-04" },
    ...{ email: "eleanor.whitfield@example.com", cellPhone: "(617) 555-0142", homePhone: "(617) 555-0188" },
    address: { street: "12 North Street", city: "Boston", state: "MA", postalCode: "02108" },
    ...{ prefersText: true, preferredLanguage: "en", referredBy: "Marisol Vega, Vega Realty" },
    ...{ leadStatus: "hot", ownerUserId: userId("Linh Tran") },
  });
  await call("POST", "/contacts", {
    ...{ firstName: "Thomas", lastName: "Whitfield", email: "tom.whitfield@example.com" },
    ...{ cellPhone: "(617) 555-0143", leadStatus: "medium", ownerUserId: userId("Linh Tran") },
  });
  const add = (what: string, body: object) => call("POST", `/contacts/${id}/${what}`, body);
  await add("loans", {
    ...{ number: "HHL-20417", status: "underwriting", type: "conventional", amountUsd: 412_000 },
    ...{ interestRatePercent: 6.125, loanPurpose: "purchase", propertyState: "MA", termMonths: 360 },
  });
  await add("loans", {
    ...{ number: "HHL-11820", status: "funded", type: "fha", amountUsd: 268_500, role: "coBorrower" },
    ...{
      interestRatePercent: 3.375,
      loanPurpose: "purchase",
      propertyState: "MA",
      openedAt: "2019-06-11T15:00:00Z",
    },
  });
  await add("notes", {
    text: "Looking in Jamaica Plain and Roslindale; wants to close before school starts.",
  });
  await add("notes", { quick: "Left voicemail" });
  await add("notes", {
    ...{
      text: "Went through the rate lock with her. She sends both pay stubs tonight.",
      outcome: "connected",
    },
  });
  await add("memos", { text: "Calls after 5 only: she teaches until then." });
  await add("tasks", {
    ...{ name: "Ask for the last two pay stubs", dueAt: fromNow(26), assigneeUserId: userId("Linh Tran") },
  });
  await add("tasks", {
    ...{ name: "Rate watch call", dueAt: fromNow(50), assigneeUserId: userId("Linh Tran") },
    repeat: { every: 1, unit: "week" },
  });
  await add("appointments", {
    startsAt: fromNow(72),
    location: "Harbor office, Room 2",
    notes: "With Thomas.",
  });
  await call("POST", "/contacts/actions", {
    contactIds: [id],
    action: { kind: "share", userId: userId("Grace Okafor") },
  });
  return id;
}

/** Two records of one person, to merge. */
async function createLookalikes(call: Call): Promise<void> {
  await call("POST", "/contacts", {
    ...{ firstName: "Johnny", lastName: "Smithson", email: "johnny.smithson@example.com" },
    ...{ cellPhone: "(508) 555-0110", leadStatus: "medium" },
  });
  await call("POST", "/contacts", {
    ...{ firstName: "John", lastName: "Smithson", nickname: "Jack", homePhone: "(508) 555-0177" },
    address: { street: "48 Harbor Road", city: "Quincy", state: "MA", postalCode: "02169" },
    referredBy: "Past client",
  });
}

/** Nothing of an office is all of the same minute; who else is on a loan comes from where loans are kept. */
async function letTimePass({ databaseUrl }: Stack): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1 });
  try {
    await sql`
      insert into loan_participants (organization_id, loan_id, contact_id, role)
      select loans.organization_id, loans.id, contacts.id, 'coBorrower' from loans
        join contacts on contacts.organization_id = loans.organization_id and contacts.first_name = 'Thomas'
          and contacts.last_name = 'Whitfield'
      where loans.number = 'HHL-20417'`;
    await sql`
      update contacts set created_at = contacts.created_at - older.place * interval '7 hours'
      from (select id, row_number() over (order by created_at desc, id desc) as place from contacts) as older
      where older.id = contacts.id`;
  } finally {
    await sql.end();
  }
}

function fromNow(hours: number): string {
  return new Date(Date.now() + hours * HOUR_MS).toISOString();
}

function idOf(items: Listed["items"], name: string): string {
  const id = items.find((one) => one.name === name)?.id;
  if (id === undefined) throw new Error(`The demo has no ${name}.`);
  return id;
}
