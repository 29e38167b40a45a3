/** Which two drawings are compared; part of the address, so that a comparison can be sent to somebody. */
export interface CompareSearch {
  /** A version's number; left out: the one before `after`. */
  readonly before?: number;
  /** `draft`, or a version's number, which an address tells without quotation marks; left out: the draft where it holds something new, otherwise the live version. */
  readonly after?: number | "draft";
}

/** Reads an address; what makes no sense is left out. */
export function parseCompareSearch(search: Record<string, unknown>): CompareSearch {
  const before = numberOf(search.before);
  const after = search.after === "draft" ? "draft" : numberOf(search.after);
  return {
    ...(before === null ? {} : { before }),
    ...(after === null ? {} : { after }),
  };
}

interface Published {
  readonly publishedVersion: number | null;
  readonly hasUnpublishedChanges: boolean;
}

/** The two drawings that an address means; `null` while nothing is published. */
export function comparedVersions(
  { before, after }: CompareSearch,
  { publishedVersion, hasUnpublishedChanges }: Published,
): { readonly before: number; readonly after: string } | null {
  if (publishedVersion === null) return null;
  const draftIsNew = hasUnpublishedChanges || publishedVersion === 1;
  const newer = String(after ?? (draftIsNew ? "draft" : publishedVersion));
  const older = newer === "draft" ? publishedVersion : Math.max(1, Number(newer) - 1);
  return { before: before ?? older, after: newer };
}

/** What a drawing is called. */
export function versionName(version: string | number): string {
  return version === "draft" ? "Draft" : `Version ${version}`;
}

function numberOf(value: unknown): number | null {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? number : null;
}
