import { type RefObject, type SyntheticEvent, useEffect, useState } from "react";

/** Something half written; what is written into the page itself is also lost by following a link. */
interface Draft {
  readonly inPage: boolean;
}

const drafts = new Set<Draft>();
/** Changes that a box took for its own; what is changed in a box over another is not the other's. */
const noticed = new WeakSet<Event>();
const FIELDS = "input:not([type=hidden]):not([type=search]), textarea, [role=combobox]";

/** Whether something half written would be lost; `onlyInPage` leaves out boxes, from which no link leads away. */
export function hasUnsavedChanges(onlyInPage = false): boolean {
  return [...drafts].some(({ inPage }) => inPage || !onlyInPage);
}

/** Holds whoever leaves the page while `changed`; below the layout that draws `LeaveQuestion`. */
export function useUnsavedChanges(changed: boolean, inPage = true): void {
  useEffect(() => {
    if (!changed) return;
    const draft = { inPage };
    drafts.add(draft);
    return () => void drafts.delete(draft);
  }, [changed, inPage]);
}

interface UnsavedBox {
  readonly open: boolean;
  readonly popup: RefObject<HTMLElement | null>;
  /** What is changed in the box holds at once, so that closing it loses nothing. */
  readonly savesAtOnce: boolean;
  readonly onClose: () => void;
}

/**
 * Asks before a box with changed content is closed by Escape, a click beside it or its cross.
 *
 * Notices any field's change by itself, so that no form has to tell. A box whose fields are gone (it shows what came of
 * them) closes without a question, and so does every button that calls `onClose` itself.
 */
export function useUnsavedBox({ open, popup, savesAtOnce, onClose }: UnsavedBox) {
  const [touched, setTouched] = useState(false);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (open) return;
    setTouched(false);
    setAsking(false);
  }, [open]);
  useUnsavedChanges(open && touched, false);
  const touch = ({ nativeEvent }: SyntheticEvent) => {
    if (noticed.has(nativeEvent)) return;
    noticed.add(nativeEvent);
    if (!savesAtOnce) setTouched(true);
  };
  const changedNow = () => touched && popup.current?.querySelector(FIELDS) != null;
  return {
    asking,
    stay: () => setAsking(false),
    close: () => (changedNow() ? setAsking(true) : onClose()),
    /** For the box's content. */
    watch: {
      onInput: (event: SyntheticEvent) => {
        if (!(event.target instanceof HTMLInputElement && event.target.type === "search")) touch(event);
      },
      onClick: (event: SyntheticEvent) => {
        if (isOption(event.target)) touch(event);
      },
      onKeyDown: (event: SyntheticEvent<HTMLElement, KeyboardEvent>) => {
        if (event.nativeEvent.key === "Enter" && isOption(event.target)) touch(event);
      },
    },
  };
}

/** Lists of options stand elsewhere in the document; React still tells the box of what is chosen in them. */
function isOption(target: EventTarget): boolean {
  return target instanceof Element && target.closest("[role=option]") !== null;
}
