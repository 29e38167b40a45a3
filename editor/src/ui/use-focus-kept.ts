import { type FocusEvent, type RefObject, useEffect, useRef } from "react";

/**
 * Takes the focus of a list's entry that goes away to the list itself, instead of to the beginning of the page.
 *
 * @param list can be focused
 * @param entries changes when one of them goes
 * @returns what the list's element must be given
 */
export function useFocusKept(list: RefObject<HTMLElement | null>, entries: unknown) {
  const hasFocus = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an entry goes when the entries change.
  useEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) list.current?.focus();
  }, [entries]);
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
