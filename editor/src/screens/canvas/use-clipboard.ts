import { useEffect } from "react";
import { plural } from "../../format/values.ts";
import { isTyping } from "../../ui/is-typing.ts";
import { showToast } from "../../ui/toast.tsx";
import { copySelected, cutSelected, pasteText } from "./clipboard.ts";
import { useCanvas, useCanvasSession } from "./store/canvas-context.ts";

/**
 * Copy, cut and paste of filters by the system's clipboard, within a drawing and between drawings.
 *
 * By the browser's own events: they need no permission, and work on addresses that are not secure.
 */
export function useClipboard(editable: boolean): void {
  const stores = useCanvas();
  const idle = useCanvasSession(({ overlay }) => overlay.kind === "none");
  useEffect(() => {
    if (!idle) return;
    const take = (read: () => string | null, done: string) => (event: ClipboardEvent) => {
      // Words that somebody marked on the page are what they want to copy.
      if (isTyping(event.target) || window.getSelection()?.toString()) return;
      const text = read();
      if (text === null) return;
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
      showToast({ title: `Filter ${done}`, text: "Paste it above a box of this drawing, or of another." });
    };
    const onCopy = take(() => copySelected(stores), "copied");
    const onCut = take(() => cutSelected(stores), "cut");
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return;
      const pasted = pasteText(stores, event.clipboardData?.getData("text/plain") ?? "");
      if (pasted === 0) return;
      event.preventDefault();
      showToast({ title: `${plural(pasted, "filter")} pasted` });
    };
    window.addEventListener("copy", onCopy);
    if (editable) {
      window.addEventListener("cut", onCut);
      window.addEventListener("paste", onPaste);
    }
    return () => {
      window.removeEventListener("copy", onCopy);
      window.removeEventListener("cut", onCut);
      window.removeEventListener("paste", onPaste);
    };
  }, [stores, idle, editable]);
}
