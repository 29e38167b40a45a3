import { canonicalJson } from "@fairlead/engine";
import { useEffect, useState } from "react";
import type { StoreApi } from "zustand/vanilla";
import { showToast } from "../../ui/toast.tsx";
import { type DocumentState, isDirty } from "./store/document.ts";
import { createUnsavedCopy, type UnsavedCopy } from "./store/unsaved-copy.ts";

interface UnsavedCopyOptions {
  readonly workflowId: string;
  readonly userId: string;
  readonly document: StoreApi<DocumentState>;
  readonly editable: boolean;
}

/** Long enough to pass over the steps of one edit. */
const QUIET_MS = 300;

/** Keeps what is not saved yet in the browser, and puts it back when the canvas is opened again. */
export function useUnsavedCopy({ workflowId, userId, document, editable }: UnsavedCopyOptions): void {
  const [copy] = useState(() => createUnsavedCopy(localStorage, userId, workflowId));
  useEffect(() => {
    if (!editable) return;
    putBack(copy, document);
    return keep(copy, document);
  }, [copy, document, editable]);
}

/**
 * Puts back what was left unsaved, one Undo away from what the server has.
 *
 * It stays on the revision it was drawn on: if somebody saved since, saving it is refused, and they are told apart.
 */
export function putBack(copy: UnsavedCopy, document: StoreApi<DocumentState>): void {
  const left = copy.read();
  const state = document.getState();
  const { graph, saved, revision, replace, markSaved } = state;
  if (left === null) return;
  if (canonicalJson(left.graph) === canonicalJson(graph)) {
    if (!isDirty(state)) copy.drop();
    return;
  }
  replace(left.graph);
  if (left.revision !== revision) markSaved(saved, left.revision);
  showToast({
    title: "Your unsaved changes are back",
    text: "They were kept in this browser. One Undo takes them away.",
  });
}

function keep(copy: UnsavedCopy, document: StoreApi<DocumentState>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keepNow = () => {
    clearTimeout(timer);
    const state = document.getState();
    if (isDirty(state)) copy.write(state);
    else copy.drop();
  };
  const stop = document.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(keepNow, QUIET_MS);
  });
  window.addEventListener("pagehide", keepNow);
  return () => {
    keepNow();
    stop();
    window.removeEventListener("pagehide", keepNow);
  };
}
