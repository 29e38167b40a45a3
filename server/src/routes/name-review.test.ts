import { expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { server, office, as } = officeApi("eachTest");

const WORK_PHONE = "+16175550177";
const EMAIL = "the.harlows@example.com";

test("a lead under another first name says under which it came, until somebody says whose it is", async () => {
  const leadId = await denises();

  const before = (await as("admin", "GET", `/leads/${leadId}`)).json();
  const timeline = (await as("admin", "GET", `/leads/${leadId}/timeline`)).json();
  const contact = (await as("admin", "GET", `/contacts/${before.contact.id}`)).json();
  const after = await as("admin", "POST", `/leads/${leadId}/name-review`, { decision: "anotherPerson" });

  expect(before).toMatchObject({
    ...{ nameInDoubt: true, nameSent: "Denise Ito", contactName: "Denise Ito" },
    applicant: { name: "Denise Ito", email: EMAIL, cellPhone: null, furtherAddresses: [WORK_PHONE] },
    contact: { firstName: "Robert", lastName: "Harlow", email: EMAIL, workPhone: null },
  });
  expect(contact.leads.map((lead: { nameInDoubt: boolean }) => lead.nameInDoubt)).toEqual([true, false]);
  const told = timeline.items.map(({ summary }: { summary: string }) => summary);
  expect(told.join(" ")).toContain("under another first name than that of a contact with the same email");
  expect(after.json()).toMatchObject({
    ...{ nameInDoubt: false, nameSent: null, applicant: null, contactName: "Denise Ito" },
    contact: { linkedContactId: before.contact.id },
  });
});

test("leads whose name is in review are found by a rule, and only until it is answered", async () => {
  const leadId = await denises();
  const list = async () =>
    (
      await as("admin", "POST", "/leads/list", {
        include: [{ field: "lead.isNameInReview", operator: "isTrue" }],
      })
    ).json();

  const before = await list();
  await as("admin", "POST", `/leads/${leadId}/name-review`, { decision: "samePersonKeepName" });

  expect(before).toMatchObject({
    total: 1,
    items: [{ id: leadId, contactName: "Denise Ito", furtherAddresses: [WORK_PHONE] }],
  });
  expect((await list()).total).toBe(0);
  const { contactName } = (await as("admin", "GET", `/leads/${leadId}`)).json();
  expect(contactName).toBe("Robert Harlow");
});

test("whoever may not edit the contact cannot say whose it is", async () => {
  const leadId = await denises();

  const refused = await as("partner", "POST", `/leads/${leadId}/name-review`, { decision: "samePerson" });

  expect([403, 404]).toContain(refused.statusCode);
});

test("the assignee of whose contact somebody else is the owner is not asked, and told who says it", async () => {
  const leadId = await denises();
  const { admin, loan_officer: officer } = office.people;
  const { contact } = (await as("admin", "GET", `/leads/${leadId}`)).json();
  const given = await as("admin", "POST", "/contacts/actions", {
    contactIds: [contact.id],
    action: { kind: "changeOwner", ownerUserId: admin.userId },
  });
  expect(given.json().items).toMatchObject([{ refusal: null }]);
  await as("admin", "POST", "/leads/reassign", {
    leadIds: [leadId],
    to: { kind: "individual", userId: officer.userId },
  });

  const theirs = (await as("loan_officer", "GET", `/leads/${leadId}`)).json();
  const admins = (await as("admin", "GET", `/leads/${leadId}`)).json();

  expect([theirs.may.reviewName, admins.may.reviewName]).toEqual([false, true]);
  for (const decision of ["samePerson", "anotherPerson"]) {
    const refused = await as("loan_officer", "POST", `/leads/${leadId}/name-review`, { decision });
    expect(refused.json()).toMatchObject({ status: 403, code: "FORBIDDEN" });
    expect(refused.json().detail).toContain("its owner, or an administrator");
  }
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
  const { leadId, outcome } = await send({
    ...{ firstName: "Denise", lastName: "Ito", email: EMAIL, workPhone: WORK_PHONE },
  });
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
