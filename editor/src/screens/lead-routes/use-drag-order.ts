import { type PointerEvent, type RefObject, useState } from "react";
import { landingPlace } from "./lead-route-form.ts";

/** A box under way. */
export interface Drag {
  readonly from: number;
  /** Where it lands if it is let go now. */
  readonly to: number;
  /** How far it is from where it was taken, in pixels downward. */
  readonly byPx: number;
}

/** A list whose boxes can be dragged. */
export interface DragOrder {
  /** `null` while none is dragged. */
  readonly drag: Drag | null;
  /** Takes the box at a place; give it the `pointerdown` of that box. */
  readonly take: (event: PointerEvent, place: number) => void;
  /** For the list's own element. */
  readonly listeners: {
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onLostPointerCapture: () => void;
  };
}

/**
 * Reorders the children of a list by mouse, pen or finger.
 *
 * The list itself holds the pointer and the order changes once, at the end: a box that React moves in the page
 * while it is dragged would lose the pointer.
 *
 * @param onMove called once for each finished drag that changed something
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
): DragOrder {
  const [drag, setDrag] = useState<(Drag & { readonly startPx: number }) | null>(null);
  return {
    drag,
    take: ({ button, clientY, pointerId }, place) => {
      if (button !== 0) return;
      list.current?.setPointerCapture(pointerId);
      setDrag({ from: place, to: place, byPx: 0, startPx: clientY });
    },
    listeners: {
      onPointerMove: ({ clientY }) => {
        if (drag === null || list.current === null) return;
        const middles = [...list.current.children].map((box) => {
          const { top, height } = box.getBoundingClientRect();
          return top + height / 2;
        });
        setDrag({ ...drag, to: landingPlace(middles, drag.from, clientY), byPx: clientY - drag.startPx });
      },
      onPointerUp: () => {
        if (drag !== null && drag.to !== drag.from) onMove(drag.from, drag.to);
        setDrag(null);
      },
      onLostPointerCapture: () => setDrag(null),
    },
  };
}
