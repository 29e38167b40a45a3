import { Dialog as Base } from "@base-ui/react/dialog";
import { clsx } from "clsx";
import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { DiscardQuestion } from "./discard-question.tsx";
import { IconButton } from "./icon-button.tsx";
import { useUnsavedBox } from "./unsaved-changes.ts";

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly description?: string;
  /** `narrow` for a question, `wide` for a form. */
  readonly width?: "narrow" | "wide";
  /** Closing loses nothing, so that it asks nothing; left out: a changed box asks before it closes. */
  readonly savesAtOnce?: boolean;
  /** The buttons, at the end. */
  readonly footer?: ReactNode;
  readonly children?: ReactNode;
}

/** A modal box whose upper edge stays where it is, however much it holds; on a phone it comes up from the bottom edge. */
export function Dialog(props: DialogProps) {
  const { open, onClose, title, description, width = "wide", savesAtOnce = false, footer, children } = props;
  const popup = useRef<HTMLDivElement>(null);
  const unsaved = useUnsavedBox({ open, popup, savesAtOnce, onClose });
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && unsaved.close()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-backdrop transition-opacity duration-150 data-[ending-style]:opacity-0 data-[starting-style]:opacity-0" />
        <Base.Popup
          ref={popup}
          {...unsaved.watch}
          initialFocus={() => firstField(popup.current) ?? popup.current}
          className={clsx(
            "pop fixed z-40 flex max-h-[calc(100dvh-2rem)] flex-col bg-raised shadow-lg outline-none",
            "inset-x-0 bottom-0 rounded-t-xl border-line border-t",
            "sm:inset-x-auto sm:top-[12dvh] sm:bottom-auto sm:left-1/2 sm:max-h-[calc(88dvh-2rem)] sm:-translate-x-1/2 sm:rounded-xl sm:border",
            width === "narrow" ? "sm:w-[26rem]" : "sm:w-[34rem]",
          )}
        >
          <div className="flex items-start gap-4 px-5 pt-4 pb-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="font-semibold text-ink text-lg">{title}</Base.Title>
              {description !== undefined && (
                <Base.Description className="mt-0.5 text-muted text-sm">{description}</Base.Description>
              )}
            </div>
            <Base.Close
              render={
                <IconButton label="Close" icon={<X className="size-4" />} size="sm" className="-mr-1.5" />
              }
            />
          </div>
          {children !== undefined && <div className="min-h-0 overflow-y-auto px-5 pb-5">{children}</div>}
          {footer !== undefined && (
            <div className="flex items-center justify-end gap-2 border-line border-t px-5 py-3">{footer}</div>
          )}
          <DiscardQuestion open={unsaved.asking} onStay={unsaved.stay} onDiscard={onClose} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** What one comes to fill in; without any the box itself has the focus, so that no button is pressed by chance. */
function firstField(popup: HTMLElement | null): HTMLElement | null {
  return popup?.querySelector<HTMLElement>("input:not([type=hidden]), textarea, [role=combobox]") ?? null;
}
