import { cleanup, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { LeadFilters } from "./lead-filters.tsx";
import type { LeadSearch } from "./lead-search.ts";

afterEach(() => {
  cleanup();
  forgetTrial();
});

const FILE = { fileName: "leads-of-may.csv" };

function draw(search: LeadSearch) {
  const onChange = vi.fn();
  const answers = {
    "GET /users": { items: [] },
    "GET /workflows": { items: [] },
    "GET /imports/imp_1": FILE,
  };
  drawTrial(<LeadFilters {...{ search, onChange }} />, answers, { role: "admin", narrow: true });
  return { onChange, user: userEvent.setup() };
}

test("the file that the leads are of is named first, so that a phone shows it without a swipe", async () => {
  draw({ import: "imp_1", importOutcome: "created" });

  await screen.findByText("leads-of-may.csv");
  const [first] = Array.from(document.querySelector("search")?.children ?? []);
  expect(first?.textContent).toBe("Created by: leads-of-may.csv");
});

test("the leads of all imports come back with one tap", async () => {
  const { onChange, user } = draw({ import: "imp_1", importOutcome: "created", state: "assigned" });

  await user.click(screen.getByRole("button", { name: "Show leads of all imports" }));

  expect(onChange.mock.calls).toEqual([[{ state: "assigned" }]]);
});

test("no file is named where the leads are of no import", () => {
  draw({ state: "assigned" });

  expect(screen.queryByRole("button", { name: "Show leads of all imports" })).toBeNull();
});
