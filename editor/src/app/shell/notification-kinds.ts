import { BellRing, CircleSlash, type LucideIcon, MessageCircle, Timer, UserCheck, Users } from "lucide-react";
import type { Notification } from "../../api/generated/types.gen.ts";

/** What each kind of notification says after the contact's name; what was done with contacts says it in a sentence of its own. */
export const NOTIFICATION_KINDS: Readonly<
  Record<Notification["kind"], { readonly words: string; readonly icon: LucideIcon }>
> = {
  contactsChanged: { words: "was changed", icon: Users },
  leadAssigned: { words: "is assigned to you", icon: UserCheck },
  leadOffered: { words: "is offered to you", icon: BellRing },
  leadTouched: { words: "was in touch again", icon: MessageCircle },
  offerGone: { words: "went to somebody else", icon: CircleSlash },
  assignmentEnded: { words: "is no longer yours", icon: Timer },
};

/** What a notification says, in one sentence. */
export function notificationText({ notice, contactName, kind }: Notification): string {
  return notice?.sentence ?? `${contactName} ${NOTIFICATION_KINDS[kind].words}`;
}
