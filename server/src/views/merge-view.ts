import type { previewMerge } from "@fairlead/db";
import { type MergedField, PROFILE_FIELDS } from "@fairlead/engine";

const FIELDS = Object.keys(PROFILE_FIELDS).filter(
  (field) => field !== "leadStatus",
) as readonly MergedField[];

/** The merged record as a sample: the fields that it has, each with the record that it comes from. */
export function mergePreviewView({
  primary,
  merge,
  privateNotes,
  reader,
}: Awaited<ReturnType<typeof previewMerge>>) {
  return {
    ...{ privateNotes, reader },
    fields: FIELDS.flatMap((field) => {
      const filled = merge.filled[field];
      const value = filled?.value ?? primary[field];
      if (value === null || value === "") return [];
      const text = typeof value === "boolean" ? (value ? "Yes" : "No") : value;
      return [{ field, label: PROFILE_FIELDS[field], value: text, fromId: filled?.fromId ?? null }];
    }),
  };
}
