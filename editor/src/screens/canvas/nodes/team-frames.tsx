import { ViewportPortal } from "@xyflow/react";
import { clsx } from "clsx";
import { ChevronDown, Users } from "lucide-react";
import { plural } from "../../../format/values.ts";
import { FRAME_HEADER } from "../drawing/sizes.ts";
import type { TeamFrame } from "../drawing/team-layout.ts";
import { useCanvas, useCanvasSession, useDrawn } from "../store/canvas-context.ts";

/** The frames around the branches of each team, while they are grouped. */
export function TeamFrames() {
  const frames = useDrawn((state) => state.frames);
  if (frames.length === 0) return null;
  return (
    <ViewportPortal>
      {frames.map((frame) => (
        <Frame key={frame.team.id} frame={frame} />
      ))}
    </ViewportPortal>
  );
}

function Frame({ frame }: { readonly frame: TeamFrame }) {
  const { bounds, collapsed, team } = frame;
  const far = useCanvasSession((state) => state.far);
  const place = { translate: `${bounds.x}px ${bounds.y}px`, width: bounds.width, height: bounds.height };
  return (
    <section aria-label={`Team ${team.name}`}>
      <div
        style={place}
        className={clsx(
          "absolute top-0 left-0 rounded-xl border border-line-strong",
          collapsed ? "bg-surface" : "-z-20 bg-sunken",
        )}
      />
      <div
        style={place}
        className={clsx(
          "pointer-events-none absolute top-0 left-0",
          far && !collapsed && "grid place-items-center",
        )}
      >
        <FrameButton frame={frame} large={far && !collapsed} />
      </div>
    </section>
  );
}

interface FrameButtonProps {
  readonly frame: TeamFrame;
  /** Over the boxes as on a map, where words of common size could not be read. */
  readonly large: boolean;
}

function FrameButton({ frame: { team, users, collapsed }, large }: FrameButtonProps) {
  const { session } = useCanvas();
  return (
    <button
      type="button"
      aria-expanded={!collapsed}
      data-team={team.id}
      onClick={() => session.getState().setCollapsed([team.id], !collapsed)}
      style={large ? {} : { height: FRAME_HEADER }}
      className={clsx(
        "nopan pointer-events-auto flex max-w-full items-center text-left hover:text-accent-text",
        large
          ? "gap-6 rounded-[48px] bg-surface/90 px-12 py-4 text-[84px] leading-tight"
          : "gap-2.5 rounded-xl px-4 text-lg",
      )}
    >
      {!large && (
        <>
          <ChevronDown
            className={clsx("size-5 text-muted transition-transform", collapsed && "-rotate-90")}
            aria-hidden
          />
          <Users className="size-5 text-muted" aria-hidden />
        </>
      )}
      <span className="truncate font-semibold text-ink">{team.name}</span>
      <span className="num shrink-0 text-faint">{large ? users : plural(users, "user")}</span>
    </button>
  );
}
