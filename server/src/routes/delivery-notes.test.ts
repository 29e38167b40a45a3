import { describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { office, as } = officeApi("file");

const UNKNOWN = {
  externalId: "noted",
  contact: { lastName: "Reed", email: "reed@example.com" },
  loan: { amountUsd: 250_000, occupancy: "Houseboat" },
};
const NOTE = {
  pointer: "/loan/occupancy",
  value: "Houseboat",
  detail: '"Houseboat" is not known; use Primary residence, Second home or Investment property.',
};

describe("an occupancy that is not understood", () => {
  test("costs the lead nothing else, is named to the sender each time, and is kept in the timeline", async () => {
    const first = await as("admin", "POST", "/sources/Test%20Source/leads", UNKNOWN);
    const again = await as("admin", "POST", "/sources/Test%20Source/leads", UNKNOWN);

    const { leadId } = first.json();
    const { loan } = (await as("admin", "GET", `/leads/${leadId}`)).json();
    const { items } = (await as("admin", "GET", `/leads/${leadId}/timeline`)).json();
    expect([first.statusCode, first.json().notes]).toEqual([202, [NOTE]]);
    expect([again.statusCode, again.json()]).toMatchObject([200, { leadId, notes: [NOTE] }]);
    expect(loan).toMatchObject({ amountUsd: 250_000, occupancy: null });
    expect(items[0].summary).toBe(
      'Received from Test Source directly as noted. Not understood: occupancy "Houseboat".',
    );
  });

  test("is named by a trial, whose lead goes on without it", async () => {
    const answer = await as("admin", "POST", `/workflows/${office.workflowId}/simulate`, {
      lead: { loan: UNKNOWN.loan },
    });

    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({
      steps: [{ users: [{ id: office.people.loan_officer.userId }] }],
      notes: [{ ...NOTE, pointer: "/lead/loan/occupancy" }],
    });
  });

  test("leaves what an open lead had, and is kept with the touch", async () => {
    const { loan_officer, manager } = office.people;
    const made = await as("admin", "POST", "/workflows", {
      name: "Updates",
      productCategory: "Mortgage Loans",
      sourceName: "Updates",
      routeTo: { kind: "individual", userId: loan_officer.userId },
      exception: { kind: "individual", userId: manager.userId },
      duplicates: {
        updateLead: ["occupancy"],
        updateContact: ["lastName"],
        honorDoNotContact: null,
        distributeFirst: false,
        bypassToOwner: false,
      },
    });
    const send = async (externalId: string, occupancy: string) =>
      (
        await as("admin", "POST", "/sources/Updates/leads", {
          ...{ externalId, contact: { lastName: "Stone", email: "stone@example.com" }, loan: { occupancy } },
        })
      ).json();

    const { leadId } = await send("kept-1", "Investor");
    const second = await send("kept-2", "Houseboat");
    const third = await send("kept-3", "Second Home");

    const { loan } = (await as("admin", "GET", `/leads/${leadId}`)).json();
    const { items } = (await as("admin", "GET", `/leads/${leadId}/timeline`)).json();
    const told = items.map(({ summary }: { summary: string }) => summary);
    expect(made.statusCode).toBe(201);
    expect(second).toMatchObject({ leadId, outcome: "updated", notes: [NOTE] });
    expect(third).toMatchObject({ leadId, outcome: "updated", notes: [] });
    expect(told).toContain(
      'Updates sent this lead once more directly. Nothing of it changed. Not understood: occupancy "Houseboat".',
    );
    expect(loan.occupancy).toBe("second_home");
  });
});

describe("what a source sends under other names", () => {
  const send = (body: object) => as("admin", "POST", "/sources/Test%20Source/leads", body);

  test("is read where files read it, and named to the sender and on the lead where nobody does", async () => {
    const answer = await send({
      ...{ external_id: "members-1", consent: true },
      contact: { first_name: "Ines", last_name: "Duarte", email: "ines@example.com", mobile: "617-555-0177" },
      loan: { loan_amount: 310_000, fico: 720 },
    });

    const { leadId, notes } = answer.json();
    const shown = (await as("admin", "GET", `/leads/${leadId}`)).json();
    const { items } = (await as("admin", "GET", `/leads/${leadId}/timeline`)).json();
    expect(answer.statusCode).toBe(202);
    expect(notes).toMatchObject([
      { pointer: "/consent", value: "true" },
      { pointer: "/loan/fico", value: "720" },
    ]);
    expect(shown).toMatchObject({
      ...{ externalId: "members-1", loan: { amountUsd: 310_000 } },
      contact: { firstName: "Ines", lastName: "Duarte", cellPhone: "+16175550177" },
      notes: [{ label: "consent" }, { label: "loan.fico", value: "720" }],
    });
    expect(items[0].summary).toContain("Not understood: consent, loan.fico.");
  });

  test.each([[[]], [""], ["x"], [7], [[{ amountUsd: 1 }]]])(
    "a loan that is no object costs only itself: %j",
    async (loan) => {
      const answer = await send({ contact: { lastName: "Duarte", email: "ines@example.com" }, loan });

      const isNothing = loan === "" || (Array.isArray(loan) && loan.length === 0);
      expect(answer.statusCode).toBe(202);
      expect(answer.json().notes).toMatchObject(isNothing ? [] : [{ pointer: "/loan" }]);
    },
  );

  test.each([[[]], ["x"], [[{ email: "ines@example.com" }]]])(
    "a contact that is no object is refused by name: %j",
    async (contact) => {
      const answer = await send({ contact });

      expect(answer.json()).toMatchObject({ status: 422, code: "MISSING_VALUE" });
    },
  );

  test("a key of idempotency stands for its other members too", async () => {
    const call = (mobile: string) =>
      as(
        ...(["admin", "POST", "/sources/Test%20Source/leads"] as const),
        { contact: { lastName: "Duarte", mobile } },
        { "idempotency-key": "members" },
      );

    const codes = [await call("617-555-0178"), await call("617-555-0178"), await call("617-555-0179")];

    expect(codes.map(({ statusCode }) => statusCode)).toEqual([202, 202, 422]);
  });
});
