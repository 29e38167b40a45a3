import { expect, test } from "vitest";
import { type CommandOptions, canvasCommands } from "./commands.ts";
import { drawingOf } from "./drawing/drawing.fixture.ts";
import { storesOf } from "./store/canvas.fixture.ts";

test.each([true, false])("no two commands share a key or a name where editing is %s", (editable) => {
  const commands = commandsFor(editable).flatMap((part) => part.commands);
  const keys = commands.flatMap((command) => command.keys);
  const labels = commands.map((command) => command.label);

  expect(keys).toHaveLength(new Set(keys).size);
  expect(labels).toHaveLength(new Set(labels).size);
});

test("whoever may only look is offered nothing that changes the drawing", () => {
  expect(commandsFor(false).map(({ title }) => title)).toEqual(["Select", "Look"]);
});

function commandsFor(editable: boolean) {
  const stores = storesOf(drawingOf(2), { editable, teams: [{ id: "west", name: "West" }] });
  const none = {} as Pick<CommandOptions, "saving" | "flow">;
  return canvasCommands({ ...none, stores, editable });
}
