import type { ApiClient } from "../api-client.ts";
import { type Demo, type Item, type Page, type Taken, take } from "./drive-steps.ts";

const SOURCE = "Queue Source";

/** Submissions that were refused: one waits, one was mended and sent again, one was set aside. */
export async function keepRefused({ api, as: { admin } }: Demo): Promise<void> {
  const loan = { amountUsd: 200_000, propertyState: "MA" };
  const contact = { firstName: "Rae", lastName: "Refused" };
  for (const externalId of ["refused-1", "refused-2", "refused-3"]) {
    await refused(api, SOURCE, 422, { externalId, contact, loan });
  }
  await refused(api, "Nobody's Source", 404, {
    ...{ externalId: "refused-4", contact: { ...contact, email: "rae.other@example.com" }, loan },
  });
  const { items } = await admin<Page<Item>>("GET", "/refused-submissions?state=open");
  const [sent, dismissed, inVain] = items.slice(1);
  if (!sent || !dismissed || !inVain) throw new Error("Refused submissions are not kept");
  await admin("POST", `/refused-submissions/${sent.id}/send`, {
    body: { externalId: "refused-mended", contact: { ...contact, email: "rae@example.com" }, loan },
  });
  await admin("POST", `/refused-submissions/${dismissed.id}/dismiss`);
  const again = admin("POST", `/refused-submissions/${inVain.id}/send`, { body: { contact } });
  if (await again.then(Boolean, () => false)) throw new Error("It was taken without an email");
}

/** Words for facts of loans: taught, taught to mean nothing, and known to nobody. */
export async function teachLoanWords({ api, as: { admin } }: Demo): Promise<void> {
  const field = "occupancy";
  await admin("PUT", "/loan-words", { field, word: "Lake house", value: "second_home" });
  await admin("PUT", "/loan-words", { field, word: "Not told", value: null });
  await take(api, SOURCE, "word-taught", "MA", { occupancy: "lake house" });
  await take(api, SOURCE, "word-silent", "MA", { occupancy: "not told" });
  await take(api, SOURCE, "word-unknown", "MA", { occupancy: "yurt" });
}

/** Somebody with extensions and further emails and phones, values that are not understood, and a field that changed. */
export async function reachByMany({ api, as: { admin } }: Demo): Promise<void> {
  const { contactId } = await api.must<Taken>("POST", path(SOURCE), {
    externalId: "further-1",
    contact: {
      fullName: "Fay Further",
      email: "fay@example.com",
      emails: ["fay.work@example.com", "fay at home"],
      cellPhone: "(617) 555-9171 x12",
      homePhone: "(617) 555-9172",
      workPhone: "(617) 555-9173 ext. 4",
      phones: ["(617) 555-9174 x34"],
    },
    loan: { amountUsd: "a lot", propertyState: "MA", term: "30 yr" },
  });
  await admin("PATCH", `/contacts/${contactId}`, { nickname: "Fifi" });
}

/** An id that somebody else's lead has; and leads under another first name than their contact's, looked at or not. */
export async function tellPeopleApart({ api, as: { admin } }: Demo): Promise<void> {
  await take(api, SOURCE, "taken-1", "MA");
  await refused(api, SOURCE, 409, {
    externalId: "taken-1",
    contact: { firstName: "Tess", lastName: "Other", email: "tess.other@example.com" },
    loan: { amountUsd: 220_000, propertyState: "MA" },
  });
  const household = { lastName: "Harbor", email: "the.harbors@example.com" };
  await sendAs({ ...household, firstName: "Robert" });
  await sendAs({ ...household, firstName: "Denise" });
  const same = await sendAs({ ...household, firstName: "Wilhelmina" });
  const another = await sendAs({ ...household, firstName: "Gustav" });
  await admin("POST", `/leads/${same.leadId}/name-review`, { decision: "samePerson" });
  await admin("POST", `/leads/${another.leadId}/name-review`, { decision: "anotherPerson" });

  function sendAs(contact: { readonly firstName: string }): Promise<Taken> {
    return api.must<Taken>("POST", path(SOURCE), {
      externalId: `doubt-${contact.firstName}`,
      contact,
      loan: { amountUsd: 230_000, propertyState: "MA" },
    });
  }
}

const path = (source: string) => `/sources/${encodeURIComponent(source)}/leads`;

/** Sends what must be refused. */
async function refused(api: ApiClient, source: string, status: number, body: object): Promise<void> {
  const response = await api.call("POST", path(source), body);
  const text = await response.text();
  if (response.status !== status) throw new Error(`It was answered ${response.status}: ${text}`);
}
