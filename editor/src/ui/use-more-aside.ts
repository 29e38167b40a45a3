import { type RefObject, useEffect } from "react";

/** Less than this is no scroll, but the rounding of one. */
const ROUNDING_PX = 1;

/**
 * Marks a row that scrolls sideways by where more of it follows: `data-more-before`, `data-more-after`. With the class `fade-x` it fades
 * there.
 */
export function useMoreAside(row: RefObject<HTMLElement | null>): void {
  // After each drawing, since what is in the row may be another.
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    const mark = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      element.toggleAttribute("data-more-before", scrollLeft > ROUNDING_PX);
      element.toggleAttribute("data-more-after", scrollWidth - clientWidth - scrollLeft > ROUNDING_PX);
    };
    const sizes = new ResizeObserver(mark);
    for (const one of [element, ...element.children]) sizes.observe(one);
    element.addEventListener("scroll", mark, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener("scroll", mark);
    };
  });
}
