import { useCallback, useEffect, useState } from "react";
import type { SelectionBody } from "./action-target.ts";

/** Which contacts of a list are ticked: some by name, or all of it but some, on whatever page they stand. */
type Ticked =
  | { readonly kind: "some"; readonly ids: ReadonlySet<string> }
  | { readonly kind: "allBut"; readonly ids: ReadonlySet<string> };

const NONE: Ticked = { kind: "some", ids: new Set() };

export interface Selection {
  readonly count: number;
  readonly isAll: boolean;
  readonly has: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** Ticks all that the list has on all pages, or none. */
  readonly toggleAll: () => void;
  readonly clear: () => void;
  readonly body: SelectionBody;
}

/**
 * The ticks of a list; they stay while one turns its pages and sorts it, and go when it lists something else.
 *
 * @param matching what the list has, as the API takes it
 * @param total how many that are
 */
export function useSelection(matching: NonNullable<SelectionBody["matching"]>, total: number): Selection {
  const [ticked, setTicked] = useState<Ticked>(NONE);
  const { sort: _sort, ...narrowed } = matching;
  const listed = JSON.stringify(narrowed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changes what is listed unticks all of it
  useEffect(() => setTicked(NONE), [listed]);
  // One function for good, so that a tick draws its own row alone.
  const toggle = useCallback((id: string) => setTicked((before) => toggled(before, id)), []);
  const count = ticked.kind === "some" ? ticked.ids.size : Math.max(0, total - ticked.ids.size);
  return {
    count,
    isAll: ticked.kind === "allBut" && ticked.ids.size === 0,
    has: (id) => ticked.ids.has(id) === (ticked.kind === "some"),
    toggle,
    toggleAll: () => setTicked(count === 0 ? { kind: "allBut", ids: new Set() } : NONE),
    clear: () => setTicked(NONE),
    body:
      ticked.kind === "some"
        ? { contactIds: [...ticked.ids] }
        : { matching: { ...matching, except: [...ticked.ids] } },
  };
}

function toggled(ticked: Ticked, id: string): Ticked {
  const ids = new Set(ticked.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ...ticked, ids };
}
