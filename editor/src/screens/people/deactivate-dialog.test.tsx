import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { User } from "../../api/generated/types.gen.ts";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { DeactivateDialog } from "./deactivate-dialog.tsx";

const INES = { id: "user_1", name: "Ines Ferreira" } as User;

afterEach(() => {
  cleanup();
  forgetTrial();
});

test("says how many leads go on, how many contacts stay, and that there are no keys", async () => {
  const calls = draw({ total: 1 }, { total: 1_200 });

  await screen.findByText("1 lead without contact goes on to others.");
  expect(screen.getByText(/^1,200 contacts stay theirs: looked at, and not acted on/)).toBeTruthy();
  expect(await screen.findByText("No API keys are in their name.")).toBeTruthy();
  expect(calls.find(({ name }) => name === "POST /leads/list")?.body).toMatchObject({
    assigneeId: "user_1",
    include: [{ field: "lead.contactedAt", operator: "isEmpty" }],
  });
});

test("says the rule where nothing could be counted", async () => {
  draw(undefined, undefined);

  await screen.findByText("Leads that they made no contact about go on to others.");
});

function draw(leads: object | undefined, contacts: object | undefined) {
  return drawTrial(
    <DeactivateDialog
      user={INES}
      busy={false}
      error={null}
      onClose={() => undefined}
      onConfirm={() => undefined}
    />,
    { "POST /leads/list": leads, "POST /contacts/list": contacts, "GET /api-keys": { items: [] } },
    { role: "admin" },
  );
}
