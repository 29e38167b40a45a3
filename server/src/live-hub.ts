import { LIVE_CHANNEL, type LiveEvent, type LiveMessage } from "@fairlead/db";
import type { OrganizationId, UserId } from "@fairlead/engine";
import postgres from "postgres";

export interface Subscriber {
  readonly organizationId: OrganizationId;
  readonly userId: UserId | null;
  readonly send: (event: LiveEvent) => void;
}

/** Hands committed changes to the signed-in users whom they concern. */
export interface LiveHub {
  /** @returns how to unsubscribe */
  subscribe(subscriber: Subscriber): () => void;
  publish(message: LiveMessage): void;
  close(): Promise<void>;
}

/** A hub without a source; tests and tools publish by hand. */
export function createLiveHub(): LiveHub {
  const subscribers = new Set<Subscriber>();
  return {
    subscribe(subscriber) {
      subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    publish({ organizationId, userIds, event }) {
      for (const subscriber of subscribers) {
        if (subscriber.organizationId !== organizationId) continue;
        if (userIds && (subscriber.userId === null || !userIds.includes(subscriber.userId))) continue;
        subscriber.send(event);
      }
    },
    close: async () => subscribers.clear(),
  };
}

/**
 * A hub fed by Postgres, so that every server process hears of every commit. Listens on a connection of its own, which
 * the driver renews; what was missed meanwhile is made good by readers asking again when they reconnect.
 */
export function listenLive(databaseUrl: string): LiveHub {
  const hub = createLiveHub();
  const client = postgres(databaseUrl, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: "fairlead-live" },
  });
  client
    .listen(LIVE_CHANNEL, (payload) => hub.publish(JSON.parse(payload) as LiveMessage))
    .catch(() => {
      // The first connection failed; the driver keeps trying, and readiness tells of the database.
    });
  return {
    ...hub,
    async close() {
      await hub.close();
      await client.end({ timeout: 1 });
    },
  };
}
