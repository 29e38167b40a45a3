import { clsx } from "clsx";
import type { NodeMark } from "../store/node-mark.ts";
import { MARK_LOOKS } from "./mark-looks.ts";

/** A mark's words on the upper edge of a card, and its detail on the lower one. The card's button says them aloud. */
export function NodeMarkChip({ mark }: { readonly mark: NodeMark }) {
  const { icon: Icon, chip } = MARK_LOOKS[mark.kind];
  return (
    <>
      <span
        aria-hidden
        className={clsx(
          "pointer-events-none absolute -top-2.5 left-2 inline-flex h-5 max-w-[calc(100%-1rem)] items-center gap-1 rounded-sm px-1.5 font-medium text-xs ring-1 ring-inset",
          chip,
        )}
      >
        <Icon className="size-3 shrink-0" strokeWidth={2.5} />
        <span className="truncate">{mark.words}</span>
      </span>
      {mark.detail !== undefined && (
        <span
          aria-hidden
          title={mark.detail}
          className="num pointer-events-none absolute inset-x-2 -bottom-2.5 flex justify-center"
        >
          <span className="h-5 truncate rounded-sm bg-page px-1.5 text-muted text-xs leading-5 ring-1 ring-line ring-inset">
            {mark.detail}
          </span>
        </span>
      )}
    </>
  );
}
