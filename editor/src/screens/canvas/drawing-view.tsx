import type { Graph, NodeId } from "@fairlead/engine";
import { ReactFlowProvider, useReactFlow } from "@xyflow/react";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useState } from "react";
import { CanvasControls } from "./canvas-controls.tsx";
import { viewingCommands } from "./commands.ts";
import { fitAtFirst, fitReadable } from "./fit-drawing.ts";
import { FlowSurface } from "./flow-surface.tsx";
import { revealNode } from "./reveal-node.ts";
import {
  CanvasContext,
  type CanvasUser,
  createCanvasStores,
  type SurroundingsState,
  useCanvas,
} from "./store/canvas-context.ts";
import { shortcutsOf } from "./use-canvas-shortcuts.ts";
import { shortcutOf } from "./use-shortcuts.ts";
import { useShownEnd } from "./use-shown-end.ts";

interface DrawingViewProps {
  readonly label: string;
  readonly graph: Graph;
  readonly users: readonly CanvasUser[];
  readonly sourceName: string;
  readonly marks: SurroundingsState["marks"];
  readonly litEnds?: readonly NodeId[];
  /** The node to show and to mark; of what the reader picks here, `onSelect` is told. */
  readonly selected: NodeId | null;
  readonly onSelect: (nodeId: NodeId | null) => void;
  /** What to begin with where the whole drawing is too big to be read. */
  readonly openAt?: NodeId | undefined;
  /** Whether it begins with all of the drawing, however small that is; on a phone with what can be read. */
  readonly whole?: boolean;
  /** Whether to bring where the lit way leads to into view, each time it leads elsewhere. */
  readonly follow?: boolean;
  /** What lies over the drawing. */
  readonly children?: ReactNode;
}

const NO_ENDS: readonly NodeId[] = [];

/** A drawing to look at, with its nodes marked: the same boxes, lines and layout as where it is drawn. */
export function DrawingView(props: DrawingViewProps) {
  const { graph, users, sourceName, marks, litEnds = NO_ENDS } = props;
  const surroundings = useMemo(
    () => ({
      ...{ marks, litEnds, sourceName, editable: false },
      users: new Map(users.map((user) => [user.id, user])),
    }),
    [users, sourceName, marks, litEnds],
  );
  const [stores] = useState(() => createCanvasStores({ graph, revision: 0, surroundings }));
  useEffect(() => stores.document.setState({ graph }), [stores, graph]);
  useEffect(() => stores.surroundings.setState(surroundings), [stores, surroundings]);
  return (
    <CanvasContext value={stores}>
      <ReactFlowProvider>
        <Viewed {...props} />
      </ReactFlowProvider>
    </CanvasContext>
  );
}

function Viewed(props: DrawingViewProps) {
  const { label, selected, onSelect, openAt, whole = false, litEnds, follow = false, children } = props;
  const stores = useCanvas();
  const { session } = stores;
  const flow = useReactFlow();
  const shortcuts = useMemo(() => shortcutsOf(viewingCommands(stores, flow)), [stores, flow]);
  useEffect(
    () =>
      session.subscribe((now, before) => {
        if (now.selected !== before.selected) onSelect(now.selected);
      }),
    [session, onSelect],
  );
  useEffect(() => {
    if (session.getState().selected !== selected) session.getState().select(selected);
    if (selected === null) return;
    // What is told of the node may take room from the drawing: only then is it known where the node stands.
    const frame = requestAnimationFrame(() => revealNode(flow, stores, selected));
    return () => cancelAnimationFrame(frame);
  }, [stores, session, flow, selected]);
  useShownEnd(follow && litEnds ? litEnds : NO_ENDS);
  // The keys are its own while something in it has the focus; a page around it keeps them otherwise.
  const onKeyDown = (event: KeyboardEvent) => {
    const run = isOnNode(event.target) ? shortcuts[shortcutOf(event)] : undefined;
    if (!run) return;
    event.preventDefault();
    run();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the nodes in it are the buttons; it hears their keys
    <div className="relative flex size-full flex-col" onKeyDown={onKeyDown}>
      <div className="min-h-0 flex-1">
        <FlowSurface
          label={label}
          editable={false}
          embedded
          onOpen={(instance, drawn) =>
            whole ? fitAtFirst(instance, drawn) : fitReadable(instance, drawn, openAt)
          }
        >
          <CanvasControls />
        </FlowSurface>
      </div>
      {children}
    </div>
  );
}

function isOnNode(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest("[data-node]") !== null;
}
