import { cleanup, render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, test } from "vitest";
import { CategoryChooser } from "./category-chooser.tsx";

const CHOICES = [
  { value: "email", label: "Email", category: "Contact" },
  { value: "city", label: "City", category: "Address" },
  { value: "state", label: "State", category: "Address" },
] as const;

afterEach(cleanup);

describe("things in categories", () => {
  test("are shown once their category is opened, and no more once it is closed", async () => {
    const user = draw();
    expect(shown()).toEqual([]);

    await user.click(screen.getByRole("button", { name: "Address" }));
    expect(shown()).toEqual(["City", "State"]);
    await user.click(screen.getByRole("button", { name: "Address" }));

    expect(shown()).toEqual([]);
  });

  test("are found by typing, whatever is open", async () => {
    const user = draw();

    await user.type(screen.getByRole("searchbox"), "  STA");
    expect(shown()).toEqual(["State"]);
    await user.type(screen.getByRole("searchbox"), "x");

    expect(shown()).toEqual([]);
    screen.getByText("Nothing has this name.");
  });

  test("are reached by the arrow keys", async () => {
    const user = draw();

    await user.click(screen.getByRole("searchbox"));
    await user.keyboard("{ArrowDown}{ArrowDown}{ArrowRight}{ArrowDown}{ArrowDown}");
    expect(document.activeElement?.textContent).toBe("State");
    await user.keyboard("{ArrowUp}{ArrowUp}{ArrowLeft}");

    expect(document.activeElement?.textContent).toBe("Address");
    expect(shown()).toEqual([]);
  });
});

function draw() {
  render(
    <CategoryChooser
      choices={CHOICES}
      searchLabel="Find a thing"
      nothingFound="Nothing has this name."
      draw={({ label }) => <button type="button">{label}</button>}
    />,
  );
  return userEvent.setup();
}

function shown(): readonly (string | null)[] {
  return screen.queryAllByRole("listitem").map((item) => item.textContent);
}
