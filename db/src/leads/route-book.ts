import {
  AppError,
  type DuplicateRules,
  type LoanWords,
  type OrganizationId,
  type PlanHash,
  type PreparedPlan,
  type UserId,
} from "@fairlead/engine";
import { and, eq, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import {
  type Additions,
  organizations,
  rotationCursors,
  sources,
  type WorkflowState,
  workflows,
  workflowVersions,
} from "../schema/index.ts";
import type { Directory, RoutingCache } from "./routing-cache.ts";
import { Turns } from "./turns.ts";

/** A workflow under the lock of its rotation cursor: whatever it decides now, this transaction alone decides. */
export interface Route {
  readonly workflowId: string;
  readonly name: string;
  readonly state: WorkflowState;
  readonly productCategory: string;
  readonly duplicates: DuplicateRules;
  readonly additions: Additions;
  /** What is published now; `null` when nothing is. */
  readonly published: PublishedPlan | null;
  readonly directory: Directory;
  readonly turns: Turns;
}

/** The workflow at which a source's leads start. */
export type SourceRoute = Route & { readonly sourceId: string; readonly published: PublishedPlan };

export interface PublishedPlan {
  readonly hash: PlanHash;
  readonly version: number;
  readonly plan: PreparedPlan;
}

/**
 * The workflows that a transaction decides by, each locked when it is first asked for.
 *
 * A lead is always locked before the workflows it goes through; ingest, which begins with a workflow, waits for no lead.
 */
export class RouteBook {
  readonly tx: Tx;
  readonly cache: RoutingCache;
  readonly organizationId: OrganizationId;
  readonly nowMs: number;
  readonly #routes = new Map<string, Route>();
  #versions: Promise<Versions> | undefined;
  #directory: Promise<Directory> | undefined;

  constructor(tx: Tx, cache: RoutingCache, organizationId: OrganizationId, nowMs: number) {
    this.tx = tx;
    this.cache = cache;
    this.organizationId = organizationId;
    this.nowMs = nowMs;
  }

  /**
   * The workflow or lead route at which a source's leads start.
   *
   * @throws AppError UNKNOWN_SOURCE (with the name it may mean), SOURCE_NOT_ROUTED
   */
  async bySource(name: string): Promise<SourceRoute> {
    const sourceId = sql<string | null>`(select s.id from sources s where s.name = ${name})`;
    const byName = sql`${workflows.id} = (
      select coalesce(s.lead_route_id,
        (select w.id from workflows w where w.source_id = s.id and w.state <> 'archived'))
      from sources s where s.name = ${name})`;
    const row = await this.#lock(byName, sourceId);
    const route = row && (await this.#open(row));
    const { published, state } = route ?? { published: null };
    if (!row?.sourceId || !route || !published || state === "archived")
      throw await explainNoRoute(this.tx, name);
    return { ...route, published, sourceId: row.sourceId };
  }

  /** A workflow; `null` when there is none. */
  async byId(workflowId: string): Promise<Route | null> {
    const known = this.#routes.get(workflowId);
    if (known) return known;
    const row = await this.#lock(sql`${workflows.id} = ${workflowId}`);
    return row ? this.#open(row) : null;
  }

  /** A plan of the workflow, also one that is not published any more, ready to decide with. */
  async planFor(route: Route, hash: PlanHash): Promise<PreparedPlan> {
    const plan = await this.cache.plan(this.tx, this.organizationId, hash);
    await route.turns.prepareFor(this.tx, plan, this.nowMs);
    return plan;
  }

  /** What the organization taught of the words of loans. */
  async loanWords(): Promise<LoanWords> {
    const { loanWords } = await this.#readVersions();
    return this.cache.loanWords(this.tx, this.organizationId, loanWords);
  }

  /** Writes the turns that moved; call it once, before the transaction ends. */
  async saveTurns(): Promise<void> {
    await Promise.all(
      [...this.#routes.values()].map(({ turns }) => turns.save(this.tx, this.organizationId)),
    );
  }

  /**
   * One for the whole transaction, by the version at which the first lock was got: the statement that waited for the lock
   * sees what held when it began to wait, such as a user who has been deactivated since.
   */
  #openDirectory(): Promise<Directory> {
    this.#directory ??= this.#readVersions().then(({ directory }) =>
      this.cache.directory(this.tx, this.organizationId, directory, this.nowMs),
    );
    return this.#directory;
  }

  #readVersions(): Promise<Versions> {
    const { directoryVersion, loanWordsVersion } = organizations;
    this.#versions ??= this.tx
      .select({ directory: directoryVersion, loanWords: loanWordsVersion })
      .from(organizations)
      .where(eq(organizations.id, this.organizationId))
      .then(([row]) => {
        if (!row) throw new Error(`No organization ${this.organizationId}`);
        return row;
      });
    return this.#versions;
  }

  /** One flight; the second statement runs when the first has the lock. */
  async #lock(where: SQL, sourceId: SQL<string | null> = sql<null>`null`): Promise<RouteRow | undefined> {
    const locked = this.#select(where, sourceId).execute();
    const [[row]] = await Promise.all([locked, this.#readVersions()]);
    return row;
  }

  #select(where: SQL, sourceId: SQL<string | null>) {
    return this.tx
      .select({
        sourceId,
        workflowId: workflows.id,
        name: workflows.name,
        state: workflows.state,
        productCategory: workflows.productCategory,
        duplicates: workflows.duplicates,
        additions: workflows.additions,
        planHash: workflowVersions.planHash,
        planVersion: workflowVersions.number,
        cursor: rotationCursors.userId,
        lastNumber: rotationCursors.lastNumber,
      })
      .from(workflows)
      .leftJoin(workflowVersions, eq(workflowVersions.id, workflows.publishedVersionId))
      .innerJoin(rotationCursors, eq(rotationCursors.workflowId, workflows.id))
      .where(where)
      .for("update", { of: rotationCursors });
  }

  async #open(row: RouteRow): Promise<Route> {
    const { planHash, planVersion, sourceId: _source, ...others } = row;
    const { cursor, lastNumber, ...rest } = others;
    const plan = planHash ? await this.cache.plan(this.tx, this.organizationId, planHash as PlanHash) : null;
    const turns = new Turns(row.workflowId, cursor as UserId | null, lastNumber);
    if (plan) await turns.prepareFor(this.tx, plan, this.nowMs);
    const route: Route = {
      ...rest,
      published:
        plan && planVersion !== null ? { hash: planHash as PlanHash, version: planVersion, plan } : null,
      directory: await this.#openDirectory(),
      turns,
    };
    this.#routes.set(row.workflowId, route);
    return route;
  }
}

/** By which what is kept of an organization is known to be of now. */
interface Versions {
  readonly directory: number;
  readonly loanWords: number;
}

interface RouteRow
  extends Pick<Route, "workflowId" | "name" | "state" | "productCategory" | "duplicates" | "additions"> {
  readonly sourceId: string | null;
  readonly planHash: string | null;
  readonly planVersion: number | null;
  readonly cursor: string | null;
  readonly lastNumber: number;
}

function sourceOf(): SQL | undefined {
  return or(eq(sources.id, workflows.sourceId), eq(sources.leadRouteId, workflows.id));
}

/** How alike a name must be to be taken for a slip of the pen; 1 is the same but for capitals and signs. */
const NEAR = 0.4;

async function explainNoRoute(tx: Tx, name: string): Promise<AppError> {
  const [source] = await tx.select({ id: sources.id }).from(sources).where(eq(sources.name, name));
  const meant = await nearestSource(tx, name);
  const hint = meant ? ` Did you mean "${meant}"?` : "";
  const extra = meant ? { extra: { didYouMean: meant } } : {};
  return source
    ? new AppError(
        "SOURCE_NOT_ROUTED",
        `No workflow for source "${name}": publish one that starts at it first.${hint}`,
        extra,
      )
    : new AppError(
        "UNKNOWN_SOURCE",
        `No workflow for source "${name}". Names are matched exactly, capitals included.${hint}`,
        extra,
      );
}

/**
 * Makes sure that leads of a source would be taken.
 *
 * @throws AppError UNKNOWN_SOURCE (with the name it may mean), SOURCE_NOT_ROUTED
 */
export async function requireRoutedSource(tx: Tx, name: string): Promise<void> {
  const [routed] = await tx
    .select({ id: sources.id })
    .from(sources)
    .innerJoin(workflows, sourceOf())
    .where(and(eq(sources.name, name), isLive()))
    .limit(1);
  if (!routed) throw await explainNoRoute(tx, name);
}

/** Whether a workflow takes leads; paused, it holds them. */
function isLive(): SQL | undefined {
  return and(ne(workflows.state, "archived"), isNotNull(workflows.publishedVersionId));
}

/** The source with a live workflow whose name is most like one that has none; `null` when none is near. */
export async function nearestSource(tx: Tx, name: string): Promise<string | null> {
  const likeness = sql`similarity(fold_text(${sources.name}), fold_text(${name}))`;
  const [row] = await tx
    .select({ name: sources.name })
    .from(sources)
    .innerJoin(workflows, sourceOf())
    .where(and(isLive(), ne(sources.name, name), sql`${likeness} >= ${NEAR}`))
    .orderBy(sql`${likeness} desc`, sources.name)
    .limit(1);
  return row?.name ?? null;
}
