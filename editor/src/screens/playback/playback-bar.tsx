import { Pause, Play, StepBack, StepForward } from "lucide-react";
import { useEffect, useRef } from "react";
import { IconButton } from "../../ui/icon-button.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { type Playback, SPEEDS } from "./use-playback.ts";

const ICON = "size-4";
/** A button at its end keeps the focus, so that the arrow keys go on; disabled, it would lose them. */
const ENDED = "aria-disabled:opacity-55";

/** Back, play or pause, on; how fast; and where one is. */
export function PlaybackBar({ playback }: { readonly playback: Playback }) {
  const { at, length, playing, speed } = playback;
  const main = useRef<HTMLButtonElement>(null);
  // It comes where something else was pressed: the arrow keys are to work at once.
  useEffect(() => main.current?.focus(), []);
  return (
    <div className="sticky -top-4 z-10 -mx-1 flex flex-wrap items-center gap-x-1 gap-y-2 bg-surface px-1 py-2">
      <IconButton
        label="The step before"
        keys="←"
        icon={<StepBack className={ICON} />}
        aria-disabled={at === 0}
        className={ENDED}
        onClick={() => playback.show(at - 1)}
      />
      <IconButton
        ref={main}
        label={playing ? "Pause" : "Play"}
        look="primary"
        icon={playing ? <Pause className={ICON} /> : <Play className={ICON} />}
        disabled={length < 2}
        onClick={playback.toggle}
      />
      <IconButton
        label="The next step"
        keys="→"
        icon={<StepForward className={ICON} />}
        aria-disabled={at >= length - 1}
        className={ENDED}
        onClick={() => playback.show(at + 1)}
      />
      <p className="num mx-2 text-muted text-xs">
        Step {at + 1} of {length}
      </p>
      <span className="ml-auto">
        <Segmented label="Speed" value={speed} options={SPEEDS} onChange={playback.setSpeed} />
      </span>
    </div>
  );
}
