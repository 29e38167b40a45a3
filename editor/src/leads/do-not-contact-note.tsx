import { PhoneOff } from "lucide-react";
import { Badge } from "../ui/badge.tsx";

interface DoNotContactProps {
  readonly contact: { readonly doNotContact: boolean; readonly excused: boolean };
}

/** Says beside a name that nobody contacts the person. */
export function DoNotContactBadge() {
  return (
    <Badge tone="bad">
      <PhoneOff className="size-3" aria-hidden /> Do not contact
    </Badge>
  );
}

/** Why nobody contacts the person, or why this record may although an older one may not; nothing where neither holds. */
export function DoNotContactNote({ contact: { doNotContact, excused } }: DoNotContactProps) {
  if (doNotContact) {
    return (
      <p className="text-bad text-sm">
        This person asked not to be contacted. Calling, writing and scheduling are off; what they begin
        themselves can be recorded.
      </p>
    );
  }
  if (!excused) return null;
  return (
    <p className="text-sm text-warn">
      An older record of this person cannot be contacted. This one can: its workflow does not honor
      do-not-contact.
    </p>
  );
}
