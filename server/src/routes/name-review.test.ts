import { expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office, as } = officeApi("eachTest");

const EMAIL = "the.harlows@example.com";

test("a lead under another first name says under which it came, until somebody says whose it is", async () => {
  const leadId = await denises();

  const before = (await as("admin", "GET", `/leads/${leadId}`)).json();
  const timeline = (await as("admin", "GET", `/leads/${leadId}/timeline`)).json();
  const contact = (await as("admin", "GET", `/contacts/${before.contact.id}`)).json();
  const after = await as("admin", "POST", `/leads/${leadId}/name-review`, { decision: "anotherPerson" });

  expect(before).toMatchObject({
    ...{ nameInDoubt: true, nameSent: "Denise Ito" },
    contactName: "Robert Harlow",
  });
  expect(contact.leads.map((lead: { nameInDoubt: boolean }) => lead.nameInDoubt)).toEqual([true, false]);
  const told = timeline.items.map(({ summary }: { summary: string }) => summary);
  expect(told.join(" ")).toContain("under another first name than that of a contact with the same email");
  expect(after.json()).toMatchObject({
    ...{ nameInDoubt: false, nameSent: null, contactName: "Denise Ito" },
    contact: { linkedContactId: before.contact.id },
  });
});

test("whoever may not edit the contact cannot say whose it is", async () => {
  const leadId = await denises();

  const refused = await as("partner", "POST", `/leads/${leadId}/name-review`, { decision: "samePerson" });

  expect([403, 404]).toContain(refused.statusCode);
});

/** Robert's lead is open when Denise's comes by the same email, of a source whose workflow updates leads and contacts. */
async function denises(): Promise<string> {
  const { items } = (await as("admin", "GET", "/workflows")).json();
  const workflow = items.find(
    ({ source }: { source: { name: string } }) => source.name === office.sourceName,
  );
  const duplicates = {
    ...{ updateLead: ["amountUsd"], updateContact: ["firstName", "lastName"], honorDoNotContact: null },
    ...{ distributeFirst: false, bypassToOwner: false },
  };
  const changed = await as("admin", "PATCH", `/workflows/${workflow.id}`, { duplicates });
  expect(changed.statusCode).toBe(200);
  await send({ firstName: "Robert", lastName: "Harlow", email: EMAIL });
  const { leadId, outcome } = await send({ firstName: "Denise", lastName: "Ito", email: EMAIL });
  expect(outcome).toBe("created");
  return leadId;
}

async function send(contact: object) {
  const answer = await server.app.inject({
    ...({ method: "POST", payload: { contact } } as const),
    url: `/api/v1/sources/${encodeURIComponent(office.sourceName)}/leads`,
    headers: { authorization: `Bearer ${office.apiKey}` },
  });
  return answer.json();
}
