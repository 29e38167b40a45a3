import { clsx } from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../../../ui/icon-button.tsx";

interface BesidePanelProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Its width where it stands beside the drawing, such as `md:w-[22rem]`. */
  readonly className: string;
  readonly children: ReactNode;
}

/** What stands beside the drawing; on a phone, below it. */
export function BesidePanel({ title, closeLabel, onClose, className, children }: BesidePanelProps) {
  return (
    <aside
      aria-label={title}
      className={clsx(
        "flex min-h-0 flex-col border-line bg-surface max-md:h-[55%] max-md:border-t md:border-l",
        className,
      )}
    >
      <div className="flex items-center gap-2 border-line border-b py-2 pr-2 pl-4">
        <h2 className="min-w-0 flex-1 font-semibold text-base text-ink">{title}</h2>
        <IconButton label={closeLabel} icon={<X className="size-4" />} onClick={onClose} />
      </div>
      {children}
    </aside>
  );
}
