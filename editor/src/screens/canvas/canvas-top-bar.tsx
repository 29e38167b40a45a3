import type { Problem } from "@fairlead/engine";
import { Link } from "@tanstack/react-router";
import { useReactFlow } from "@xyflow/react";
import {
  ChevronLeft,
  Ellipsis,
  FlaskConical,
  History,
  LayoutGrid,
  Redo2,
  Settings,
  Undo2,
  UserPlus,
  Waypoints,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Workflow } from "../../api/generated/types.gen.ts";
import { useSession } from "../../api/session.ts";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Combobox } from "../../ui/combobox.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { showToast } from "../../ui/toast.tsx";
import { tidyUp } from "./drawing/retidy.ts";
import { PublishDialog } from "./panels/publish-dialog.tsx";
import { revealNode } from "./reveal-node.ts";
import { useCanvas, useCanvasSession, useDocument, useSurroundings } from "./store/canvas-context.ts";
import { isDirty } from "./store/document.ts";
import type { Beside } from "./store/session.ts";
import type { Saving } from "./use-saving.ts";

interface CanvasTopBarProps {
  readonly workflow: Workflow;
  readonly problems: readonly Problem[];
  readonly saving: Saving;
  readonly editable: boolean;
}

/** The line over the canvas: the name closes it, the rest changes, saves and publishes it. */
export function CanvasTopBar({ workflow, problems, saving, editable }: CanvasTopBarProps) {
  const session = useSession();
  const canvas = useCanvas();
  const dirty = useDocument(isDirty);
  const canUndo = useDocument((state) => state.past.length > 0);
  const canRedo = useDocument((state) => state.future.length > 0);
  const [publishing, setPublishing] = useState(false);
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const published = workflow.publishedVersion;
  const { document } = canvas;
  const publish = () => {
    if (errors === 0) setPublishing(true);
    else
      showToast({
        tone: "bad",
        title: "The drawing has problems",
        text: "Mend what is listed at the right, then publish.",
      });
  };
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
        {published === null ? <Badge>Draft</Badge> : <Badge tone="good">Version {published}</Badge>}
        <SaveState
          dirty={dirty}
          saving={saving}
          unpublished={workflow.hasUnpublishedChanges && published !== null}
        />
      </span>
      <div className="ml-auto flex items-center gap-1">
        <FindUser />
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
        <BesideToggle beside="trial" label="Test a lead" icon={<FlaskConical className="size-4" />} />
        <BesideToggle beside="traffic" label="Traffic" icon={<Waypoints className="size-4" />} />
        <IconButton
          label="Routing settings"
          icon={<Settings className="size-4" />}
          onClick={() => canvas.session.getState().open({ kind: "settings" })}
        />
        {editable && (
          <Menu trigger={<IconButton label="More" icon={<Ellipsis className="size-4" />} />}>
            <MenuItem
              icon={<LayoutGrid className="size-4" />}
              onSelect={() => document.getState().replace(tidyUp(document.getState().graph))}
            >
              Tidy up
            </MenuItem>
            <MenuItem
              icon={<History className="size-4" />}
              disabled={published === null}
              onSelect={() => published !== null && void saving.restore(published)}
            >
              {published === null ? "Nothing is published yet" : `Back to version ${published}`}
            </MenuItem>
          </Menu>
        )}
        {editable && (
          <Button
            className="ml-1"
            busy={saving.busy === "save"}
            disabled={!dirty}
            onClick={() => void saving.save()}
          >
            Save
          </Button>
        )}
        {session.may("workflows:publish") && (
          <Button
            look="primary"
            busy={saving.busy === "publish"}
            disabled={!dirty && published !== null && !workflow.hasUnpublishedChanges}
            onClick={publish}
          >
            Publish
          </Button>
        )}
      </div>
      {publishing && (
        <PublishDialog
          workflow={workflow}
          problems={problems}
          saving={saving}
          onClose={() => setPublishing(false)}
        />
      )}
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

interface SaveStateProps {
  readonly dirty: boolean;
  readonly unpublished: boolean;
  readonly saving: Saving;
}

function SaveState({ dirty, unpublished, saving }: SaveStateProps) {
  const words =
    saving.busy === "save" ? "Saving…" : dirty ? "Not saved" : unpublished ? "Unpublished changes" : "Saved";
  return (
    <span role="status" className={`text-xs ${dirty || unpublished ? "text-warn" : "text-faint"}`}>
      {words}
    </span>
  );
}

/** Finds a person on a canvas that holds too many to see at once. */
function FindUser() {
  const { document, session } = useCanvas();
  const flow = useReactFlow();
  const graph = useDocument((state) => state.graph);
  const users = useSurroundings((state) => state.users);
  const options = graph.nodes.flatMap((node) =>
    node.kind === "user" ? [{ value: node.id, label: users.get(node.userId)?.name ?? "Unknown user" }] : [],
  );
  if (options.length < 12) return null;
  return (
    <Combobox
      aria-label="Find a user on the canvas"
      placeholder="Find a user"
      searchLabel="Name"
      className="!w-40 hidden lg:flex"
      options={options}
      value={null}
      onChange={(nodeId) => {
        const id = options.find(({ value }) => value === nodeId)?.value;
        if (id === undefined) return;
        session.getState().select(id, true);
        revealNode(flow, document.getState().graph, id);
      }}
    />
  );
}
