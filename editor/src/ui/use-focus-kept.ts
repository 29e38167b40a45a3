import { type FocusEvent, type RefObject, useEffect, useRef } from "react";

/**
 * Takes the focus of a list's entry that goes away to the list itself, instead of to the beginning of the page.
 *
 * @param list can be focused
 * @returns what the list's element must be given
 */
export function useFocusKept(list: RefObject<HTMLElement | null>) {
  const hasFocus = useRef(false);
  // After each drawing, since any may be without the entry.
  useEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) list.current?.focus();
  });
  return {
    onFocus: () => {
      hasFocus.current = true;
    },
    // An element that goes away leaves no such event.
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      hasFocus.current = relatedTarget !== null && currentTarget.contains(relatedTarget);
    },
  };
}
