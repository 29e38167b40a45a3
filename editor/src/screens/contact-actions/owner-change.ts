import type { OwnerChangePreview, UserRef } from "../../api/generated/types.gen.ts";
import { contactsWords } from "./action-target.ts";
import { type FormerOwners, keepersWords, sharedEffect, shareTitle } from "./former-owners.ts";
import { privateNotesWords } from "./private-notes-words.ts";

/** What was answered so far; `null`: not yet. */
export interface OwnerChange {
  readonly owner: UserRef | null;
  readonly groupName: string;
  readonly transferLoans: boolean | null;
  /** Whether the owners they have now keep them, shared. */
  readonly share: boolean | null;
}

interface OwnerChangeStep {
  readonly kind: "loans" | "group" | "owner" | "share" | "review";
  readonly title: string;
  readonly isAnswered: (change: OwnerChange) => boolean;
}

const OWNER = {
  ...{ kind: "owner", title: "Select a New Owner" },
  isAnswered: ({ owner }: OwnerChange) => owner !== null,
} as const satisfies OwnerChangeStep;
const GROUP = {
  ...{ kind: "group", title: "Add Optional Group" },
  isAnswered: () => true,
} as const satisfies OwnerChangeStep;
const REVIEW = {
  ...{ kind: "review", title: "Review and Confirm" },
  isAnswered: () => true,
} as const satisfies OwnerChangeStep;

/** The steps, in the order that depends on whether somebody takes part in a loan. Where nobody owns the contacts, nobody keeps them. */
export function ownerChangeSteps(
  { onLoans }: OwnerChangePreview,
  former: FormerOwners,
): readonly OwnerChangeStep[] {
  const share: OwnerChangeStep = {
    ...{ kind: "share", title: shareTitle(former) },
    isAnswered: ({ share }) => share !== null,
  };
  const loans: OwnerChangeStep = {
    ...{ kind: "loans", title: "Transfer Loans" },
    isAnswered: ({ transferLoans, share }) =>
      transferLoans === true || (transferLoans === false && (share !== null || former.kind === "nobody")),
  };
  if (onLoans > 0) return [loans, GROUP, OWNER, REVIEW];
  return former.kind === "nobody" ? [OWNER, GROUP, REVIEW] : [OWNER, GROUP, share, REVIEW];
}

/** What a step was answered with, in a word or two. */
export function ownerChangeAnswer(kind: OwnerChangeStep["kind"], change: OwnerChange): string {
  const { owner, groupName, transferLoans, share } = change;
  switch (kind) {
    case "loans":
      if (transferLoans === true) return "Yes";
      return share === null ? "No" : share ? "No; contacts shared" : "No; contacts not shared";
    case "group":
      return groupName.trim() === "" ? "None" : groupName.trim();
    case "owner":
      return owner?.name ?? "";
    case "share":
      return share === true ? "Yes" : "No";
    case "review":
      return "";
  }
}

/** What will happen, sentence by sentence. */
export function ownerChangeEffects(
  change: OwnerChange,
  preview: OwnerChangePreview,
  former: FormerOwners,
): readonly string[] {
  const { owner, transferLoans, share, groupName } = change;
  const { contacts, onLoans, loans, additional, copied } = preview;
  const whole = additional - copied;
  const group = groupName.trim();
  return [
    `${contactsWords(contacts)} will be owned by ${owner?.name ?? "the new owner"}.`,
    ...(group === "" ? [] : [`They are added to the group “${group}”.`]),
    ...(onLoans > 0 && transferLoans === true
      ? [
          `${loans === 1 ? "1 loan goes" : `${loans} loans go`} with them.`,
          ...(whole > 0 ? [`${contactsWords(whole)} on these loans go along.`] : []),
          ...(copied > 0
            ? [
                `${contactsWords(copied)} on these loans are also on a loan that stays: the new owner gets a copy of each.`,
              ]
            : []),
        ]
      : []),
    ...(onLoans > 0 && transferLoans === false
      ? [
          loans === 1 ? "The loan stays with its owner." : "The loans stay with their owners.",
          ...(share === true || former.kind === "nobody"
            ? []
            : [
                `Of ${contactsWords(onLoans)} an archived copy stays on the loans with ${keepersWords(former)}, and under Archived Contacts.`,
              ]),
        ]
      : []),
    sharedEffect(former, share === true),
    privateNotesEffect(preview, change),
  ].filter((effect) => effect !== null);
}

/** Private notes are for their author and the present owner, so they change their reader with the owner. */
function privateNotesEffect(
  { privateNotes, privateNotesAlong }: OwnerChangePreview,
  { owner, transferLoans }: OwnerChange,
): string | null {
  const notes = privateNotes + (transferLoans === true ? privateNotesAlong : 0);
  return privateNotesWords(notes, owner?.name ?? "the new owner");
}
