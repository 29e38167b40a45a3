import type { Graph, NodeId, PlayEnd } from "@fairlead/engine";
import { Play, Square } from "lucide-react";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { Field } from "../../ui/field.tsx";
import { PlaybackSteps } from "../playback/playback-steps.tsx";
import { StepReasons } from "../playback/step-reasons.tsx";
import { habitOptions } from "./habits.ts";
import type { LeadPlay } from "./use-play.ts";
import type { Trial } from "./use-trial.ts";

interface PlaySectionProps {
  readonly trial: Extract<Trial, { kind: "decided" }>;
  readonly play: LeadPlay;
  readonly graph: Graph;
  readonly workflowId: string;
  readonly selected: NodeId | null;
}

/** What would come after the first decision: the lead goes on through the workflow in virtual time. */
export function PlaySection({ trial, play, graph, workflowId, selected }: PlaySectionProps) {
  const { played } = play;
  const step = played?.steps[played.playback.at];
  return (
    <section aria-label="Play" className="flex flex-col gap-3">
      <div className="flex items-end gap-2">
        <Field label="When it comes to somebody" className="min-w-0 flex-1">
          <Combobox
            value={play.habit}
            searchLabel="Find a user"
            options={habitOptions(trial.tried.plan, trial.nameOf)}
            onChange={play.setHabit}
          />
        </Field>
        {played ? (
          <Button icon={<Square className="size-3.5" aria-hidden />} onClick={play.stop}>
            Stop
          </Button>
        ) : (
          <Button look="primary" icon={<Play className="size-3.5" aria-hidden />} onClick={play.begin}>
            Play
          </Button>
        )}
      </div>
      {played && step && (
        <>
          <PlaybackSteps label="What would happen" steps={played.steps} playback={played.playback}>
            <StepReasons step={step} drawn={played.drawn} {...{ graph, workflowId, selected }} />
          </PlaybackSteps>
          <p className="text-muted text-sm">{endText(played.end, trial.nameOf)}</p>
        </>
      )}
    </section>
  );
}

function endText(end: PlayEnd, nameOf: (id: string) => string): string {
  switch (end.kind) {
    case "settled":
      return `It ends here: ${nameOf(end.userId)} keeps the lead.`;
    case "needsPerson":
      return "It waits here until a person acts.";
    case "goesOn":
      return "It would go on like this; the rest is left out.";
  }
}
