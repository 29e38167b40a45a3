import type { User } from "../../api/generated/types.gen.ts";
import { formatShort } from "../../format/instant.ts";
import { Badge } from "../../ui/badge.tsx";

/** Whether a person takes leads now, and if not, why and until when. */
export function AvailabilityBadge({
  user,
}: {
  readonly user: Pick<User, "active" | "present" | "atWork" | "absences" | "workingHours">;
}) {
  if (!user.active) return <Badge tone="bad">Deactivated</Badge>;
  const now = new Date().toISOString();
  const absence = user.absences.find(({ from, until }) => from <= now && (until === null || now < until));
  if (!user.present && absence) {
    const words = absence.kind === "paused" ? "Paused" : "Out of office";
    return (
      <Badge tone="warn">
        {words}
        {absence.until !== null && ` until ${formatShort(absence.until)}`}
      </Badge>
    );
  }
  if (user.workingHours.length > 0 && !user.atWork) return <Badge>Off hours</Badge>;
  return <Badge tone="good">Available</Badge>;
}
