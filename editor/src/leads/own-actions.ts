const SEEN_FOR_MS = 15_000;
const actedAtMs = new Map<string, number>();

/** Notes that this person just did something with a lead, here and now. */
export function noteOwnAction(leadId: string, nowMs: number = Date.now()): void {
  for (const [id, atMs] of actedAtMs) if (nowMs - atMs > SEEN_FOR_MS) actedAtMs.delete(id);
  actedAtMs.set(leadId, nowMs);
}

/** Whether a notification about a lead only tells what this person did themself a moment ago. */
export function isOwnAction(leadId: string, nowMs: number = Date.now()): boolean {
  const atMs = actedAtMs.get(leadId);
  return atMs !== undefined && nowMs - atMs <= SEEN_FOR_MS;
}
