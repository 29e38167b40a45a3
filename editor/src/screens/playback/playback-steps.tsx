import { clsx } from "clsx";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { ENTRY_ICONS } from "../lead/timeline.tsx";
import { PlaybackBar } from "./playback-bar.tsx";
import type { Playback } from "./use-playback.ts";
import type { WayStep } from "./way-step.ts";

interface PlaybackStepsProps {
  readonly label: string;
  readonly steps: readonly WayStep[];
  readonly playback: Playback;
  /** What more there is to say of the step that is shown. */
  readonly children?: ReactNode;
}

/** Steps to go through with buttons, with the arrow keys, or by picking one; the one that is shown tells more. */
export function PlaybackSteps({ label, steps, playback, children }: PlaybackStepsProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    const next = stepOfKey(event.key, playback);
    if (next === null || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    playback.show(next);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons in it have the focus; it hears their arrow keys
    <div className="flex flex-col gap-3" onKeyDown={onKeyDown}>
      <PlaybackBar playback={playback} />
      <ol aria-label={label} className="relative flex flex-col">
        {steps.map((step, index) => (
          <Step
            key={step.id}
            step={step}
            last={index === steps.length - 1}
            shown={index === playback.at}
            onShow={() => playback.show(index)}
          >
            {index === playback.at && children}
          </Step>
        ))}
      </ol>
    </div>
  );
}

interface StepProps {
  readonly step: WayStep;
  readonly last: boolean;
  readonly shown: boolean;
  readonly onShow: () => void;
  readonly children: ReactNode;
}

function Step({ step, last, shown, onShow, children }: StepProps) {
  const row = useRef<HTMLLIElement>(null);
  const Icon = ENTRY_ICONS[step.kind];
  useEffect(() => {
    if (shown) row.current?.scrollIntoView({ block: "nearest" });
  }, [shown]);
  return (
    <li ref={row} className="relative scroll-mt-16 pb-1">
      {!last && <span aria-hidden className="absolute top-8 bottom-0 left-[1.125rem] w-px bg-line" />}
      <button
        type="button"
        aria-current={shown ? "step" : undefined}
        onClick={onShow}
        className={clsx(
          "flex w-full items-start gap-2.5 rounded-md px-1.5 py-1.5 text-left text-sm",
          shown ? "bg-accent-soft" : "hover:bg-hover",
        )}
      >
        <span
          className={clsx(
            "z-0 grid size-6 shrink-0 place-items-center rounded-full border shadow-sm",
            shown ? "border-accent bg-accent text-on-accent" : "border-line bg-surface text-muted",
          )}
        >
          <Icon className="size-3" aria-hidden />
        </span>
        <span className={clsx("min-w-0 flex-1 pt-0.5", shown ? "font-medium text-ink" : "text-muted")}>
          {step.summary}
        </span>
        <span className="num shrink-0 pt-1 text-faint text-xs" title={step.exactTime}>
          {step.time}
        </span>
      </button>
      {shown && <div className="flex flex-col gap-2 relative bg-surface py-1.5 empty:hidden">{children}</div>}
    </li>
  );
}

function stepOfKey(key: string, { at, length }: Playback): number | null {
  switch (key) {
    case "ArrowLeft":
    case "ArrowUp":
      return at - 1;
    case "ArrowRight":
    case "ArrowDown":
      return at + 1;
    case "Home":
      return 0;
    case "End":
      return length - 1;
    default:
      return null;
  }
}
