import { useEffect, useState } from "react";

/** How fast steps follow on each other. */
export const SPEEDS = [
  { value: "1", label: "1×" },
  { value: "2", label: "2×" },
  { value: "4", label: "4×" },
] as const;
export type Speed = (typeof SPEEDS)[number]["value"];

/** Long enough to read a sentence and to look at the drawing. */
const STEP_MS = 1_800;

/** Steps that are gone through, by hand or by themselves. */
export interface Playback {
  /** The step that is shown, from 0. */
  readonly at: number;
  readonly length: number;
  readonly playing: boolean;
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  /** Shows a step and stays there. */
  readonly show: (at: number) => void;
  /** Plays on, from the start when it has come to the end; or pauses. */
  readonly toggle: () => void;
  /** Begins at the first step, moving or not. */
  readonly restart: (moving: boolean) => void;
}

/**
 * Goes through steps, one after the other.
 *
 * @param length how many steps there are; may grow while it plays
 */
export function usePlayback(length: number, { autoPlay }: { readonly autoPlay: boolean }): Playback {
  const [wanted, setWanted] = useState(0);
  const [running, setRunning] = useState(autoPlay);
  const [speed, setSpeed] = useState<Speed>("1");
  const last = Math.max(0, length - 1);
  const at = Math.min(wanted, last);
  const playing = running && at < last;
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => setWanted(at + 1), STEP_MS / Number(speed));
    return () => clearTimeout(timer);
  }, [playing, at, speed]);
  return {
    ...{ at, length, playing, speed, setSpeed },
    show: (next) => {
      setRunning(false);
      setWanted(Math.max(0, Math.min(next, last)));
    },
    toggle: () => {
      if (!playing && at === last) setWanted(0);
      setRunning(!playing);
    },
    restart: (moving) => {
      setWanted(0);
      setRunning(moving);
    },
  };
}

/** Whether things may move by themselves for this person. */
export function mayMove(): boolean {
  return !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
