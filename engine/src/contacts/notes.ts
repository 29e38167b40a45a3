/** The five quick notes; fixed. */
export const QUICK_NOTES = ["Left voicemail", "Spoke to", "No answer", "Sent text", "Sent email"] as const;

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

/** Who is shown a note: all with access to the contact, all but co-marketing partners, or its author and the owner alone. */
export const NOTE_AUDIENCES = ["public", "notPartners", "private"] as const;
export type NoteAudience = (typeof NOTE_AUDIENCES)[number];

/** Written by somebody, picked from the quick notes, or left by a merge. */
export type NoteKind = "note" | "quick" | "merge";

export const NOTE_LIMITS = { textLength: 5000, memoLength: 500 } as const;
