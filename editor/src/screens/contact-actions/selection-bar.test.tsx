import { MERGE_LIMITS } from "@fairlead/engine";
import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { SelectionBar } from "./selection-bar.tsx";

afterEach(() => {
  cleanup();
  forgetTrial();
});

test.each([
  { count: 1, merges: false },
  { count: 2, merges: true },
  { count: MERGE_LIMITS.most, merges: true },
  { count: MERGE_LIMITS.most + 1, merges: false },
])("Merge contacts with $count ticked is offered: $merges", async ({ count, merges }) => {
  await open(count);

  expect(screen.queryByRole("menuitem", { name: "Merge contacts" }) !== null).toBe(merges);
});

test("Merge contacts is not offered to whoever may not merge, nor of the archived", async () => {
  await open(2, { role: "marketing" });
  expect(screen.queryByRole("menuitem", { name: "Merge contacts" })).toBeNull();
  cleanup();

  await open(2, { standing: "archived" });
  expect(screen.queryByRole("menuitem", { name: "Merge contacts" })).toBeNull();
});

interface Drawn {
  readonly role?: "admin" | "marketing";
  readonly standing?: "archived";
}

async function open(count: number, { role = "admin", ...standing }: Drawn = {}) {
  const contactIds = Array.from({ length: count }, (_, place) => `con_${place}`);
  const selection = {
    ...{ count, isAll: false, body: { contactIds }, has: () => true },
    ...{ toggle: () => undefined, toggleAll: () => undefined, clear: () => undefined },
  };
  drawTrial(<SelectionBar selection={selection} {...standing} />, {}, { role });
  await userEvent.setup().click(await screen.findByRole("button", { name: "Actions" }));
  await screen.findByRole("menuitem", { name: "Set groups" });
}
