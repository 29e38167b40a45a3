import { useEffect } from "react";
import { isTyping } from "../../ui/is-typing.ts";

/** What a key does; keys as `shortcutOf` writes them. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/** Runs shortcuts while nothing is typed into and no panel is open. */
export function useShortcuts(shortcuts: Shortcuts, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isPressing(event)) return;
      const run = shortcuts[shortcutOf(event)];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [shortcuts, enabled]);
}

/** A key press in words: "mod+shift+z", "arrowleft", "?". `mod` is Ctrl, or Command on a Mac. */
export function shortcutOf(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
): string {
  const key = event.key.toLowerCase();
  // Shift is part of what `?` and `+` are; it only counts where it changes nothing else.
  const shift = event.shiftKey && (key.length > 1 || /[a-z]/.test(key));
  return [event.ctrlKey || event.metaKey ? "mod" : "", event.altKey ? "alt" : "", shift ? "shift" : "", key]
    .filter(Boolean)
    .join("+");
}

/** Whether Enter is the focused button's or link's own; a node is a button too, but Enter on it is a shortcut. */
function isPressing({ key, target }: KeyboardEvent): boolean {
  if (key !== "Enter" || !(target instanceof HTMLElement)) return false;
  const pressed = target.closest("button, a[href]");
  return pressed !== null && !pressed.hasAttribute("data-node");
}
