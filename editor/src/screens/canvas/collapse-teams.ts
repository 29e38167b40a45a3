import type { CanvasStores } from "./store/canvas-context.ts";

/** Shows the branches of all teams that are framed, or only their names. */
export function collapseEveryTeam({ session, drawn }: CanvasStores, collapsed: boolean): void {
  const teamIds = drawn.getState().frames.map(({ team }) => team.id);
  session.getState().setCollapsed(teamIds, collapsed);
}
