import {
  type AccessChange,
  LIVE_CHANNEL,
  type LiveEvent,
  type LiveMessage,
  type LiveNews,
} from "@fairlead/db";
import {
  assertNever,
  isToldOfLead,
  type LeadScope,
  LIVE_PERMISSIONS,
  type OrganizationId,
  type Permission,
  type UserId,
} from "@fairlead/engine";
import postgres from "postgres";

export interface Subscriber {
  readonly organizationId: OrganizationId;
  readonly userId: UserId;
  /** What they may read now. */
  readonly access: () => LiveAccess;
  readonly send: (event: LiveEvent) => void;
  /** What they may read is no longer what it was. */
  readonly accessChanged: () => void;
}

/** What decides which changes somebody is told of. */
export interface LiveAccess {
  readonly permissions: readonly Permission[];
  /** Which leads they see; `null`: none. */
  readonly scope: LeadScope | null;
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
      const gathering = { ...subscriber, send: leadsTogether(subscriber.send) };
      subscribers.add(gathering);
      return () => subscribers.delete(gathering);
    },
    publish(message) {
      for (const subscriber of subscribers) {
        if (isAccess(message)) {
          if (isOf(subscriber, message)) subscriber.accessChanged();
        } else if (isTold(subscriber, message)) subscriber.send(message.event);
      }
    },
    close: async () => subscribers.clear(),
  };
}

function isAccess(message: LiveMessage): message is AccessChange {
  return message.event.type === "access";
}

/** Whether a message is of somebody's organization, and names them or nobody. */
function isOf({ organizationId, userId }: Subscriber, message: LiveMessage): boolean {
  return organizationId === message.organizationId && (message.userIds?.includes(userId) ?? true);
}

/** Whether a change is told to somebody: it names them, or they see what has changed. */
function isTold(subscriber: Subscriber, message: LiveNews): boolean {
  if (!isOf(subscriber, message)) return false;
  const { event, concern } = message;
  const { permissions, scope } = subscriber.access();
  switch (event.type) {
    case "leads":
      return isToldOfLead(scope, concern ?? NOBODY);
    case "import":
    case "workflow":
    case "refusedSubmissions":
      return permissions.includes(LIVE_PERMISSIONS[event.type]);
    case "bulkAction":
    case "notification":
      return true;
    default:
      return assertNever(event);
  }
}

const NOBODY = { userIds: [], isNobodys: false } as const;
/** So many leads are named in one event; of more it is only said that they are many. */
const MAX_TOGETHER = 100;

/** What one commit changes comes lead by lead; a browser is told of it at once. */
function leadsTogether(send: Subscriber["send"]): Subscriber["send"] {
  let pending: Set<string> | null = null;
  return (event) => {
    if (event.type !== "leads" || event.leadIds.length === 0) return send(event);
    if (pending !== null) {
      for (const id of event.leadIds) pending.add(id);
      return;
    }
    pending = new Set(event.leadIds);
    setImmediate(() => {
      const leadIds = [...(pending ?? [])];
      pending = null;
      send({ type: "leads", leadIds: leadIds.length > MAX_TOGETHER ? [] : leadIds });
    });
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
