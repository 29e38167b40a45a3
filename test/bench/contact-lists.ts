import { sessionCookie } from "../api-client.ts";
import { type Stack, waitUntil } from "../harness/index.ts";
import type { Driver } from "./drive.ts";
import { percentile } from "./measure.ts";

const CALLS = 20;
const BULK = 10_000;
const PAGE = 25;
const LAST_FIRST = { column: "createdAt", descending: true };
const NAME = "filler";

/** What one list asks for, by the name of its row. */
const QUESTIONS: Readonly<Record<string, (size: number) => object>> = {
  firstPage: () => ({}),
  middlePage: (size) => ({ page: Math.max(1, Math.round(size / PAGE / 2)) }),
  lastPage: (size) => ({ page: Math.max(1, Math.ceil(size / PAGE)) }),
  ruleOnState: () => ({ include: [{ field: "contact.state", operator: "equals", value: "OH" }] }),
  ruleOnOwner: () => ({ include: [{ field: "contact.owner", operator: "equals", value: "Linh Tran" }] }),
  sortByOwner: () => ({ sort: { ...LAST_FIRST, column: "owner" } }),
  sortByName: () => ({ sort: { column: "name", descending: false } }),
  search: () => ({ search: `${NAME} 42` }),
};

/**
 * What an admin waits for while the contacts of an organization grow: pages of lists, the search, a smart group after a change,
 * an action on ten thousand, a merge, and an export of all. Milliseconds over HTTP; of pages the median and the 95th percentile.
 */
export async function byListSize(stack: Stack, { sql }: Driver, sizes: readonly number[]) {
  const admin = stack.logins.find(({ role }) => role === "admin");
  const headers = {
    ...{ cookie: await sessionCookie(stack, admin ?? { email: "", password: "" }), origin: stack.baseUrl },
    "content-type": "application/json",
  };
  const call = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`${stack.baseUrl}/api/v1${path}`, {
      ...{ method, headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text;
  };
  const ask = async (method: string, path: string, body?: object) =>
    JSON.parse(await call(method, path, body));
  const rules = { include: [{ field: "contact.state", operator: "equals", value: "OH" }], exclude: [] };
  const group = await ask("POST", "/groups", { name: `Ohio ${Date.now()}`, rules });

  const figures: object[] = [];
  for (const size of sizes) {
    await fillUp(sql, size);
    const pages: Record<string, unknown> = {};
    for (const [name, question] of Object.entries(QUESTIONS)) {
      pages[name] = await times(CALLS, () => call("POST", "/contacts/list", question(size)));
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

async function times(calls: number, work: () => Promise<unknown>) {
  const ms: number[] = [];
  for (let made = 0; made < calls; made += 1) {
    const startedMs = performance.now();
    await work();
    ms.push(Math.round(performance.now() - startedMs));
  }
  return calls === 1 ? (ms[0] ?? Number.NaN) : { p50: percentile(ms, 0.5), p95: percentile(ms, 0.95) };
}

/** Has the demo's organization so many contacts more, of which ten thousand live in one city. */
async function fillUp(sql: Driver["sql"], size: number): Promise<void> {
  await sql`
    insert into contacts (organization_id, id, first_name, last_name, email, state, city, owner_user_id, created_at)
    select o.id, ${`con_${NAME}_`} || n, ${NAME}, 'No ' || n, ${NAME} || n || '@example.com',
      (array['OH', 'MA', 'NH', 'ME', 'RI', 'NY', 'CT', 'VT', 'FL', 'TX'])[1 + n % 10],
      case when n < ${BULK} then 'Bulk' else 'City ' || n % 500 end,
      owners.ids[1 + n % cardinality(owners.ids)], now() - n * interval '1 minute'
    from organizations o, generate_series(0, ${size - 1}::int) n,
      lateral (select array_agg(u.id order by u.id) as ids from users u
        where u.organization_id = o.id and u.role = 'loan_officer') owners
    where o.is_demo on conflict do nothing`;
  await sql`vacuum (analyze) contacts`;
}
