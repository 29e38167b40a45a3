import { useSyncExternalStore } from "react";

/** Says which colours are in force, for what is drawn by hand and cannot follow them by itself. */
export function useColourChange(): string {
  return useSyncExternalStore(subscribe, current);
}

function subscribe(listener: () => void): () => void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const chosen = new MutationObserver(listener);
  dark.addEventListener("change", listener);
  chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    dark.removeEventListener("change", listener);
    chosen.disconnect();
  };
}

function current(): string {
  const system = window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  return document.documentElement.dataset.theme ?? system;
}
