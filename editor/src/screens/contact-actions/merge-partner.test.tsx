import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { ContactRecord } from "../../api/generated/types.gen.ts";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { MergePartner } from "./merge-partner.tsx";

afterEach(() => {
  cleanup();
  forgetTrial();
});

const CONTACT = { id: "con_me", name: "Ann Lee", email: "ann@example.com" } as ContactRecord;

test.each([
  { inUse: 8, bound: 5, shows: { inUse: 5, bound: 3 } },
  { inUse: 8, bound: 1, shows: { inUse: 7, bound: 1 } },
  { inUse: 9, bound: 0, shows: { inUse: 8, bound: 0 } },
  { inUse: 2, bound: 9, shows: { inUse: 2, bound: 6 } },
])("of $inUse in use and $bound of the Do Not Contact List it shows $shows", async (found) => {
  drawTrial(<MergePartner contact={CONTACT} onPick={() => undefined} />, {
    "POST /contacts/list": ({ standing }: { readonly standing: "inUse" | "doNotContact" }) =>
      standing === "inUse" ? page(found.inUse, "used") : page(found.bound, "bound"),
  });

  await waitFor(() => expect({ inUse: shown("used"), bound: shown("bound") }).toEqual(found.shows));
});

/** Contacts as a list tells them, with their standing for a name. */
function page(total: number, name: "used" | "bound") {
  const items = Array.from({ length: total }, (_, at) => ({
    ...{ id: `con_${name}${at}`, name, doNotContact: name === "bound", owner: null, email: null },
    ...{ city: null, state: null, cellPhone: null, homePhone: null, workPhone: null },
  }));
  return { items, total, page: 1, pageSize: 25 };
}

function shown(name: "used" | "bound"): number {
  return screen.queryAllByText(name).length;
}
