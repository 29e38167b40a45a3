import { cleanup, fireEvent, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { Lead } from "../api/generated/types.gen.ts";
import { drawTrial, forgetTrial } from "../screens/trials/trials.fixture.tsx";
import { NameInDoubt } from "./name-in-doubt.tsx";

afterEach(() => {
  cleanup();
  forgetTrial();
});

const LEAD = { id: "lead_1", contactName: "Robert Harlow", nameInDoubt: true, nameSent: "Denise Harlow" };
const draw = (change: object) =>
  drawTrial(<NameInDoubt lead={{ ...LEAD, ...change } as unknown as Lead} />, {
    "POST /leads/lead_1/name-review": LEAD,
  });

test("a lead under another first name names both, and asks whose it is", async () => {
  const calls = draw({});

  const box = await screen.findByRole("region", { name: "Two people may share this address" });
  expect(box.textContent).toContain("came for Denise Harlow; its contact is Robert Harlow");

  fireEvent.click(screen.getByRole("button", { name: "Another person: make a contact" }));

  const sent = { name: "POST /leads/lead_1/name-review", body: { decision: "anotherPerson" } };
  await expect.poll(() => calls).toContainEqual(sent);
});

test("to somebody who is not shown the name it asks without it", async () => {
  draw({ nameSent: null });

  expect((await screen.findByRole("region")).textContent).toContain("under another first name");
});

test("nothing is asked where nothing is in doubt", () => {
  draw({ nameInDoubt: false });

  expect(screen.queryByRole("region")).toBeNull();
});
