import { Dialog } from "../../../ui/dialog.tsx";
import type { CommandPart } from "../commands.ts";

/** What works by the pointer, or by the browser's own events. */
const OTHERS = {
  title: "Pointer and clipboard",
  commands: [
    { told: "Ctrl C, X, V", label: "Copy, cut, paste filters" },
    { told: "Shift click", label: "Select one more" },
    { told: "Shift drag", label: "Select by a rectangle" },
    { told: "Space drag", label: "Move the drawing" },
  ],
} as const;

interface HelpDialogProps {
  readonly parts: readonly CommandPart[];
  readonly onClose: () => void;
}

/** The keys of the canvas. */
export function HelpDialog({ parts, onClose }: HelpDialogProps) {
  return (
    <Dialog open onClose={onClose} title="Keyboard shortcuts" width="wide">
      <div className="gap-x-8 sm:columns-2">
        {[...parts, OTHERS].map(({ title, commands }) => (
          <section key={title} className="mb-5 break-inside-avoid">
            <h3 className="mb-1.5 font-medium text-faint text-xs">{title}</h3>
            <dl className="flex flex-col gap-1.5 text-sm">
              {commands.map(({ told, label }) => (
                <div key={label} className="flex items-center justify-between gap-3">
                  <dt className="order-2">
                    <kbd className="whitespace-nowrap rounded-sm border border-line-strong bg-sunken px-1.5 py-0.5 font-sans text-ink text-xs">
                      {told}
                    </kbd>
                  </dt>
                  <dd className="text-muted">{label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
