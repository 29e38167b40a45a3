import { writeFileSync } from "node:fs";
import { type Stack, waitUntil } from "../harness/index.ts";
import type { Driver } from "./drive.ts";
import { EXPLANATION, type LoggedPlan, logPlans, readPlans } from "./hot-queries.ts";

/** A list whose plans are shown, and how to have the application ask for it. */
interface AskedList {
  readonly title: string;
  /** Gives the answer's body. */
  ask(): Promise<string>;
}

/** The first asks a new connection more than the list, such as what types there are. */
const CALLS = 3;

/** Writes how Postgres carried out what each list asks of the contacts: finding, counting and ordering them. */
export async function writeListPlans(
  stack: Stack,
  driver: Pick<Driver, "sql">,
  { file, contacts, asked }: { file: string; contacts: number; asked: readonly AskedList[] },
): Promise<void> {
  await logPlans(stack, driver);
  const sections: string[] = [];
  for (const { title, ask } of asked) {
    for (let call = 1; call < CALLS; call += 1) await ask();
    const before = listPlans(stack).length;
    const { items } = JSON.parse(await ask()) as { readonly items: readonly unknown[] };
    const plans = await waitUntil(`the plans of "${title}"`, async () => {
      const logged = listPlans(stack).slice(before);
      const isComplete = items.length === 0 || logged.some(({ query }) => READS_ROWS.test(query));
      return isComplete && logged.length > 0 ? logged : null;
    });
    sections.push(
      section(
        title,
        plans.filter(({ query }) => !READS_ROWS.test(query)),
      ),
    );
  }
  writeFileSync(file, [introduction(contacts), ...sections, EXPLANATION].join("\n\n"));
}

/** The rows of a page, by their ids: the last that a list asks, and the same for each. */
const READS_ROWS = /array_position\(\$\d+::text\[\], "contacts"\."id"\)/;

function listPlans(stack: Stack): readonly LoggedPlan[] {
  const isOfList = ({ query }: LoggedPlan) => /from "?contacts"?|contacts_holding/i.test(query);
  return readPlans(`${stack.dir}/postgres.log`).filter(isOfList);
}

function section(title: string, plans: readonly LoggedPlan[]): string {
  const shown = plans.map(({ plan, ms }) => `${plan}\nExecution: ${ms.toFixed(2)} ms`);
  return `## ${title}\n\n\`\`\`\n${shown.join("\n\n")}\n\`\`\``;
}

function introduction(contacts: number): string {
  const size = contacts.toLocaleString("en-US");
  return `# Lists of contacts, as Postgres reads them

Made by \`npm run bench -- --lists ${contacts} --plans list-queries.md\`: the plans that Postgres logged (\`auto_explain\`) while the API answered, under the application's role, in an organization
of ${size} contacts. Measuring each step makes a statement slower than it is; [benchmarks](benchmarks.md#lists-of-contacts) has the times of the calls, and [0024](decisions/0024-lists-of-a-million.md) tells why they are asked so. Of each list the statements that find,
count and order its contacts stand here; the 25 rows of the page are then read by their ids. A search's look into its index is a function, whose own plan is not shown.`;
}
