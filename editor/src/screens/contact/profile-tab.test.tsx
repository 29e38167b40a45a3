import { PROFILE_FIELDS } from "@fairlead/engine";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { ProfileTab } from "./profile-tab.tsx";

afterEach(() => {
  cleanup();
  forgetTrial();
});

const EMPTY = {
  ...{ firstName: null, lastName: null, nickname: null, birthday: null, preferredLanguage: null },
  ...{ referredBy: null, leadStatus: "new", email: null, cellPhone: null, homePhone: null },
  ...{ workPhone: null, prefersText: null, address: null, city: null, state: null, postalCode: null },
  ...{
    standardizedAddress: null,
    furtherAddresses: [] as string[],
    furtherExtensions: {},
    hidesFromPartners: true,
  },
};

test("shows by what else the person is reached, where there is something", () => {
  const furtherAddresses = ["+16175550144", "rosa.old@example.com"];
  const furtherExtensions = { "+16175550144": "12" };
  render(
    <ProfileTab
      contact={{ ...EMPTY, furtherAddresses, furtherExtensions, allowed: [] } as unknown as ContactRecord}
    />,
  );

  const [term] = screen.getAllByText("Also reached by");

  expect(term?.nextElementSibling?.textContent).toBe("(617) 555-0144 x12rosa.old@example.com");
});

test("the form of phones shows them as people write them, with what is dialled after them", async () => {
  const contact = {
    ...{ ...EMPTY, id: "con_1", allowed: ["edit"], standing: "inUse", doNotContact: false },
    ...{ cellPhone: "+16175550145", cellPhoneExtension: "12", homePhoneExtension: null },
  };
  drawTrial(<ProfileTab contact={contact as unknown as ContactRecord} />, {});

  fireEvent.click(await screen.findByRole("button", { name: "Edit Contact Information" }));

  const field = await screen.findByRole<HTMLInputElement>("textbox", { name: "Phone Cell" });
  expect(field.value).toBe("(617) 555-0145 x12");
});

test.each([
  ["who may edit", ["edit"]],
  ["who may only look", []],
])("shows every field of the profile, also those without a value, to somebody %s", (_who, allowed) => {
  render(<ProfileTab contact={{ ...EMPTY, allowed } as unknown as ContactRecord} />);

  const shown = screen.getAllByRole("term").map(({ textContent }) => textContent ?? "");
  expect(shown.toSorted()).toEqual(Object.values(PROFILE_FIELDS).toSorted());
});

test.each([
  ["inUse", "only an administrator can change an email or phone that they are known by"],
  ["doNotContact", "what they were known by stays bound when it is changed"],
])(
  "says of somebody who asked not to be contacted, %s, what a change of their addresses does",
  async (standing, text) => {
    const contact = { ...EMPTY, id: "con_1", allowed: ["edit"], doNotContact: true, standing };
    drawTrial(<ProfileTab contact={contact as unknown as ContactRecord} />, {});

    fireEvent.click(await screen.findByRole("button", { name: "Edit Contact Information" }));

    const dialog = await screen.findByRole("dialog", { name: "Edit Contact Information" });
    expect(dialog.textContent).toContain(text);
  },
);
