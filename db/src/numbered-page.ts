/** A page of a list that is asked for by its number, from 1. */
export interface NumberedPage {
  readonly page: number;
  readonly pageSize: number;
}

/** The number of a page that there is: of the last one where a later one is asked for. */
export function pageWithin(total: number, { page, pageSize }: NumberedPage): number {
  return Math.min(page, Math.max(1, Math.ceil(total / pageSize)));
}

/**
 * How far some rows of an ordered list lie from its nearer end, so that at most half of it is gone through.
 *
 * @param size `null`: not known, so that its beginning is the only end
 */
export function fromNearerEnd({
  skip,
  take,
  size,
}: {
  readonly skip: number;
  readonly take: number;
  readonly size: number | null;
}): { readonly isTurned: boolean; readonly offset: number } {
  if (size === null || skip <= size / 2) return { isTurned: false, offset: skip };
  return { isTurned: true, offset: size - skip - take };
}
