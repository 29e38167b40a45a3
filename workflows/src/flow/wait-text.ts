import type { Wait } from "@fairlead/db/contract";

/** Keeps the wait with the higher step, so that a signal that overtakes an activity's answer is not lost. */
export function later(current: Wait, next: Wait): Wait {
  return next.step >= current.step ? next : current;
}

/** One line for a run or a timer, such as `time to contact until 2026-05-04 15:30 UTC`. No personal data. */
export function summaryOf(wait: Wait): string {
  switch (wait.kind) {
    case "offer":
      return `offer window until ${minute(wait.untilMs)}`;
    case "timeToContact":
      return `time to contact until ${minute(wait.untilMs)}`;
    case "hold":
      return `held until ${minute(wait.untilMs)}, when the first of the matching users is back`;
    case "settled":
      return "settled";
  }
}

/** What the run waits for, in Markdown for the Temporal UI. */
export function detailsOf(wait: Wait): string {
  switch (wait.kind) {
    case "offer":
      return `**Offered** (step ${wait.step}). A claim or the last pass ends the wait; otherwise it lapses at **${minute(wait.untilMs)}**.`;
    case "timeToContact":
      return `**Assigned** (step ${wait.step}). A communication that stamps the contacted date ends the wait; otherwise it lapses at **${minute(wait.untilMs)}**.`;
    case "hold":
      return `**Held** (step ${wait.step}). Every matching user is away; decided again at **${minute(wait.untilMs)}**, or as soon as somebody is back.`;
    case "settled":
      return `**Settled** (step ${wait.step}).`;
  }
}

function minute(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
