import {
  eventSentence,
  explainPlayed,
  explanationView,
  NOTHING_HIDDEN,
  type Play,
  type PlayEvent,
  type SentenceNames,
  trialPath,
  type UsersById,
} from "@fairlead/engine";
import { formatExact } from "../../format/instant.ts";
import { formatOffset } from "../../format/offset.ts";
import type { WayStep } from "../playback/way-step.ts";

interface Played {
  readonly play: Play;
  /** When the lead comes in, milliseconds since the epoch. */
  readonly startMs: number;
  readonly users: UsersById;
  readonly names: SentenceNames;
}

/** A play as steps that a drawing can show; the first is that the lead comes in. */
export function stepsOfPlay({ play, startMs, users, names }: Played): readonly WayStep[] {
  const timed = (atMs: number) => ({
    time: formatOffset(atMs - startMs),
    exactTime: formatExact(new Date(atMs).toISOString()),
  });
  const begin: WayStep = {
    ...{ id: "begin", kind: "received", summary: "The lead comes in.", ...timed(startMs) },
    ...{ userIds: [], outcome: null, workflow: null, reasons: null },
  };
  const steps = play.events.map((played, place): WayStep => {
    const { atMs, event, userIds, decided } = played;
    return {
      ...{ id: String(place), kind: event.kind, summary: eventSentence(event, names), ...timed(atMs) },
      ...{ userIds, outcome: decided?.decision.kind ?? null },
      workflow: decided && { ...decided.workflow, version: null },
      reasons: reasonsOf(played, users, names),
    };
  });
  return [begin, ...steps];
}

function reasonsOf({ decided }: PlayEvent, users: UsersById, names: SentenceNames): WayStep["reasons"] {
  if (!decided?.plan) return null;
  return () => {
    const explanation = explainPlayed(decided, users);
    if (!explanation) throw new Error("A decision by a plan has reasons");
    const { workflow, state } = decided;
    const context = { workflowName: workflow.name, planVersion: null, cursor: state.cursor };
    return {
      path: trialPath(explanation),
      decision: explanationView(explanation, { ...context, nameOf: names.user, hidden: NOTHING_HIDDEN }),
    };
  };
}
