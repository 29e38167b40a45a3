import type { OutgoingMessage } from "@fairlead/db";
import { expect, test } from "vitest";
import { renderMessage } from "./render-message.ts";

const SETTINGS = { publicUrl: "https://leads.example", fromAddress: "leads@example.com" };
const OFFER = {
  ...{ id: "msg_1", organizationId: "org_1", organizationName: "Harbor Home", key: "k", kind: "leadOffered" },
  ...{ to: { name: "Sofia", email: "sofia@example.com", timeZone: "America/New_York" }, leadId: "lead_1" },
  ...{ contactName: "Ann Lee", source: "Zillow", amountUsd: null, propertyState: "MA" },
  waitUntil: new Date("2026-05-04T19:05:00Z"),
} as OutgoingMessage;

test("an offer's mail begins its facts with a capital, whichever are known", () => {
  expect(linesOf(OFFER)).toContain("Property in MA.");
  expect(linesOf({ ...OFFER, amountUsd: 250_000 })).toContain("Loan amount $250,000, property in MA.");
  expect(linesOf({ ...OFFER, propertyState: null })).toContain("No loan facts came with it.");
});

test("an offer's mail names the zone of its time", () => {
  const line = linesOf(OFFER).find((text) => text.startsWith("Claim it until"));

  expect(line?.replace(/\s/g, " ")).toBe("Claim it until May 4, 2026, 3:05 PM EDT.");
});

function linesOf(message: OutgoingMessage): readonly string[] {
  return renderMessage(message, SETTINGS).text.split("\n\n");
}
