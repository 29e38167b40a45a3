import { type Graph, type PlayEnd, playOnGround } from "@fairlead/engine";
import { useMemo, useState } from "react";
import { type DrawnStep, drawnStep } from "../playback/drawn-step.ts";
import { mayMove, type Playback, usePlayback } from "../playback/use-playback.ts";
import type { WayStep } from "../playback/way-step.ts";
import { reactionOf } from "./habits.ts";
import { stepsOfPlay } from "./steps-of-play.ts";
import type { Trial } from "./use-trial.ts";

/** A tried lead on its way in virtual time. */
export interface LeadPlay {
  /** What the users do, as `habitOptions` has it. */
  readonly habit: string;
  readonly setHabit: (habit: string) => void;
  readonly begin: () => void;
  readonly stop: () => void;
  /** `null` until it is begun, and while there is no lead to play. */
  readonly played: Played | null;
}

export interface Played {
  readonly steps: readonly WayStep[];
  readonly end: PlayEnd;
  readonly playback: Playback;
  readonly drawn: DrawnStep;
}

/** Plays the lead of a trial, in the browser, by the engine that carries real ones; anew with each change of the trial. */
export function usePlay(trial: Trial, graph: Graph, workflowId: string): LeadPlay {
  const [habit, setHabit] = useState("nobody");
  const [begun, setBegun] = useState(false);
  const way = useMemo(() => (begun ? wayOf(trial, habit) : null), [begun, trial, habit]);
  const steps = way?.steps ?? NO_STEPS;
  const playback = usePlayback(steps.length, { autoPlay: false });
  const drawn = useMemo(
    () => drawnStep(steps, playback.at, { graph, workflowId }),
    [steps, playback.at, graph, workflowId],
  );
  return {
    ...{ habit, setHabit },
    begin: () => {
      setBegun(true);
      playback.restart(mayMove());
    },
    stop: () => setBegun(false),
    played: way && { ...way, playback, drawn },
  };
}

const NO_STEPS: readonly WayStep[] = [];

function wayOf(trial: Trial, habit: string): Pick<Played, "steps" | "end"> | null {
  if (trial.kind !== "decided") return null;
  const { tried, nameOf } = trial;
  const answer = playOnGround({ ...tried, reaction: reactionOf(habit) });
  if (!answer.ok) return null;
  const { play, users } = answer;
  const workflows = [tried.ground, ...tried.others].map(({ workflow }) => workflow);
  const workflowName = (id: string) => workflows.find((one) => one.id === id)?.name ?? "another workflow";
  const names = { user: nameOf, workflow: workflowName };
  return { steps: stepsOfPlay({ play, startMs: tried.nowMs, users, names }), end: play.end };
}
