import { expect, test } from "vitest";
import type { TeamId, UserId } from "../ids.ts";
import { seesTab, type TabReach, type TabViewer } from "./tab-view.ts";

const ann: TabViewer = { userId: "user_ann" as UserId, teamIds: ["team_east" as TeamId], publishes: false };
const admin: TabViewer = { userId: "user_admin" as UserId, teamIds: [], publishes: true };
const TABS: Readonly<Record<string, TabReach>> = {
  "Ann's own": { userId: "user_ann", teamIds: null },
  "another's own": { userId: "user_ben", teamIds: null },
  "published to all": { userId: null, teamIds: null },
  "published to her team": { userId: null, teamIds: ["team_east", "team_west"] },
  "published to another team": { userId: null, teamIds: ["team_west"] },
  "published to teams that are gone": { userId: null, teamIds: [] },
};

test.each([
  ["Ann", ann, ["Ann's own", "published to all", "published to her team"]],
  ["whoever publishes", admin, Object.keys(TABS).filter((name) => name.startsWith("published"))],
  ["an API key", { ...ann, userId: null, teamIds: [] }, ["published to all"]],
] as const)("the tabs of %s", (_who, viewer, expected) => {
  const seen = Object.entries(TABS).filter(([, tab]) => seesTab(viewer, tab));

  expect(seen.map(([name]) => name)).toEqual(expected);
});
