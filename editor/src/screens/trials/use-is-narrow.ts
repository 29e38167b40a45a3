import { useMedia } from "../../ui/use-media.ts";

/** Whether the window is too narrow for two things side by side: below Tailwind's `lg` a list and a drawing do not fit. */
export function useIsNarrow(): boolean {
  return useMedia("(width < 64rem)");
}
