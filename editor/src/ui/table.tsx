import { clsx } from "clsx";
import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";

/** A dense table that scrolls sideways in its own box when the screen is too narrow. */
export function Table({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} className="overflow-x-auto -outline-offset-2">
      <table className="w-full border-separate border-spacing-0 text-left text-sm">{children}</table>
    </section>
  );
}

/** A heading cell; it stays in view while the rows scroll. */
export function Th({ className, ...rest }: ThHTMLAttributes<HTMLTableCellElement>) {
  return (
    <th
      scope="col"
      {...rest}
      className={clsx(
        "h-9 whitespace-nowrap border-line border-b bg-surface px-2 font-medium text-faint text-xs first:pl-4 last:pr-4 sm:px-3 sm:first:pl-5 sm:last:pr-5",
        className,
      )}
    />
  );
}

/** Of cells that stay while the others scroll: nothing shows through, and they light up with their row. */
export const FROZEN_CELL =
  "bg-surface group-hover:bg-[color-mix(in_oklab,var(--color-hover)_50%,var(--color-surface))]";

/** A body cell. */
export function Td({ className, ...rest }: TdHTMLAttributes<HTMLTableCellElement>) {
  return (
    <td
      {...rest}
      className={clsx(
        "h-10 border-line border-b px-2 text-muted first:pl-4 last:pr-4 sm:px-3 sm:first:pl-5 sm:last:pr-5 group-last:border-b-0",
        className,
      )}
    />
  );
}

/** A row that lights up under the pointer. */
export function Tr({ className, ...rest }: React.HTMLAttributes<HTMLTableRowElement>) {
  return <tr {...rest} className={clsx("group relative transition-colors hover:bg-hover/50", className)} />;
}
