// @ts-nocheck Its packages are not the repository's.
import { createServer } from "node:http";
import { DBOS } from "@dbos-inc/dbos-sdk";
import postgres from "postgres";

const WAIT_SECONDS = 30 * 60;
const { DATABASE_URL, SYSTEM_DATABASE_URL, PORT } = process.env;
const sql = postgres(DATABASE_URL, { max: 10, onnotice: () => {} });
/** Those who wait for the answer of a lead that is being taken, by external id. */
const waiting = new Map();

const lead = DBOS.registerWorkflow(
  async (body) => {
    const id = body.externalId;
    const user = await DBOS.runStep(
      async () => (await sql`select take_lead(${sql.json(body)}) as user`)[0].user,
      { name: "take", retriesAllowed: true, maxAttempts: 5, intervalSeconds: 0.05 },
    ).catch((error) => {
      waiting.get(id)?.reject(error);
      throw error;
    });
    waiting.get(id)?.resolve(user);
    await DBOS.recv("contacted", WAIT_SECONDS);
    await DBOS.runStep(() => sql`select settle_lead(${id})`.then(() => null), { name: "settle" });
  },
  { name: "lead" },
);

DBOS.setConfig({
  name: "peer",
  systemDatabaseUrl: SYSTEM_DATABASE_URL,
  logLevel: "warn",
  runAdminServer: false,
});
await DBOS.launch();

createServer(async (request, response) => {
  const answer = (status, value) => response.writeHead(status).end(JSON.stringify(value));
  try {
    let text = "";
    for await (const part of request) text += part;
    if (request.url === "/take") answer(202, { user: await take(JSON.parse(text)) });
    else if (request.url.startsWith("/contacted/")) {
      const id = decodeURIComponent(request.url.slice("/contacted/".length));
      await DBOS.send(id, true, "contacted");
      answer(202, {});
    } else answer(200, {});
  } catch (error) {
    answer(500, { message: String(error) });
  }
}).listen(Number(PORT), "127.0.0.1");

/** Starts the lead's workflow; settles when its first step is committed, whoever started it. */
async function take(body) {
  const id = body.externalId;
  const taken = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  taken.catch(() => {});
  try {
    await DBOS.startWorkflow(lead, { workflowID: id })(body);
    // A workflow that was taken up again after a crash may have told its answer before anybody asked.
    const [known] = await sql`select assignee from leads where external_id = ${id}`;
    return known?.assignee ?? (await taken);
  } finally {
    waiting.delete(id);
  }
}
