import { BOUND_FIELD_WORDS } from "@fairlead/engine";
import { Link } from "@tanstack/react-router";
import { PhoneOff } from "lucide-react";
import type { BoundBy } from "../api/generated/types.gen.ts";
import { Badge } from "../ui/badge.tsx";

interface DoNotContactProps {
  readonly contact: {
    readonly doNotContact: boolean;
    readonly excused: boolean;
    readonly boundBy: BoundBy | null;
  };
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
export function DoNotContactNote({ contact: { doNotContact, excused, boundBy } }: DoNotContactProps) {
  if (doNotContact) {
    return (
      <p className="text-bad text-sm">
        {boundBy ? (
          <BecauseOf record={boundBy.record} field={boundBy.field} />
        ) : (
          "This person asked not to be contacted."
        )}{" "}
        Calling, writing and scheduling are off; what they begin themselves can be recorded.
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

/** Names the record that binds this one, as far as one may see it, and what they share. */
function BecauseOf({ record, field }: BoundBy) {
  const same = BOUND_FIELD_WORDS[field];
  if (record === null) return <>Do not contact, because of another record with the same {same}.</>;
  return (
    <>
      Do not contact, because of{" "}
      <Link to="/contacts/$contactId" params={{ contactId: record.id }} className="underline">
        {record.name}’s record
      </Link>{" "}
      (same {same}).
    </>
  );
}
