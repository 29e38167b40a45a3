import type { previewMerge } from "@fairlead/db";
import { LEAD_STATUSES, type MergedField, PROFILE_FIELDS } from "@fairlead/engine";

type Preview = Awaited<ReturnType<typeof previewMerge>>;

const LABELS: Readonly<Record<MergedField, string>> = {
  ...PROFILE_FIELDS,
  cellPhoneExtension: `${PROFILE_FIELDS.cellPhone}, extension`,
  homePhoneExtension: `${PROFILE_FIELDS.homePhone}, extension`,
  workPhoneExtension: `${PROFILE_FIELDS.workPhone}, extension`,
  ownerUserId: "Owner",
  assignedUserId: "Assigned user",
};
const FIELDS = Object.keys(LABELS) as readonly MergedField[];

/**
 * The merged record as a sample: the fields that it has, each with the record that it comes from; what it keeps beside; and what of
 * the others is kept nowhere.
 */
export function mergePreviewView({ primary, merge, privateNotes, reader, userNames }: Preview) {
  const words = (field: MergedField, value: string | boolean) => valueWords(field, value, userNames);
  return {
    ...{ privateNotes, reader, doNotContact: merge.doNotContact },
    fields: FIELDS.flatMap((field) => {
      const filled = merge.filled[field];
      const value = filled?.value ?? primary[field];
      if (value === null || value === "") return [];
      return [{ field, label: LABELS[field], value: words(field, value), fromId: filled?.fromId ?? null }];
    }),
    furtherAddresses: [...merge.formerAddresses],
    furtherExtensions: { ...merge.formerExtensions },
    lost: merge.lost.map(({ fromId, field, value }) => ({
      ...{ fromId, field, label: LABELS[field], value: words(field, value) },
    })),
  };
}

function valueWords(field: MergedField, value: string | boolean, userNames: Preview["userNames"]): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (field === "leadStatus") return LEAD_STATUSES[value as keyof typeof LEAD_STATUSES].label;
  return userNames.get(value) ?? value;
}
