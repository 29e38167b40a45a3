import type { OwnerChangePreview, UserRef } from "../../api/generated/types.gen.ts";
import { contactsWords } from "./action-target.ts";

/** What was answered so far; `null`: not yet. */
export interface OwnerChange {
  readonly owner: UserRef | null;
  readonly groupName: string;
  readonly transferLoans: boolean | null;
  /** Whether the owner they have now keeps them, shared. */
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
const SHARE = {
  ...{ kind: "share", title: "Share with yourself" },
  isAnswered: ({ share }: OwnerChange) => share !== null,
} as const satisfies OwnerChangeStep;
const LOANS = {
  ...{ kind: "loans", title: "Transfer Loans" },
  isAnswered: ({ transferLoans, share }: OwnerChange) =>
    transferLoans === true || (transferLoans === false && share !== null),
} as const satisfies OwnerChangeStep;
const REVIEW = {
  ...{ kind: "review", title: "Review and Confirm" },
  isAnswered: () => true,
} as const satisfies OwnerChangeStep;

/** The steps, in the order that depends on whether somebody takes part in a loan. */
export function ownerChangeSteps({ onLoans }: OwnerChangePreview): readonly OwnerChangeStep[] {
  return onLoans > 0 ? [LOANS, GROUP, OWNER, REVIEW] : [OWNER, GROUP, SHARE, REVIEW];
}

/** What a step was answered with, in a word or two. */
export function ownerChangeAnswer(kind: OwnerChangeStep["kind"], change: OwnerChange): string {
  const { owner, groupName, transferLoans, share } = change;
  switch (kind) {
    case "loans":
      return transferLoans === true ? "Yes" : "No";
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
export function ownerChangeEffects(change: OwnerChange, preview: OwnerChangePreview): readonly string[] {
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
          `The loans stay with their owner.`,
          ...(share === true
            ? []
            : [
                `Of ${contactsWords(onLoans)} an archived copy stays on the loans with the owner they have now, and under Archived Contacts.`,
              ]),
        ]
      : []),
    share === true
      ? "The owner they have now keeps them, shared: to look at, and to add notes, tasks and appointments."
      : "The owner they have now no longer sees them, unless they are shared with or assigned to them.",
  ];
}
