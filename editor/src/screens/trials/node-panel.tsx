import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../../ui/icon-button.tsx";

interface NodePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What there is to say of the box that was picked on a drawing: over its corner, on a phone below it. */
export function NodePanel({ title, onClose, children }: NodePanelProps) {
  return (
    <section
      aria-label={title}
      aria-live="polite"
      className="z-10 max-h-[60%] shrink-0 overflow-y-auto border-line border-t bg-raised sm:absolute sm:top-3 sm:right-3 sm:w-80 sm:rounded-lg sm:border sm:shadow-md"
    >
      <div className="flex items-center gap-2 border-line border-b py-1.5 pr-1.5 pl-3">
        <h3 className="min-w-0 flex-1 truncate font-medium text-ink text-sm">{title}</h3>
        <IconButton size="sm" label="Close" icon={<X className="size-4" />} onClick={onClose} />
      </div>
      {children}
    </section>
  );
}
