import { describe, expect, test } from "vitest";
import { parseDelivery } from "./parse-delivery.ts";

type Names = readonly [firstName: string, lastName: string, fullName: string];

function named([firstName, lastName, fullName]: Names) {
  const contact = { firstName, lastName, fullName, email: "name@example.com" };
  const parsed = parseDelivery({ contact }, Date.UTC(2026, 10, 1));
  if (!parsed.ok) return parsed.errors;
  const { contact: read, notes = [] } = parsed.delivery;
  return { name: [read.firstName, read.lastName], notes: notes.map(({ detail }) => detail) };
}

describe("a full name beside its parts", () => {
  test.each<[names: Names, firstName: string | null, lastName: string | null]>([
    [["Nora", "", "Nora Vale"], "Nora", "Vale"],
    [["Nora", "", "Nora Okafor-Vale"], "Nora", "Okafor-Vale"],
    [["Nora", "", "Vale, Nora"], "Nora", "Vale"],
    [["Nora", "N/A", "Nora Vale"], "Nora", "Vale"],
    [["Nora", "Unknown", "Nora Vale"], "Nora", "Vale"],
    [["Jose", "", "José Vega"], "Jose", "Vega"],
    [["Ana María", "", "Ana María López Ruiz"], "Ana María", "López Ruiz"],
    [["Nora", "", "Nora van Dam Jr."], "Nora", "van Dam Jr."],
    [["", "Vale", "Nora Vale"], "Nora", "Vale"],
    [["", "Vale", "Nora"], "Nora", "Vale"],
    [["Nora", "Vale", "Mrs. NORA VALE"], "Nora", "Vale"],
    [["Nora", "", "Nora"], "Nora", null],
    [["", "Vale", "Vale"], null, "Vale"],
    [["Nora", "", "n/a"], "Nora", null],
    [["Unknown", "", "Nora Vale"], "Nora", "Vale"],
    [["Jennifer", "Null", "Jennifer Null"], "Jennifer", "Null"],
  ])("%j fills what is blank", (names, firstName, lastName) => {
    expect(named(names)).toEqual({ name: [firstName, lastName], notes: [] });
  });

  test.each<[names: Names, firstName: string | null, lastName: string | null]>([
    [["Nora", "", "Omar Vale"], "Nora", null],
    [["Nora", "Vale", "Omar Hill"], "Nora", "Vale"],
    [["Nora", "Vale", "Nora Jane Vale"], "Nora", "Vale"],
    [["Bob", "", "Robert Vale"], "Bob", "Vale"],
    [["", "Vale", "Nora Hill"], null, "Vale"],
    [["Nora", "", "Nora Jane Vale"], "Nora", "Vale"],
  ])("%j says what of it is not kept", (names, firstName, lastName) => {
    const kept = [firstName, lastName].filter((part) => part !== null).join(" ");

    expect(named(names)).toEqual({
      name: [firstName, lastName],
      notes: [`Of "${names[2]}", "${kept}" is kept.`],
    });
  });

  test("is not cut where a part would be too long", () => {
    expect(named(["Nora", "", `Nora ${"x".repeat(101)}`])).toEqual({
      name: ["Nora", null],
      notes: ["100 characters at most."],
    });
  });
});
