/** The five quick notes; fixed. */
export const QUICK_NOTES = ["Left voicemail", "Spoke to", "No answer", "Sent text", "Sent email"] as const;
export type QuickNote = (typeof QUICK_NOTES)[number];

/** What an attempt to reach a contact came to. */
export const NOTE_OUTCOMES = {
  connected: "Connected",
  leftVoicemail: "Left voicemail",
  noAnswer: "No answer",
  callBackLater: "Call back later",
  appointmentSet: "Appointment set",
  notInterested: "Not interested",
  wrongNumber: "Wrong number",
} as const;
export type NoteOutcome = keyof typeof NOTE_OUTCOMES;

/**
 * What only a communication of ours comes to, or what plans one. The others may come of a call that the contact made: somebody
 * can be connected, not interested, or tell that the number is wrong, whoever began it.
 */
export const OUTBOUND_OUTCOMES: readonly NoteOutcome[] = [
  ...(["leftVoicemail", "noAnswer", "callBackLater", "appointmentSet"] as const),
];
export const OUTBOUND_QUICK_NOTES: readonly QuickNote[] = [
  ...(["Left voicemail", "No answer", "Sent text", "Sent email"] as const),
];

/** Who is shown a note: all with access to the contact, all but co-marketing partners, or its author and the owner alone. */
export const NOTE_AUDIENCES = ["public", "notPartners", "private"] as const;
export type NoteAudience = (typeof NOTE_AUDIENCES)[number];

/** Written by somebody, picked from the quick notes, or left by a merge. */
export type NoteKind = "note" | "quick" | "merge";

export const NOTE_LIMITS = { textLength: 5000, memoLength: 500 } as const;

/** Whether a note tells of a communication that we began, or plans one; what its text says is nobody's matter but its readers'. */
export function tellsOfOutbound(note: {
  readonly kind: NoteKind;
  readonly text: string;
  readonly outcome: NoteOutcome | null;
}): boolean {
  if (note.kind === "quick") return OUTBOUND_QUICK_NOTES.some((quick) => quick === note.text);
  return note.outcome !== null && OUTBOUND_OUTCOMES.includes(note.outcome);
}
