import { createStore, type StoreApi } from "zustand/vanilla";
import { arrange, type Drawn } from "../drawing/drawn.ts";
import type { CanvasTeam } from "../drawing/team-layout.ts";
import type { DocumentStore } from "./document.ts";
import type { SessionStore } from "./session.ts";

export type DrawnStore = StoreApi<Drawn>;

/** The teams by which branches can be grouped, and who is in them. */
interface Membership {
  readonly teams: readonly CanvasTeam[];
  readonly users: ReadonlyMap<string, { readonly teamIds: readonly string[] }>;
}

interface MembershipStore {
  readonly getState: () => Membership;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Holds the drawing as it is on the screen; follows the drawing and the way in which it is looked at. */
export function createDrawnStore(
  document: DocumentStore,
  session: SessionStore,
  surroundings: MembershipStore,
): DrawnStore {
  const inputs = () => {
    const { grouped, collapsed } = session.getState();
    const { teams, users } = surroundings.getState();
    return [document.getState().graph, grouped, collapsed, teams, users] as const;
  };
  const arrangeFor = ([graph, grouped, collapsed, teams, users]: ReturnType<typeof inputs>) =>
    arrange(graph, { grouped, collapsed, teams, teamsOf: teamsByUser(users) });
  let known = inputs();
  const drawn = createStore<Drawn>()(() => arrangeFor(known));
  const follow = () => {
    const now = inputs();
    if (now.every((input, index) => input === known[index])) return;
    known = now;
    drawn.setState(arrangeFor(now), true);
  };
  for (const store of [document, session, surroundings]) store.subscribe(follow);
  return drawn;
}

/** Tells the teams of a user; none of one who is unknown. */
export function teamsByUser(users: Membership["users"]): (userId: string) => readonly string[] {
  return (userId) => users.get(userId)?.teamIds ?? [];
}
