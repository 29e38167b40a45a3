import { PROFILE_FIELDS } from "@fairlead/engine";
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { ProfileTab } from "./profile-tab.tsx";

afterEach(cleanup);

const EMPTY = {
  ...{ firstName: null, lastName: null, nickname: null, birthday: null, preferredLanguage: null },
  ...{ referredBy: null, leadStatus: "new", email: null, cellPhone: null, homePhone: null },
  ...{ workPhone: null, prefersText: null, address: null, city: null, state: null, postalCode: null },
  ...{ standardizedAddress: null, hidesFromPartners: true },
};

test.each([
  ["who may edit", ["edit"]],
  ["who may only look", []],
])("shows every field of the profile, also those without a value, to somebody %s", (_who, allowed) => {
  render(<ProfileTab contact={{ ...EMPTY, allowed } as unknown as ContactRecord} />);

  const shown = screen.getAllByRole("term").map(({ textContent }) => textContent ?? "");
  expect(shown.toSorted()).toEqual(Object.values(PROFILE_FIELDS).toSorted());
});
