/** Up to here every page is shown. */
const ALL_SHOWN = 7;

/**
 * The pages that a pager offers: the first, the last and those around the present one; `null` for those between.
 *
 * @param page from 1 to `pages`
 */
export function pagesShown(page: number, pages: number): readonly (number | null)[] {
  if (pages <= ALL_SHOWN) return Array.from({ length: pages }, (_, place) => place + 1);
  const from = Math.min(Math.max(page - 1, 2), pages - 4);
  const near =
    page <= 4
      ? [2, 3, 4, 5]
      : page > pages - 4
        ? [pages - 4, pages - 3, pages - 2, pages - 1]
        : [from, from + 1, from + 2];
  return [
    1,
    ...((near[0] ?? 2) > 2 ? [null] : []),
    ...near,
    ...((near.at(-1) ?? 0) < pages - 1 ? [null] : []),
    pages,
  ];
}
