import { useMemo } from "react";
import { type Command, type CommandOptions, canvasCommands } from "./commands.ts";
import { useCanvas, useCanvasSession } from "./store/canvas-context.ts";
import { type Shortcuts, useShortcuts } from "./use-shortcuts.ts";

/** The keys of the canvas, while nothing is open over it. */
export function useCanvasShortcuts({ saving, editable, flow }: Omit<CommandOptions, "stores">): void {
  const stores = useCanvas();
  const idle = useCanvasSession(({ overlay }) => overlay.kind === "none");
  const shortcuts = useMemo(
    () => shortcutsOf(canvasCommands({ stores, saving, editable, flow }).flatMap(({ commands }) => commands)),
    [stores, saving, editable, flow],
  );
  useShortcuts(shortcuts, idle);
}

/** What each key does. */
export function shortcutsOf(commands: readonly Command[]): Shortcuts {
  return Object.fromEntries(commands.flatMap(({ keys, run }) => keys.map((key) => [key, run])));
}
