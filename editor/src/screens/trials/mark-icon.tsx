import { clsx } from "clsx";
import { MARK_LOOKS } from "../canvas/nodes/mark-looks.ts";
import type { MarkKind } from "../canvas/store/node-mark.ts";

/** A mark as it stands on a box, without its words; beside words that say the same. */
export function MarkIcon({ kind }: { readonly kind: MarkKind }) {
  const { icon: Icon, chip } = MARK_LOOKS[kind];
  return (
    <span className={clsx("grid size-5 shrink-0 place-items-center rounded-sm ring-1 ring-inset", chip)}>
      <Icon className="size-3" strokeWidth={2.5} aria-hidden />
    </span>
  );
}
