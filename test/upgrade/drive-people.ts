import { DAY_MS, type Demo, type Item, idOf, type Page } from "./drive-steps.ts";

const YEAR_MS = 365 * DAY_MS;
const NIGHT = { fromMinute: 22 * 60, toMinute: 6 * 60 };

/** An API key that opens leads of one source alone. */
export interface BoundKey {
  readonly key: string;
  readonly source: string;
}

/** Managers of teams that they are no members of, and hours that go over midnight. */
export async function manageTeamsAndHours({ api, users, as: { admin } }: Demo): Promise<void> {
  const { items: teams } = await api.must<Page<Item>>("GET", "/teams");
  await admin("PUT", `/teams/${teams[0]?.id}/managers`, { userIds: [idOf(users, "manager")] });
  const workingHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...NIGHT }));
  await admin("PATCH", `/users/${idOf(users, "engineer")}`, { workingHours });
}

/** A key with an end, and one that is bound to a source. */
export async function makeKeys({ api, as: { admin } }: Demo): Promise<BoundKey> {
  const source = "Queue Source";
  const { items: sources } = await api.must<Page<Item & { name: string }>>("GET", "/sources");
  const sourceId = sources.find(({ name }) => name === source)?.id;
  const expiresAt = new Date(Date.now() + 20 * YEAR_MS);
  await admin("POST", "/api-keys", { name: "Ends", scopes: ["leads:read"], expiresAt });
  const { key } = await admin<{ key: string }>("POST", "/api-keys", {
    name: "Bound",
    scopes: ["leads:write", "leads:read"],
    sourceIds: [sourceId],
  });
  return { key, source };
}
