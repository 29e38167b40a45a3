import { Tooltip } from "@base-ui/react/tooltip";
import type { ReactElement } from "react";

interface HintProps {
  readonly text: string;
  readonly keys?: string;
  /** One focusable element; it should have its own accessible name. */
  readonly children: ReactElement;
}

/** A tooltip: a help for the eye, never the only place where something is said. */
export function Hint({ text, keys, children }: HintProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger delay={400} render={children} />
      <Tooltip.Portal render={<div aria-hidden />}>
        <Tooltip.Positioner sideOffset={6} className="z-50">
          <Tooltip.Popup className="pop flex items-center gap-2 rounded-md bg-ink px-2 py-1 font-medium text-page text-xs shadow-md">
            {text}
            {keys !== undefined && <kbd className="font-sans opacity-70">{keys}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
