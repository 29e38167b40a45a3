import { BellRing, CircleSlash, type LucideIcon, MessageCircle, Timer, UserCheck } from "lucide-react";
import type { Notification } from "../../api/generated/types.gen.ts";

/** What each kind of notification says after the contact's name. */
export const NOTIFICATION_KINDS: Readonly<
  Record<Notification["kind"], { readonly words: string; readonly icon: LucideIcon }>
> = {
  leadAssigned: { words: "is assigned to you", icon: UserCheck },
  leadOffered: { words: "is offered to you", icon: BellRing },
  leadTouched: { words: "was in touch again", icon: MessageCircle },
  offerGone: { words: "went to somebody else", icon: CircleSlash },
  assignmentEnded: { words: "is no longer yours", icon: Timer },
};
