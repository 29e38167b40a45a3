import { NO_WAY } from "@fairlead/engine";
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Lead } from "../api/generated/types.gen.ts";
import { drawTrial, forgetTrial } from "../screens/trials/trials.fixture.tsx";
import { NameInDoubt } from "./name-in-doubt.tsx";

afterEach(() => {
  cleanup();
  forgetTrial();
});

const LEAD = {
  ...{ id: "lead_1", contactName: "Denise Harlow", nameInDoubt: true, may: { reviewName: true } },
  contact: {
    ...{ ...NO_WAY, firstName: "Robert", lastName: "Harlow" },
    ...{ email: "the.harlows@example.com", homePhone: "+16175550171" },
  },
  applicant: {
    ...{ name: "Denise Harlow", email: "the.harlows@example.com" },
    ...{ cellPhone: "+16175550172", furtherAddresses: ["+16175550173"] },
  },
};
const draw = (change: object) =>
  drawTrial(<NameInDoubt lead={{ ...LEAD, ...change } as unknown as Lead} />, {
    "POST /leads/lead_1/name-review": LEAD,
  });

test("a lead under another first name shows the record and what was sent side by side", async () => {
  draw({});

  await screen.findByRole("region", { name: "Two people may share this address" });
  const rows = screen.getAllByRole("row").map(({ textContent }) => textContent);
  expect(rows).toEqual([
    "FieldThe contactThis lead",
    "NameRobert HarlowDenise Harlow",
    "Emailthe.harlows@example.comthe.harlows@example.com",
    "Phone(617) 555-0171(617) 555-0172, (617) 555-0173",
  ]);
});

test.each([
  { button: "Same person: use the new name", decision: "samePerson" },
  { button: "Same person, keep the name", decision: "samePersonKeepName" },
  { button: "Another person: make a contact", decision: "anotherPerson" },
])("$button says what it does before it is done", async ({ button, decision }) => {
  const calls = draw({});
  fireEvent.click(await screen.findByRole("button", { name: button }));
  expect((await screen.findByRole("dialog")).textContent).toContain("This cannot be undone");
  expect(calls).toEqual([]);

  fireEvent.click(screen.getByRole("button", { name: "Ok" }));

  const sent = { name: "POST /leads/lead_1/name-review", body: { decision } };
  await expect.poll(() => calls).toContainEqual(sent);
});

test("to somebody who is not shown the name it asks without it", async () => {
  draw({ applicant: null });

  expect((await screen.findByRole("region")).textContent).toContain("under another name");
});

test("who may not answer is not asked, and told who does", async () => {
  draw({ may: { reviewName: false } });

  expect((await screen.findByRole("region")).textContent).toContain("its owner, or an administrator, says");
  expect(screen.queryByRole("button")).toBeNull();
});

test("nothing is asked where nothing is in doubt", () => {
  draw({ nameInDoubt: false });

  expect(screen.queryByRole("region")).toBeNull();
});
