import { sessionCookie } from "../api-client.ts";
import { type Stack, waitUntil } from "../harness/index.ts";
import type { Driver } from "./drive.ts";
import { writeListPlans } from "./list-plans.ts";
import { percentile } from "./measure.ts";

const CALLS = 40;
/** So many of the contacts are in a group that they were added to by hand. */
const IN_GROUP_EACH = 50;
const BULK = 10_000;
const PAGE = 25;
const NAME = "filler";
const GROUP = "Past Clients";

type Question = (size: number) => object;

const rule = (field: string, operator: string, value: string | number) => ({ field, operator, value });
const bare = (field: string, operator: string) => ({ field, operator });
const middle = (size: number) => ({ page: Math.max(1, Math.round(size / PAGE / 2)) });
const sorted = (column: string, descending = false) => ({ sort: { column, descending } });

/** What one list of contacts asks for, by the name of its row. */
const QUESTIONS: Readonly<Record<string, Question>> = {
  "first page": () => ({}),
  "middle page": middle,
  "middle page, counted anew": (size) => ({ ...middle(size), counted: undefined }),
  "last page": (size) => ({ page: Math.max(1, Math.ceil(size / PAGE)) }),
  "rule: state, a tenth": () => ({ include: [rule("contact.state", "equals", "OH")] }),
  "rule: state, its middle page": (size) => ({
    ...middle(size / 10),
    include: [rule("contact.state", "equals", "OH")],
  }),
  "rule: owner": () => ({ include: [rule("contact.owner", "equals", "Linh Tran")] }),
  "rule: source, a third": () => ({ include: [rule("contact.source", "startsWith", "Filler 1")] }),
  "rule: loan amount, a half": () => ({ include: [rule("loan.amountUsd", "atLeast", 500_000)] }),
  "rules: loan purpose and state": () => ({
    include: [rule("loan.purpose", "equals", "refinance"), rule("contact.state", "equals", "MA")],
  }),
  "rule: city, one of 500": () => ({ include: [rule("contact.city", "equals", "City 77")] }),
  "rule: not from a state, a tenth, its middle page": (size) => ({
    ...middle(size * 0.9),
    exclude: [rule("contact.state", "equals", "OH")],
  }),
  "rule: first name, a twentieth": () => ({ include: [rule("contact.firstName", "equals", "carla")] }),
  "rule: last name contains": () => ({ include: [rule("contact.lastName", "contains", "ing77")] }),
  "rule: last name contains, a fifth": () => ({ include: [rule("contact.lastName", "contains", "king")] }),
  "rule: in a group, a fiftieth": () => ({ include: [rule("contact.groups", "includes", GROUP)] }),
  "rule: not in that group": () => ({ exclude: [rule("contact.groups", "includes", GROUP)] }),
  "rule: contacted in the last 7 days": () => ({ include: [rule("contact.contactedAt", "inLastDays", 7)] }),
  "rule: not contacted for 30 days": () => ({ include: [rule("contact.contactedAt", "notInLastDays", 30)] }),
  "rule: birthday in the next 14 days": () => ({ include: [rule("contact.birthday", "dayInNextDays", 14)] }),
  "rule: birthday in the next 92 days": () => ({ include: [rule("contact.birthday", "dayInNextDays", 92)] }),
  "rule: not silenced": () => ({ include: [bare("contact.isSilenced", "isFalse")] }),
  "rule: no valid email": () => ({ include: [bare("contact.hasValidEmail", "isFalse")] }),
  "rule: no home phone": () => ({ include: [bare("contact.homePhone", "isEmpty")] }),
  "rule: no birthday": () => ({ include: [bare("contact.birthday", "isEmpty")] }),
  "rule: no ZIP code": () => ({ include: [bare("contact.postalCode", "isEmpty")] }),
  "rule: open tasks": () => ({ include: [bare("contact.hasOpenTasks", "isTrue")] }),
  "rule: no open tasks": () => ({ include: [bare("contact.hasOpenTasks", "isFalse")] }),
  "rule: no archive reason": () => ({ include: [bare("contact.archiveReason", "isEmpty")] }),
  "order: name": () => sorted("name"),
  "order: name, middle page": (size) => ({ ...middle(size), ...sorted("name") }),
  "order: owner, middle page": (size) => ({ ...middle(size), ...sorted("owner") }),
  "order: source": () => sorted("source"),
  "order: loan amount, from the highest": () => sorted("loanAmountUsd", true),
  "order: loan amount, middle page": (size) => ({ ...middle(size), ...sorted("loanAmountUsd", true) }),
  "order: contacted on, last page": (size) => ({
    ...{ page: Math.max(1, Math.ceil(size / PAGE)) },
    ...sorted("contactedAt", true),
  }),
  "order: status, middle page": (size) => ({ ...middle(size), ...sorted("leadStatus") }),
  "order: ZIP code, middle page": (size) => ({ ...middle(size), ...sorted("postalCode") }),
  "order: birthday, which a third has, middle page": (size) => ({ ...middle(size), ...sorted("birthday") }),
  "order: accounts, middle page": (size) => ({ ...middle(size), ...sorted("accounts") }),
  "order: groups": () => sorted("groups"),
  "search: first and last name": () => ({ search: "carla king77" }),
  "search: part of an email": () => ({ search: `${NAME}4242@` }),
  "search: part of a phone number": () => ({ search: "(617) 000-42" }),
  "search: a twentieth has that name": () => ({ search: "carla" }),
  "search: a fifth has it, its middle page": (size) => ({ ...middle(size / 5), search: "king" }),
};

/** What a loan officer asks who has an eighth of all: none may be shown of the others. */
const OFFICER_QUESTIONS: Readonly<Record<string, Question>> = {
  "a loan officer's, an eighth": () => ({}),
  "a loan officer's, its middle page": (size) => middle(size / 8),
  "a loan officer's search: a twentieth has that name": () => ({ search: "carla" }),
};

/** The same of a list of leads. */
const LEAD_QUESTIONS: Readonly<Record<string, Question>> = {
  "leads: first page": () => ({}),
  "leads: last page": (size) => ({ page: Math.max(1, Math.ceil(size / PAGE)) }),
  "leads: search": () => ({ search: "carla king77" }),
};

/**
 * What an admin waits for while the contacts of an organization grow: pages of lists, the search, a smart group after a change,
 * an action on ten thousand, a merge, and an export of all. Milliseconds over HTTP; of pages the median and the 95th percentile.
 *
 * @param plansFile where the plans of the longest lists are written to; empty: nowhere
 */
export async function byListSize(stack: Stack, { sql }: Driver, sizes: readonly number[], plansFile: string) {
  const call = await callerOf(stack, "admin");
  const callAsOfficer = await callerOf(stack, "loan_officer");
  const ask = async (method: string, path: string, body?: object) =>
    JSON.parse(await call(method, path, body));
  const rules = { include: [{ field: "contact.state", operator: "equals", value: "OH" }], exclude: [] };
  const group = await ask("POST", "/groups", { name: `Ohio ${Date.now()}`, rules });

  const figures: object[] = [];
  for (const size of sizes) {
    await fillUp(sql, size);
    await startAnew(stack, call);
    const pages: Record<string, unknown> = {};
    for (const [name, question] of Object.entries(QUESTIONS)) {
      const asked = await asOnScreen(call, question(size));
      pages[name] = await timesOf(name, () => call("POST", "/contacts/list", asked));
    }
    for (const [name, question] of Object.entries(LEAD_QUESTIONS)) {
      pages[name] = await timesOf(name, () => call("POST", "/leads/list", question(size)));
    }
    for (const [name, question] of Object.entries(OFFICER_QUESTIONS)) {
      const asked = await asOnScreen(callAsOfficer, question(size));
      pages[name] = await timesOf(name, () => callAsOfficer("POST", "/contacts/list", asked));
    }
    const [first, second] = (await ask("POST", "/contacts/list", {})).items;
    const address = (state: string) => ({ address: { street: null, city: null, state, postalCode: null } });
    const count = async () => (await ask("GET", `/groups/${group.id}/count`)).contacts as number;
    await call("PATCH", `/contacts/${first.id}`, address("MA"));
    const before = await count();
    const smartGroup = await times(1, async () => {
      await call("PATCH", `/contacts/${first.id}`, address("OH"));
      if ((await count()) !== before + 1) throw new Error("The smart group did not follow");
    });
    if (size === sizes.at(-1) && plansFile !== "") {
      const asked = Object.entries(QUESTIONS).map(([title, question]) => ({
        title,
        ask: () => call("POST", "/contacts/list", question(size)),
      }));
      await writeListPlans(stack, { sql }, { file: plansFile, contacts: size, asked });
    }
    figures.push({
      ...{ contacts: size, pages, smartGroup },
      merge: await times(1, () =>
        call("POST", "/contacts/merge", { primaryId: first.id, otherIds: [second.id], understood: true }),
      ),
      bulk: size < BULK ? null : await times(1, () => actOnMany(ask)),
      exportOfAll: await times(1, () => call("POST", "/contacts/export", { everything: true })),
    });
  }
  return figures;
}

/**
 * Has Postgres read what it needs from disk. As the filling left them, the pages of each index lie scattered in its memory, among those of
 * all others: an organization that grew over years has been through many starts.
 */
async function startAnew(stack: Stack, call: Call): Promise<void> {
  await stack.postgres.restart();
  await waitUntil(
    "the API to have its database again",
    () => call("POST", "/contacts/list", {}).catch(() => null),
    {
      withinSeconds: 60,
    },
  );
}

type Call = (method: string, path: string, body?: object) => Promise<string>;

/** A page as the screen asks for it: turned to from the first, it need not be counted again. */
async function asOnScreen(call: Call, question: { readonly page?: number }): Promise<object> {
  if (question.page === undefined || "counted" in question) return question;
  const first = JSON.parse(await call("POST", "/contacts/list", { ...question, page: 1 }));
  return { ...question, counted: first.total };
}

/** Calls the API as somebody of the demo with a role; gives the answer's body. */
async function callerOf(stack: Stack, role: string): Promise<Call> {
  const login = stack.logins.find((one) => one.role === role);
  const headers = {
    ...{ cookie: await sessionCookie(stack, login ?? { email: "", password: "" }), origin: stack.baseUrl },
    "content-type": "application/json",
  };
  return async (method, path, body) => {
    const answer = await fetch(`${stack.baseUrl}/api/v1${path}`, {
      ...{ method, headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text;
  };
}

/** Silences the contacts of a list that has ten thousand, until the job is over. */
async function actOnMany(
  ask: (
    method: string,
    path: string,
    body?: object,
  ) => Promise<{ id: string; state: string; failed: number }>,
) {
  const { id } = await ask("POST", "/contacts/actions", {
    matching: { include: [{ field: "contact.city", operator: "equals", value: "Bulk" }] },
    action: { kind: "silence" },
  });
  const over = await waitUntil(
    "the action to end",
    async () => {
      const progress = await ask("GET", `/bulk-actions/${id}`);
      return progress.state === "running" ? null : progress;
    },
    { withinSeconds: 300, everyMs: 50 },
  );
  if (over.failed > 0) throw new Error(`${over.failed} contacts refused`);
}

/** The times of a row, which are told at once: at a million the whole takes a quarter of an hour. */
async function timesOf(row: string, work: () => Promise<unknown>) {
  const figures = await times(CALLS, work);
  console.error(`${row}: ${JSON.stringify(figures)}`);
  return figures;
}

async function times(calls: number, work: () => Promise<unknown>) {
  const ms: number[] = [];
  for (let made = 0; made < calls; made += 1) {
    const startedMs = performance.now();
    await work();
    ms.push(Math.round(performance.now() - startedMs));
  }
  return calls === 1 ? (ms[0] ?? Number.NaN) : { p50: percentile(ms, 0.5), p95: percentile(ms, 0.95) };
}

/**
 * Has the demo's organization so many contacts more, of which ten thousand live in one city and a fiftieth is in a group, each with a lead. What triggers would
 * keep of the leads is written with the contacts: to write each contact a second time would take most of the time. The one that folds
 * runs all the same.
 */
async function fillUp(sql: Driver["sql"], size: number): Promise<void> {
  await sql`insert into sources (organization_id, id, name)
    select o.id, ${`src_${NAME}_`} || n, 'Filler ' || n from organizations o, generate_series(0, 29) n
    where o.is_demo on conflict do nothing`;
  await sql`alter table contacts enable always trigger contacts_fold`;
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into contacts (organization_id, id, first_name, last_name, email, cell_phone, state, postal_code, city,
        owner_user_id, lead_status, contacted_at, birthday, source_id, loan_amount_usd, loan_purpose, loan_property_state, created_at)
      select o.id, ${`con_${NAME}_`} || n,
        (array['Carla', 'Ann', 'Bob', 'Dan', 'Eve', 'Frank', 'Grace', 'Henry', 'Iris', 'Jack', 'Kate', 'Luis', 'Maria',
          'Noah', 'Olga', 'Paul', 'Quinn', 'Rosa', 'Sam', 'Tina'])[1 + n % 20],
        (array['King', 'Lee', 'Ray', 'Ortiz', 'Wu'])[1 + n / 20 % 5] || n / 100 % 1000,
        ${NAME} || n || '@example.com', '+1617' || lpad((n % 10000000)::text, 7, '0'),
        (array['OH', 'MA', 'NH', 'ME', 'RI', 'NY', 'CT', 'VT', 'FL', 'TX'])[1 + n % 10], lpad((n * 7919::bigint % 99999)::text, 5, '0'),
        case when n < ${BULK} then 'Bulk' else 'City ' || n % 500 end,
        owners.ids[1 + n % cardinality(owners.ids)],
        (array['new', 'hot', 'medium', 'cool', 'convert', 'badInformation'])[1 + n % 6],
        case when n % 3 = 0 then now() - interval '1 year' + n * interval '17 seconds' end,
        case when n % 3 = 1 then date '1950-01-01' + n % 20000 end,
        ${`src_${NAME}_`} || n % 30, 100000 + n * 7919::bigint % 900000,
        (array['purchase', 'refinance'])[1 + n / 10 % 2], (array['OH', 'MA', 'NH', 'ME'])[1 + n % 4], now() - interval '2 years' + n * interval '1 minute'
      from organizations o, generate_series(0, ${size - 1}::int) n,
        lateral (select array_agg(u.id order by u.id) as ids from users u
          where u.organization_id = o.id and u.role = 'loan_officer') owners
      where o.is_demo on conflict do nothing`;
    await tx`insert into leads (organization_id, id, source_id, external_id, contact_id, product_category, state, step, carried_step,
        assignee_user_id, amount_usd, loan_purpose, property_state, received_at, created_at)
      select organization_id, 'lead' || substr(id, 4), source_id, id, id, 'Mortgage Loans', 'assigned', 1, 1, owner_user_id,
        loan_amount_usd, loan_purpose, loan_property_state, created_at, created_at
      from contacts where id like ${`con_${NAME}_%`} and source_id is not null on conflict do nothing`;
    await tx`insert into contact_group_members (organization_id, group_id, contact_id, added_at)
      select c.organization_id, g.id, c.id, now()
      from contacts c join contact_groups g on g.organization_id = c.organization_id and g.name = ${GROUP}
      where c.id like ${`con_${NAME}_%`} and substr(c.id, ${`con_${NAME}_`.length + 1})::int % ${IN_GROUP_EACH} = 0 on conflict do nothing`;
  });
  await sql`vacuum (analyze) contacts, leads, contact_group_members`;
}
