import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Checkbox } from "./checkbox.tsx";
import { Dialog } from "./dialog.tsx";
import { Select } from "./select.tsx";
import { SidePanel } from "./side-panel.tsx";
import { TextInput } from "./text-input.tsx";
import { hasUnsavedChanges } from "./unsaved-changes.ts";

afterEach(cleanup);

const COLOURS = [
  { value: "red", label: "Red" },
  { value: "blue", label: "Blue" },
] as const;

describe.each([
  { box: "dialog", Box: Dialog },
  { box: "side panel", Box: SidePanel },
])("a $box", ({ Box }) => {
  test("closes at once while nothing in it is changed", async () => {
    const { user, closed } = draw();

    await user.keyboard("{Escape}");

    expect(closed).toHaveBeenCalledOnce();
    expect(hasUnsavedChanges()).toBe(false);
  });

  test.each([
    { name: "typed", change: typeName },
    { name: "ticked", change: tick },
    { name: "chosen from a list", change: choose },
  ])("asks before it loses what was $name", async ({ change }) => {
    const { user, closed } = draw();
    await change(user);
    expect(hasUnsavedChanges()).toBe(true);

    await user.click(screen.getByRole("button", { name: /^Close/ }));
    await user.click(await screen.findByRole("button", { name: "Keep editing" }));

    expect(closed).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.queryByText("Discard changes?")).toBeNull());
  });

  test("is closed by whoever says that the changes may go, and holds nobody any more", async () => {
    const { user, closed, view } = draw();
    await typeName(user);

    await user.keyboard("{Escape}");
    await user.click(await screen.findByRole("button", { name: "Discard" }));

    expect(closed).toHaveBeenCalledOnce();
    view.unmount();
    expect(hasUnsavedChanges()).toBe(false);
  });

  test("asks nothing where each change holds at once", async () => {
    const { user, closed } = draw(true);
    await typeName(user);

    await user.keyboard("{Escape}");

    expect(closed).toHaveBeenCalledOnce();
  });

  test("holds nobody who follows a link, for none leads out of it", async () => {
    const { user } = draw();

    await typeName(user);

    expect(hasUnsavedChanges(true)).toBe(false);
  });

  function draw(savesAtOnce = false) {
    const closed = vi.fn();
    const view = render(
      <Box open onClose={closed} title="A colour" savesAtOnce={savesAtOnce}>
        <Form />
      </Box>,
    );
    return { user: userEvent.setup(), closed, view };
  }
});

type User = ReturnType<typeof userEvent.setup>;

async function typeName(user: User) {
  await user.type(screen.getByRole("textbox"), "x");
}

async function tick(user: User) {
  await user.click(screen.getByRole("checkbox"));
}

async function choose(user: User) {
  await user.click(screen.getByRole("combobox"));
  await user.click(await screen.findByRole("option", { name: "Blue" }));
}

function Form() {
  const [name, setName] = useState("");
  const [ticked, setTicked] = useState(false);
  const [colour, setColour] = useState<"red" | "blue">("red");
  return (
    <form>
      <TextInput aria-label="Name" value={name} onValueChange={setName} />
      <Checkbox label="Bright" checked={ticked} onChange={setTicked} />
      <Select aria-label="Colour" options={COLOURS} value={colour} onChange={setColour} />
    </form>
  );
}
