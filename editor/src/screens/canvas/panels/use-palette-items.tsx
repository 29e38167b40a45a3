import { describeCondition, type GraphNode, type NodeId } from "@fairlead/engine";
import { useReactFlow } from "@xyflow/react";
import { CornerDownRight, Filter, Inbox, LifeBuoy, Users } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { plural } from "../../../format/values.ts";
import { Avatar } from "../../../ui/avatar.tsx";
import type { Command } from "../commands.ts";
import { EXCEPTION_ID } from "../drawing/drawn.ts";
import { goToNode } from "../reveal-node.ts";
import { type CanvasStores, useCanvas } from "../store/canvas-context.ts";

/** A line of the palette. */
export interface PaletteItem {
  readonly value: string;
  readonly label: string;
  /** A word about what it is, or its key. */
  readonly detail: string;
  readonly icon: ReactNode;
  readonly run: () => void;
}

/** What the palette finds: what can be done, then every box and team of the drawing. */
export function usePaletteItems(commands: readonly Command[]): readonly PaletteItem[] {
  const stores = useCanvas();
  const flow = useReactFlow();
  return useMemo(() => {
    const go = (nodeId: NodeId) => () => goToNode(flow, stores, nodeId);
    return [
      ...commands.filter(({ keyOnly }) => !keyOnly).map(commandItem),
      ...teamItems(stores),
      ...boxItems(stores, go),
    ];
  }, [commands, stores, flow]);
}

function commandItem({ label, told, run }: Command): PaletteItem {
  return {
    ...{ value: `command ${label}`, label, detail: told, run },
    icon: <CornerDownRight className="size-4" aria-hidden />,
  };
}

function teamItems({ session, drawn }: CanvasStores): readonly PaletteItem[] {
  return drawn.getState().frames.map(({ team, users, collapsed }) => ({
    value: `team ${team.id}`,
    label: team.name,
    detail: `${collapsed ? "Open" : "Collapse"} · ${plural(users, "user")}`,
    icon: <Users className="size-4" aria-hidden />,
    run: () => session.getState().setCollapsed([team.id], !collapsed),
  }));
}

function boxItems(
  { document, surroundings, drawn }: CanvasStores,
  go: (nodeId: NodeId) => () => void,
): readonly PaletteItem[] {
  const { users, sourceName } = surroundings.getState();
  const { placeInLine } = drawn.getState();
  const item = (node: GraphNode): PaletteItem => {
    const base = { value: `box ${node.id}`, run: go(node.id) };
    switch (node.kind) {
      case "source":
        return {
          ...base,
          label: sourceName,
          detail: "Source",
          icon: <Inbox className="size-4" aria-hidden />,
        };
      case "filter": {
        const label = describeCondition(node.condition);
        return { ...base, label, detail: "Filter", icon: <Filter className="size-4" aria-hidden /> };
      }
      case "user": {
        const name = users.get(node.userId)?.name ?? "Unknown user";
        const place = placeInLine.get(node.id);
        return {
          ...base,
          label: name,
          detail: place === undefined ? "User" : `User, number ${place} in the drawing's order`,
          icon: <Avatar name={name} size="sm" />,
        };
      }
    }
  };
  return [
    ...document.getState().graph.nodes.map(item),
    {
      ...{
        value: "exception",
        label: "Exception handling",
        detail: "If nobody takes it",
        run: go(EXCEPTION_ID),
      },
      icon: <LifeBuoy className="size-4" aria-hidden />,
    },
  ];
}
