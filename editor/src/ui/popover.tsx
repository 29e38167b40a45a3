import { Popover as Base } from "@base-ui/react/popover";
import { clsx } from "clsx";
import type { ReactElement, ReactNode } from "react";

interface PopoverProps {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  /** The button that opens it; leave it out and give `anchor` where something else does. */
  readonly trigger?: ReactElement;
  readonly anchor?: Element | null;
  readonly side?: "top" | "bottom" | "left" | "right";
  readonly align?: "start" | "center" | "end";
  readonly className?: string;
  /** Whether the keyboard's focus goes back to where it was once it closes; left out: yes. */
  readonly returnsFocus?: () => boolean;
  readonly children: ReactNode;
}

/** A box that belongs to a spot on the page and leaves the rest of it usable. */
export function Popover(props: PopoverProps) {
  const {
    open,
    onOpenChange,
    title,
    trigger,
    anchor,
    side = "bottom",
    align = "center",
    className,
    returnsFocus,
    children,
  } = props;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      {trigger !== undefined && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Positioner
          {...(anchor === undefined ? {} : { anchor })}
          side={side}
          align={align}
          sideOffset={8}
          collisionPadding={12}
          // Rather over its spot than out of sight: on a phone there is room beside neither.
          collisionAvoidance={{ side: "shift", align: "shift" }}
          positionMethod="fixed"
          className="z-40 outline-none"
        >
          <Base.Popup
            {...(returnsFocus ? { finalFocus: returnsFocus } : {})}
            className={clsx("pop rounded-xl border border-line bg-raised shadow-lg outline-none", className)}
          >
            <Base.Title className="sr-only">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
