import type { Binding } from "@fairlead/engine";
import type { z } from "zod";
import type { BoundBy } from "../contract/index.ts";

/**
 * Which other record binds one; `null` where none does.
 *
 * @param record the one that binds; `null` where whoever looks may not see it
 */
export function boundByView(
  binding: Binding,
  record: { readonly id: string; readonly name: string } | null,
): z.input<typeof BoundBy> | null {
  return binding.kind === "bound" && binding.byField !== null ? { record, field: binding.byField } : null;
}
