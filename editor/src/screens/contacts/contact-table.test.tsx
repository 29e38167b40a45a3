import { DEFAULT_CONTACT_VIEW } from "@fairlead/engine";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { ContactTable } from "./contact-table.tsx";

vi.mock("@tanstack/react-router", () => ({ Link: () => null }));
vi.mock("../../api/session.ts", () => ({ useSession: () => ({ user: { role: "admin" }, may: () => true }) }));

afterEach(cleanup);

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
