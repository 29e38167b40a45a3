import type { ReactFlowInstance } from "@xyflow/react";
import { duplicateSelected } from "./clipboard.ts";
import { collapseEveryTeam } from "./collapse-teams.ts";
import type { Direction } from "./drawing/neighbor.ts";
import { fitDrawing } from "./fit-drawing.ts";
import {
  insertAtSelected,
  moveSelected,
  openSelected,
  removeSelected,
  selectAlong,
  selectEverything,
  walk,
} from "./selection.ts";
import type { CanvasStores } from "./store/canvas-context.ts";
import type { FlowNode } from "./store/flow-nodes.ts";
import type { Saving } from "./use-saving.ts";

/** Something to do on the canvas by a key, or by its name. */
export interface Command {
  readonly label: string;
  /** The keys as they are told, such as "Ctrl Z". */
  readonly told: string;
  /** As `shortcutOf` writes them. */
  readonly keys: readonly string[];
  readonly run: () => void;
  /** Whether it has to do with a key alone, so that nobody looks for it by name. */
  readonly keyOnly?: boolean;
}

export interface CommandPart {
  readonly title: string;
  readonly commands: readonly Command[];
}

export interface CommandOptions {
  readonly stores: CanvasStores;
  readonly saving: Saving;
  readonly editable: boolean;
  readonly flow: ReactFlowInstance<FlowNode> | ReactFlowInstance;
}

/** Everything that can be done on the canvas by keys: the keys, their list and the palette all follow from it. */
export function canvasCommands(options: CommandOptions): readonly CommandPart[] {
  const { stores, editable, flow } = options;
  return [
    ...(editable ? [{ title: "Draw", commands: drawing(options) }] : []),
    { title: "Select", commands: selecting(stores, flow) },
    { title: "Look", commands: [...looking(stores), ...zooming(stores, flow)] },
  ];
}

/** The commands of any drawing, also of one that is only looked at. */
export function viewingCommands(stores: CanvasStores, flow: CommandOptions["flow"]): readonly Command[] {
  return [...walking(stores, flow), ...zooming(stores, flow)];
}

function drawing({ stores, saving }: CommandOptions): readonly Command[] {
  const { document, session } = stores;
  const publish = () => session.getState().open({ kind: "publish" });
  return [
    command("Add a filter here", "N", ["n"], () => insertAtSelected(stores)),
    command("Add a user", "U", ["u"], () => session.getState().open({ kind: "addUser" })),
    command("Replace the filter", "R", ["r"], () => openSelected(stores, true)),
    command("Rename the workflow", "F2", ["f2"], () => session.getState().open({ kind: "workflow" })),
    command("Undo", "Ctrl Z", ["mod+z"], () => document.getState().undo()),
    command("Redo", "Ctrl Shift Z", ["mod+shift+z", "mod+y"], () => document.getState().redo()),
    command("Duplicate", "Ctrl D", ["mod+d"], () => duplicateSelected(stores)),
    command("Delete", "Delete", ["delete", "backspace"], () => removeSelected(stores)),
    command("Move the branch left", "Alt ←", ["alt+arrowleft"], () => moveSelected(stores, -1)),
    command("Move the branch right", "Alt →", ["alt+arrowright"], () => moveSelected(stores, 1)),
    command("Tidy up", "Shift T", ["shift+t", "alt+shift+t"], () => document.getState().tidy()),
    command("Save", "Ctrl S", ["mod+s"], () => void saving.save()),
    command("Publish", "Ctrl Shift P", ["mod+shift+p"], publish),
  ];
}

function selecting(stores: CanvasStores, flow: CommandOptions["flow"]): readonly Command[] {
  const [up, down] = [() => selectAlong(stores, "up"), () => selectAlong(stores, "down")];
  return [
    ...walking(stores, flow),
    { ...command("Open", "Enter", ["enter"], () => openSelected(stores)), keyOnly: true },
    command("Select all", "Ctrl A", ["mod+a"], () => selectEverything(stores)),
    command("Select what leads here", "Shift ↑", ["shift+arrowup", "shift+arrowleft"], up),
    command("Select what comes below", "Shift ↓", ["shift+arrowdown", "shift+arrowright"], down),
  ];
}

function walking(stores: CanvasStores, flow: CommandOptions["flow"]): readonly Command[] {
  const { session } = stores;
  const go = (direction: Direction, words: string, key: string): Command => ({
    ...command(`Go ${words}`, key, [`arrow${direction}`], () => walk(stores, flow, direction)),
    keyOnly: true,
  });
  return [
    go("up", "up", "↑"),
    go("down", "down", "↓"),
    go("left", "left", "←"),
    go("right", "right", "→"),
    command("Select nothing", "Esc", ["escape"], () => session.getState().select(null)),
  ];
}

function looking(stores: CanvasStores): readonly Command[] {
  const { session, surroundings } = stores;
  const { open, toggleBeside, toggleList, toggleGrouped } = session.getState();
  return [
    {
      ...command("Find anything", "Ctrl K", ["mod+k", "/"], () => open({ kind: "palette" })),
      keyOnly: true,
    },
    command("Routing settings", "S", ["s"], () => open({ kind: "settings" })),
    command("Test a lead", "Ctrl Enter", ["mod+enter"], () => toggleBeside("trial")),
    command("Traffic", "T", ["t"], () => toggleBeside("traffic")),
    command("As a list", "L", ["l"], toggleList),
    ...(surroundings.getState().teams.length === 0
      ? []
      : [
          command("Group by team", "G", ["g"], toggleGrouped),
          command("Collapse every team", "Shift G", ["shift+g"], () => collapseEveryTeam(stores, true)),
          command("Open every team", "Alt G", ["alt+g"], () => collapseEveryTeam(stores, false)),
        ]),
    command("Keyboard shortcuts", "?", ["?"], () => open({ kind: "help" })),
  ];
}

function zooming({ drawn }: CanvasStores, flow: CommandOptions["flow"]): readonly Command[] {
  return [
    command("Fit to screen", "1", ["1"], () => fitDrawing(flow, drawn.getState(), 200)),
    command("Zoom in", "+", ["+", "="], () => void flow.zoomIn({ duration: 100 })),
    command("Zoom out", "−", ["-"], () => void flow.zoomOut({ duration: 100 })),
    command("Zoom to 100%", "0", ["0"], () => void flow.zoomTo(1, { duration: 200 })),
  ];
}

function command(label: string, told: string, keys: readonly string[], run: () => void): Command {
  return { label, told, keys, run };
}
