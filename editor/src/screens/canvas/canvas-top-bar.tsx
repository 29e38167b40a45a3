import { Link } from "@tanstack/react-router";
import {
  ChevronLeft,
  FlaskConical,
  List,
  Redo2,
  Search,
  Settings,
  Undo2,
  UserPlus,
  Waypoints,
} from "lucide-react";
import type { ReactNode } from "react";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { CanvasMenu } from "./canvas-menu.tsx";
import { PublishButton } from "./publish-button.tsx";
import { SaveState } from "./save-state.tsx";
import { useCanvas, useCanvasSession, useDocument } from "./store/canvas-context.ts";
import type { Beside } from "./store/session.ts";
import type { Saving } from "./use-saving.ts";

interface CanvasTopBarProps {
  readonly workflow: Workflow;
  readonly saving: Saving;
  readonly editable: boolean;
}

/** The line over the canvas: the name closes it, the rest changes, saves and publishes it. */
export function CanvasTopBar({ workflow, saving, editable }: CanvasTopBarProps) {
  const session = useSession();
  const canvas = useCanvas();
  const asList = useCanvasSession((state) => state.asList);
  const canUndo = useDocument((state) => state.past.length > 0);
  const canRedo = useDocument((state) => state.future.length > 0);
  const published = workflow.publishedVersion;
  const { document } = canvas;
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-line border-b bg-surface px-3">
      <Link
        to="/workflows"
        title="Close the canvas"
        className="flex min-w-0 items-center gap-1 rounded-md py-1 pr-2 pl-1 hover:bg-hover"
      >
        <ChevronLeft className="size-4 shrink-0 text-faint" aria-hidden />
        <h1 className="truncate font-semibold text-base text-ink">{workflow.name}</h1>
      </Link>
      <span className="hidden items-center gap-1.5 md:flex">
        <Link
          to="/workflows/$workflowId/versions"
          params={{ workflowId: workflow.id }}
          title="Versions and turns"
          className="rounded-md"
        >
          {published === null ? <Badge>Draft</Badge> : <Badge tone="good">Version {published}</Badge>}
        </Link>
        {editable && <SaveState workflow={workflow} standing={saving.standing} />}
      </span>
      <div className="ml-auto flex items-center gap-1">
        <IconButton
          label="Find anything"
          keys="Ctrl K"
          icon={<Search className="size-4" />}
          onClick={() => canvas.session.getState().open({ kind: "palette" })}
        />
        {editable && (
          <span className="hidden items-center gap-1 sm:flex">
            <IconButton
              label="Undo"
              keys="Ctrl Z"
              disabled={!canUndo}
              icon={<Undo2 className="size-4" />}
              onClick={() => document.getState().undo()}
            />
            <IconButton
              label="Redo"
              keys="Ctrl Shift Z"
              disabled={!canRedo}
              icon={<Redo2 className="size-4" />}
              onClick={() => document.getState().redo()}
            />
            <IconButton
              label="Add a user"
              icon={<UserPlus className="size-4" />}
              onClick={() => canvas.session.getState().open({ kind: "addUser" })}
            />
          </span>
        )}
        <IconButton
          label="As a list"
          keys="L"
          aria-pressed={asList}
          className="aria-pressed:bg-hover aria-pressed:text-ink"
          icon={<List className="size-4" />}
          onClick={() => canvas.session.getState().toggleList()}
        />
        <span className="hidden items-center gap-1 sm:flex">
          <BesideToggle beside="trial" label="Test a lead" icon={<FlaskConical className="size-4" />} />
          <BesideToggle beside="traffic" label="Traffic" icon={<Waypoints className="size-4" />} />
          <IconButton
            label="Routing settings"
            keys="S"
            icon={<Settings className="size-4" />}
            onClick={() => canvas.session.getState().open({ kind: "settings" })}
          />
        </span>
        <CanvasMenu workflow={workflow} published={published} saving={saving} editable={editable} />
        {editable && (
          <Button
            className="ml-1"
            title="Save now, and keep a restore point"
            onClick={() => void saving.save()}
          >
            Save
          </Button>
        )}
        {session.may("workflows:publish") && <PublishButton workflow={workflow} saving={saving} />}
      </div>
    </header>
  );
}

interface BesideToggleProps {
  readonly beside: Beside;
  readonly label: string;
  readonly icon: ReactNode;
}

/** Shows something beside the drawing, or puts it away. */
function BesideToggle({ beside, label, icon }: BesideToggleProps) {
  const { session } = useCanvas();
  const shown = useCanvasSession((state) => state.beside === beside);
  return (
    <IconButton
      label={label}
      aria-pressed={shown}
      className="aria-pressed:bg-hover aria-pressed:text-ink"
      icon={icon}
      onClick={() => session.getState().toggleBeside(beside)}
    />
  );
}
