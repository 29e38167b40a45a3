import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { User } from "../../api/generated/types.gen.ts";
import { RouteOrder } from "./route-order.tsx";

const NAMES = ["Anna Isaacson", "Bill Anders", "Katie Phillips"] as const;
const USERS = NAMES.map((name) => ({ id: name, name, email: "a@b.example", active: true })) as User[];
/** The page has no layout in a test: each box gets this height, one below the other. */
const BOX_PX = 40;

beforeEach(() => {
  // jsdom has neither.
  Element.prototype.setPointerCapture = () => undefined;
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    const place = [...(this.parentElement?.children ?? [])].indexOf(this);
    return new DOMRect(0, place * BOX_PX, 100, BOX_PX);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test("moves a user by the keyboard, keeps the focus and says the new place", async () => {
  draw();

  screen.getByRole("button", { name: "Move Bill Anders up" }).focus();
  await userEvent.keyboard("{Enter}{Enter}");

  expect(order()).toEqual(["Bill Anders", "Anna Isaacson", "Katie Phillips"]);
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Move Bill Anders up");
  expect(screen.getByText("Bill Anders is now 1 of 3")).toBeTruthy();
});

test("reorders once, when a dragged box is let go", () => {
  const onChange = draw();

  const list = drag("Anna Isaacson", [BOX_PX * 1.2, BOX_PX * 2.8]);
  expect(onChange).not.toHaveBeenCalled();
  fireEvent.pointerUp(list);

  expect(onChange).toHaveBeenCalledOnce();
  expect(order()).toEqual(["Bill Anders", "Katie Phillips", "Anna Isaacson"]);
});

test("leaves the order as it was when a drag is broken off", () => {
  const onChange = draw();

  const list = drag("Anna Isaacson", [BOX_PX * 2.8]);
  fireEvent.lostPointerCapture(list);
  fireEvent.pointerUp(list);

  expect(onChange).not.toHaveBeenCalled();
});

test("removes a user, and asks for one when none is selected to add", async () => {
  draw();

  await userEvent.click(screen.getByRole("button", { name: "Remove Bill Anders" }));
  await userEvent.click(screen.getByRole("button", { name: "Add" }));

  expect(order()).toEqual(["Anna Isaacson", "Katie Phillips"]);
  expect(screen.getByText("Select a user first.")).toBeTruthy();
});

test("puts a user who is added at the end of the order", async () => {
  draw(["Katie Phillips", "Anna Isaacson"]);

  await userEvent.click(screen.getByRole("combobox", { name: "Add User" }));
  await userEvent.click(await screen.findByRole("option", { name: /^Bill Anders/ }));
  await userEvent.click(screen.getByRole("button", { name: "Add" }));

  expect(order()).toEqual(["Katie Phillips", "Anna Isaacson", "Bill Anders"]);
});

function draw(userIds: readonly string[] = NAMES) {
  const onChange = vi.fn();
  render(<Order first={userIds} onChange={onChange} />);
  return onChange;
}

interface OrderProps {
  readonly first: readonly string[];
  readonly onChange: (userIds: readonly string[]) => void;
}

function Order({ first, onChange }: OrderProps) {
  const [userIds, setUserIds] = useState(first);
  return (
    <RouteOrder
      userIds={userIds}
      users={USERS}
      nameOf={(id) => id}
      error={undefined}
      errorOf={() => undefined}
      onChange={(next) => {
        onChange(next);
        setUserIds(next);
      }}
    />
  );
}

function order(): string[] {
  return screen
    .getAllByRole("button", { name: /^Remove/ })
    .map((button) => button.getAttribute("aria-label")?.replace("Remove ", "") ?? "");
}

/** Takes a user's box with the mouse and moves it through points from the top; gives the list that holds the pointer. */
function drag(name: string, throughPx: readonly number[]): HTMLElement {
  const list = screen.getByRole("list", { name: "Route Order" });
  fireEvent.pointerDown(screen.getByText(name), { button: 0, pointerType: "mouse", clientY: 5 });
  for (const clientY of throughPx) fireEvent.pointerMove(list, { clientY });
  return list;
}
