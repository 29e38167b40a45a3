import type { BulkAction } from "../../api/generated/types.gen.ts";

interface ActionWords {
  /** While it is under way: "Archiving 3 contacts". */
  readonly doing: (what: string) => string;
  /** When it is over: "Archived 3 contacts". */
  readonly done: (what: string) => string;
}

/** What is said of each action on contacts. */
export const ACTION_WORDS: Readonly<Record<BulkAction["action"], ActionWords>> = {
  share: { doing: (what) => `Sharing ${what}`, done: (what) => `Shared ${what}` },
  unshare: { doing: (what) => `Unsharing ${what}`, done: (what) => `Unshared ${what}` },
  assign: { doing: (what) => `Assigning ${what}`, done: (what) => `Assigned ${what}` },
  unassign: { doing: (what) => `Unassigning ${what}`, done: (what) => `Unassigned ${what}` },
  addToGroups: { doing: (what) => `Adding ${what} to groups`, done: (what) => `Added ${what} to groups` },
  removeFromGroups: {
    doing: (what) => `Removing ${what} from groups`,
    done: (what) => `Removed ${what} from groups`,
  },
  changeOwner: {
    doing: (what) => `Changing the owner of ${what}`,
    done: (what) => `Changed the owner of ${what}`,
  },
  archive: { doing: (what) => `Archiving ${what}`, done: (what) => `Archived ${what}` },
  unarchive: { doing: (what) => `Unarchiving ${what}`, done: (what) => `Unarchived ${what}` },
  silence: {
    doing: (what) => `Silencing communication with ${what}`,
    done: (what) => `Silenced communication with ${what}`,
  },
  unsilence: {
    doing: (what) => `Unsilencing communication with ${what}`,
    done: (what) => `Unsilenced communication with ${what}`,
  },
  delete: { doing: (what) => `Deleting ${what}`, done: (what) => `Deleted ${what}` },
};
