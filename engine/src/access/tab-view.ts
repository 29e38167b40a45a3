import type { TeamId, UserId } from "../ids.ts";

/** Who looks at tabs or changes them. */
export interface TabViewer {
  readonly userId: UserId | null;
  readonly teamIds: readonly TeamId[];
  /** Whether they publish the organization's tabs, and so see all of them. */
  readonly publishes: boolean;
}

/** A tab beside the three that everybody has, as far as it decides who has it. */
export interface TabReach {
  /** Whose it is; `null`: the organization's. */
  readonly userId: string | null;
  /** The teams that an organization's tab is published to; `null`: everybody. */
  readonly teamIds: readonly string[] | null;
}

/**
 * Whether somebody has a tab: their own, which nobody else has, and of the organization's those published to everybody or to
 * one of their teams; whoever publishes has all of these. `tabsSeenBy` says the same of rows.
 */
export function seesTab(viewer: TabViewer, tab: TabReach): boolean {
  if (tab.userId !== null) return tab.userId === viewer.userId;
  if (viewer.publishes || tab.teamIds === null) return true;
  return viewer.teamIds.some((id) => tab.teamIds?.includes(id));
}
