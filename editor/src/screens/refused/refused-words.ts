import type { RefusedSubmission } from "../../api/generated/types.gen.ts";
import type { Tone } from "../../ui/badge.tsx";

/** What became of a refused submission, in words. */
export const REFUSED_STATES: Readonly<Record<RefusedSubmission["state"], readonly [string, Tone]>> = {
  open: ["Waiting", "warn"],
  sent: ["Sent", "good"],
  dismissed: ["Set aside", "neutral"],
};

/** The call that refused a submission, and takes it again. */
export const SENT_TO: Readonly<Record<RefusedSubmission["sentTo"], string>> = {
  source: "Lead of a source",
  call: "Phone call",
  lead: "Lead entered by a key",
};

/** By which key, or by whom, a submission was sent. */
export function senderWords({ apiKey, user }: Pick<RefusedSubmission, "apiKey" | "user">): string {
  if (apiKey !== null) return apiKey.name === "" ? "An API key" : `API key ${apiKey.name}`;
  return user?.name ?? "Somebody";
}
