/** Which two drawings are compared; part of the address, so that a comparison can be sent to somebody. */
export interface CompareSearch {
  /** A version's number; left out: the one before `after`. */
  readonly before?: number;
  /** `draft`, or a version's number as text; left out: the draft where it holds something new, otherwise the live version. */
  readonly after?: string;
}

/** Reads an address; what makes no sense is left out. */
export function parseCompareSearch(search: Record<string, unknown>): CompareSearch {
  const before = Number(search.before);
  const after = search.after === "draft" ? "draft" : numberText(search.after);
  return {
    ...(Number.isInteger(before) && before > 0 ? { before } : {}),
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
  const newer = after ?? (draftIsNew ? "draft" : String(publishedVersion));
  const older = newer === "draft" ? publishedVersion : Math.max(1, Number(newer) - 1);
  return { before: before ?? older, after: newer };
}

/** What a drawing is called. */
export function versionName(version: string | number): string {
  return version === "draft" ? "Draft" : `Version ${version}`;
}

function numberText(value: unknown): string | null {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 ? String(number) : null;
}
