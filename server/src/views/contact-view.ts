import type { ContactRow as ContactRecord } from "@fairlead/db";
import { LOAN_STATUSES, shownName } from "@fairlead/engine";
import type { z } from "zod";
import type { ContactRow } from "../contract/index.ts";

const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

/** A contact as a line of a list; co-marketing partners are shown neither groups nor loans. */
export function contactRowView(
  record: ContactRecord,
  nowMs: number,
  { isPartner }: { readonly isPartner: boolean },
): z.input<typeof ContactRow> {
  const { contact, ownerName, sourceName, groupNames } = record;
  const { ownerUserId } = contact;
  return {
    id: contact.id,
    name: shownName(contact),
    leadStatus: contact.leadStatus,
    doNotContact: record.binding.kind === "bound",
    isNew: nowMs - contact.createdAt.getTime() < WEEK_MS,
    owner: ownerUserId === null || ownerName === null ? null : { id: ownerUserId, name: ownerName },
    nickname: contact.nickname,
    email: contact.email,
    cellPhone: contact.cellPhone,
    homePhone: contact.homePhone,
    workPhone: contact.workPhone,
    cellPhoneExtension: contact.cellPhoneExtension,
    homePhoneExtension: contact.homePhoneExtension,
    workPhoneExtension: contact.workPhoneExtension,
    prefersText: contact.prefersText,
    preferredLanguage: contact.preferredLanguage,
    birthday: contact.birthday,
    address: contact.street,
    city: contact.city,
    state: contact.state,
    postalCode: contact.postalCode,
    source: sourceName,
    groups: isPartner ? [] : [...groupNames],
    referredBy: contact.referredBy,
    contactedAt: contact.contactedAt?.toISOString() ?? null,
    createdAt: contact.createdAt.toISOString(),
    ...(isPartner
      ? { loanAmountUsd: null, loanPurpose: null, propertyState: null, accounts: [] }
      : {
          loanAmountUsd: contact.loanAmountUsd,
          loanPurpose: contact.loanPurpose,
          propertyState: contact.loanPropertyState,
          accounts: (contact.accounts ?? []).map(accountName),
        }),
  };
}

/** A loan's number, or in words where it stands. */
function accountName(account: string): string {
  return Object.entries(LOAN_STATUSES).find(([status]) => status === account)?.[1] ?? account;
}
