import { describe, expect, test } from "vitest";
import { NOTE_OUTCOMES, type NoteOutcome, QUICK_NOTES, tellsOfOutbound } from "./notes.ts";

const NOTE = { kind: "note", text: "Sent text", outcome: null } as const;

describe("a note tells that we reached out, or plan to", () => {
  test("by its outcome, where that is only ever one of ours", () => {
    const outcomes = Object.keys(NOTE_OUTCOMES) as NoteOutcome[];

    expect(outcomes.filter((outcome) => tellsOfOutbound({ ...NOTE, outcome }))).toEqual([
      ...["leftVoicemail", "noAnswer", "callBackLater", "appointmentSet"],
    ]);
  });

  test("as four of the quick notes do", () => {
    expect(QUICK_NOTES.filter((text) => tellsOfOutbound({ ...NOTE, kind: "quick", text }))).toEqual([
      ...["Left voicemail", "No answer", "Sent text", "Sent email"],
    ]);
  });

  test("by nothing that somebody wrote in it", () => {
    expect(tellsOfOutbound(NOTE)).toBe(false);
  });
});
