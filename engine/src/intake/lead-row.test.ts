import { expect, test } from "vitest";
import { mapHeader } from "./header-mapping.ts";
import { type LeadFileReading, readLeadRow } from "./lead-row.ts";

test("a byte that is no character is told alike in a value and in what another column is surer for", () => {
  const lost = "B\uf781c";
  const reading: LeadFileReading = {
    mapping: mapHeader(["Last Name", "Surname", "Email", "Loan Purpose"]),
    encoding: "windows-1252",
    ...{ timeZone: "UTC", defaultSource: "Web" },
  };

  const row = readLeadRow({ line: 2, fault: null, cells: ["Abel", lost, "a@example.com", lost] }, reading, 0);

  const [purpose, surname] = row.ok ? (row.delivery.notes ?? []) : [];
  expect([purpose?.value, surname?.value]).toEqual(["B\\uFFFDc", "B\\uFFFDc"]);
});
