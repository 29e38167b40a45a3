import { beforeEach, describe, expect, test } from "vitest";
import { appForFile } from "../fixtures/app-for-file.ts";
import { type CanaryOffice, createCanaryOffice } from "../fixtures/canary-office.ts";

const server = appForFile();
let canaryOffice: CanaryOffice;

beforeEach(async () => {
  canaryOffice = await createCanaryOffice(server, {
    ...{ showBeforeClaim: false, simultaneous: true },
    manages: [
      [true, false],
      [false, true],
    ],
    leads: [
      { team: 0, happens: [] },
      { team: 0, happens: [] },
    ],
  });
});

const OFFICER = 0;
const EAST_MANAGER = 4;
const WEST_MANAGER = 5;

describe("a contact that nobody owns, whose lead is on offer to a team", () => {
  test("is shown to the manager of that team, and is not there for another team's", async () => {
    const { contactId, values } = canaryAt(0);
    const url = `/contacts/${contactId}`;

    expect((await call(EAST_MANAGER, "GET", url)).json()).toMatchObject({
      email: values["contact.email"],
    });
    expect((await call(WEST_MANAGER, "GET", url)).statusCode).toBe(404);
    expect((await call(WEST_MANAGER, "POST", "/contacts/list", {})).body).not.toContain(contactId);
  });

  test("is neither taken, deleted nor set to do not contact by another team's manager", async () => {
    const { contactId, leadId } = canaryAt(0);
    const ownerUserId = canaryOffice.people[WEST_MANAGER]?.userId;
    const act = async (action: object) =>
      (await call(WEST_MANAGER, "POST", "/contacts/actions", { contactIds: [contactId], action })).json();

    for (const action of [{ kind: "changeOwner", ownerUserId }, { kind: "delete" }]) {
      const [outcome] = (await act(action)).items;
      expect(outcome.refusal).toMatch("no such contact");
    }
    const silence = await call(WEST_MANAGER, "POST", `/contacts/${contactId}/do-not-contact`, {
      understood: true,
    });

    expect(silence.statusCode).toBe(404);
    expect((await call(OFFICER, "POST", `/leads/${leadId}/claim`)).statusCode).toBe(200);
  });

  test("is the manager's to delete, and whoever claims its lead then is told what happened", async () => {
    const { contactId, leadId } = canaryAt(0);
    const action = { kind: "delete" };
    await call(EAST_MANAGER, "POST", "/contacts/actions", { contactIds: [contactId], action });

    const claim = await call(OFFICER, "POST", `/leads/${leadId}/claim`);

    expect(claim.statusCode).toBe(409);
    expect(claim.json()).toMatchObject({
      ...{ code: "OFFER_CLOSED", detail: "This lead is over: its contact was deleted." },
    });
  });

  test("is merged into another without an end of the offer", async () => {
    const [kept, merged] = [canaryAt(0), canaryAt(1)];
    const admin = canaryOffice.office.people.admin.cookie;
    const body = { primaryId: kept.contactId, otherIds: [merged.contactId], understood: true };
    const answer = await server.app.inject({
      ...{ method: "POST", url: "/api/v1/contacts/merge", headers: { cookie: admin }, payload: body },
    });

    expect(answer.statusCode).toBe(204);
    expect((await call(OFFICER, "POST", `/leads/${merged.leadId}/claim`)).statusCode).toBe(200);
  });
});

test("whoever claims a lead that was closed on offer is told so", async () => {
  const { leadId } = canaryAt(0);
  await call(EAST_MANAGER, "POST", `/leads/${leadId}/close`);

  const claim = await call(OFFICER, "POST", `/leads/${leadId}/claim`);

  expect(claim.json()).toMatchObject({ code: "OFFER_CLOSED", detail: expect.stringContaining("was closed") });
});

function canaryAt(at: number) {
  const canary = canaryOffice.canaries[at];
  if (!canary) throw new Error("There is no such canary");
  return canary;
}

function call(by: number, method: "GET" | "POST", path: string, payload?: object) {
  const cookie = canaryOffice.people[by]?.cookie ?? "";
  return server.app.inject({
    ...{ method, url: `/api/v1${path}`, headers: { cookie } },
    ...(payload ? { payload } : {}),
  });
}
