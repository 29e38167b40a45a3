import { useCallback, useSyncExternalStore } from "react";

/** Below Tailwind's `sm`: a phone, held upright. */
export const PHONE = "(width < 40rem)";

/** Whether the window is as a media query says; follows it. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const media = window.matchMedia(query);
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
