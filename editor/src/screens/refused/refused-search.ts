/** `open` waits for somebody. */
export type RefusedState = "open" | "sent" | "dismissed" | "all";

/** Which refused submissions are shown; part of the address. */
export interface RefusedSearch {
  readonly source?: string;
  /** Left out: those that wait for somebody. */
  readonly state?: Exclude<RefusedState, "open">;
}

/** Reads an address; what cannot be asked is left out. */
export function parseRefusedSearch(raw: Record<string, unknown> | RefusedSearch): RefusedSearch {
  const { source, state } = raw as Record<string, unknown>;
  const known = (["sent", "dismissed", "all"] as const).find((one) => one === state);
  return {
    ...(typeof source === "string" && source !== "" ? { source } : {}),
    ...(known === undefined ? {} : { state: known }),
  };
}

/** What the API is asked. */
export function refusedQuery({ source, state }: RefusedSearch) {
  return {
    ...(source === undefined ? {} : { source }),
    ...(state === "all" ? {} : { state: state ?? ("open" as const) }),
  };
}
