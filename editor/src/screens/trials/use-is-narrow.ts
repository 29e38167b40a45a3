import { useSyncExternalStore } from "react";

/** Below this width (Tailwind's `lg`) a list and a drawing do not fit beside each other. */
const QUERY = "(width < 64rem)";

/** Whether the window is too narrow for two things side by side; follows its size. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(QUERY);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}
