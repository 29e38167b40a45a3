import { Badge } from "../ui/badge.tsx";

/** Beside a lead that came under another name than its contact's. */
export function NameInReviewBadge() {
  return <Badge tone="warn">Name in review</Badge>;
}
