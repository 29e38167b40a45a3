import { beforeAll, describe, expect, test } from "vitest";
import { officeApi } from "../fixtures/office-api.ts";

const { as } = officeApi("file");

let leadId: string;

beforeAll(async () => {
  const contact = {
    ...{ lastName: "St. Clair Jr.", email: "clair@m\u00fcnchen.example", cellPhone: "617-555-0161" },
    ...{ homePhone: "617-555-0162", emails: ["second.clair@example.com"], phones: ["617-555-0163"] },
  };
  leadId = (await as("admin", "POST", "/sources/Test%20Source/leads", { contact })).json().leadId;
});

describe("a lead is found as its contact is", () => {
  test.each([
    ...["second.clair@example.com", "mailto:second.clair@example.com", "Clair <second.clair@example.com>"],
    ...["clair@m\u00fcnchen.example", "617-555-0162", "(617) 555-0163", "tel:+16175550161", "St Clair Jr"],
    ...["st. clair jr."],
  ])("by %s", async (search) => {
    const query = new URLSearchParams({ search });
    const lists = [
      (await as("admin", "GET", `/leads?${query}`)).json().items,
      (await as("admin", "POST", "/leads/list", { search })).json().items,
      (await as("admin", "POST", "/contacts/list", { search })).json().items,
    ];

    expect(lists.map((items) => items.length)).toEqual([1, 1, 1]);
    expect(lists[0][0].id).toBe(leadId);
  });
});
