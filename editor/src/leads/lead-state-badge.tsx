import { Archive, CircleCheck, Hand, Pause, TriangleAlert, UserRound } from "lucide-react";
import type { LeadSummary } from "../api/generated/types.gen.ts";
import { Badge } from "../ui/badge.tsx";

const ICON = "size-3";

/** Where a lead stands, in a word: contacted counts more than assigned, and nobody's exception more than somebody's. */
export function LeadStateBadge({
  lead,
}: {
  readonly lead: Pick<LeadSummary, "state" | "contactedAt" | "closedAt" | "assignee">;
}) {
  if (lead.closedAt !== null) {
    return (
      <Badge tone="neutral">
        <Archive className={ICON} aria-hidden /> Closed
      </Badge>
    );
  }
  if (lead.contactedAt !== null) {
    return (
      <Badge tone="good">
        <CircleCheck className={ICON} aria-hidden /> Contacted
      </Badge>
    );
  }
  switch (lead.state) {
    case "offered":
      return (
        <Badge tone="warn">
          <Hand className={ICON} aria-hidden /> Offered
        </Badge>
      );
    case "assigned":
      return (
        <Badge tone="accent">
          <UserRound className={ICON} aria-hidden /> Assigned
        </Badge>
      );
    case "held":
      return (
        <Badge tone="neutral">
          <Pause className={ICON} aria-hidden /> Held
        </Badge>
      );
    case "exception":
      return (
        <Badge tone={lead.assignee === null ? "bad" : "neutral"}>
          <TriangleAlert className={ICON} aria-hidden /> Exception
        </Badge>
      );
  }
}
