import { DEFAULT_CONTACT_VIEW, LEAD_STATUSES, type LeadStatus } from "@fairlead/engine";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { ContactRow } from "../../api/generated/types.gen.ts";
import { drawTrial, forgetTrial } from "../trials/trials.fixture.tsx";
import { ContactTable } from "./contact-table.tsx";

vi.mock("@tanstack/react-router", () => ({ Link: () => null }));
vi.mock("../../api/session.ts", () => ({ useSession: () => ({ user: { role: "admin" }, may: () => true }) }));

afterEach(() => {
  cleanup();
  forgetTrial();
});

test("moves a column to where its heading is dragged", () => {
  const onColumns = vi.fn();
  render(
    <ContactTable
      contacts={[]}
      columns={["email", "city", "owner"]}
      sort={DEFAULT_CONTACT_VIEW.sort}
      onSort={() => undefined}
      onColumns={onColumns}
      onLook={() => undefined}
      selection={null}
    />,
  );

  drag("Owner", "Email");

  expect(onColumns.mock.calls).toEqual([[["owner", "email", "city"]]]);
  expect(heading("Name").draggable, "the name stays where it is").toBe(false);
});

const CONTACT = {
  ...{ id: "con_1", name: "Ann Lee", isNew: false, email: null, city: null, owner: null },
} as unknown as ContactRow;

test.each<[LeadStatus, string | null]>([
  ["new", null],
  ["hot", "red"],
  ["medium", "orange"],
  ["cool", "blue"],
  ["convert", "green"],
  ["badInformation", "gray"],
])("marks a contact that is %s by a bar at the far left: %s", async (leadStatus, color) => {
  drawTrial(
    <ContactTable
      contacts={[{ ...CONTACT, leadStatus }]}
      columns={["email"]}
      sort={DEFAULT_CONTACT_VIEW.sort}
      onSort={() => undefined}
      onColumns={() => undefined}
      onLook={() => undefined}
      selection={null}
    />,
    {},
  );

  const [first] = await screen.findAllByRole("cell");
  const bar = first?.querySelector<HTMLElement>("[title^='Lead Status']") ?? null;
  expect(bar && colorName(bar.className)).toBe(color);
  if (bar) expect(bar.className, "at the edge of the row").toContain("left-0");
  expect(first?.textContent, "the meaning is read aloud").toBe(
    `Lead Status: ${LEAD_STATUSES[leadStatus].label}. `,
  );
});

/** What people call a colour that is written as lightness, chroma and hue. */
function colorName(className: string): string | undefined {
  const [, chroma = 0, hue = 0] = (/oklch\(([^)]*)\)/.exec(className)?.[1] ?? "").split("_").map(Number);
  if (chroma < 0.05) return "gray";
  const hues = { red: [15, 40], orange: [45, 75], green: [130, 165], blue: [230, 270] };
  return Object.entries(hues).find(([, [from = 0, to = 0]]) => hue >= from && hue <= to)?.[0];
}

function drag(from: string, to: string): void {
  let dragged = "";
  const dataTransfer = {
    setData: (_type: string, text: string) => {
      dragged = text;
    },
    getData: () => dragged,
  };
  fireEvent.dragStart(heading(from), { dataTransfer });
  fireEvent.dragOver(heading(to), { dataTransfer });
  fireEvent.drop(heading(to), { dataTransfer });
}

function heading(name: string): HTMLElement {
  return screen.getByRole("columnheader", { name: new RegExp(`^${name}`) });
}
