import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { DiscardQuestion } from "./discard-question.tsx";
import { IconButton } from "./icon-button.tsx";
import { useUnsavedBox } from "./unsaved-changes.ts";

interface SidePanelProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: string;
  readonly actions?: ReactNode;
  /** Closing loses nothing, so that it asks nothing; left out: a changed panel asks before it closes. */
  readonly savesAtOnce?: boolean;
  readonly children: ReactNode;
}

/** A panel that slides out from the right edge over the page. */
export function SidePanel(props: SidePanelProps) {
  const { open, onClose, title, description, actions, savesAtOnce = false, children } = props;
  const popup = useRef<HTMLDivElement>(null);
  const unsaved = useUnsavedBox({ open, popup, savesAtOnce, onClose });
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && unsaved.close()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-backdrop transition-opacity duration-150 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0" />
        <Base.Popup
          ref={popup}
          {...unsaved.watch}
          className="fixed inset-y-0 right-0 z-40 flex w-full flex-col border-line border-l bg-raised shadow-lg outline-none transition-transform duration-200 ease-out data-[ending-style]:translate-x-full data-[starting-style]:translate-x-full sm:w-[26rem]"
        >
          <div className="flex items-center gap-2 border-line border-b py-3 pr-3 pl-5">
            <div className="min-w-0 flex-1">
              <Base.Title className="truncate font-semibold text-ink text-lg">{title}</Base.Title>
              {description !== undefined && (
                <Base.Description className="truncate text-muted text-sm">{description}</Base.Description>
              )}
            </div>
            {actions}
            <Base.Close render={<IconButton label="Close panel" icon={<X className="size-4" />} />} />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
          <DiscardQuestion open={unsaved.asking} onStay={unsaved.stay} onDiscard={onClose} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
