import type postgres from "postgres";

/** What people made in a release and look for after an upgrade, as its database holds it. */
export interface KeptContent {
  readonly workflows: readonly {
    readonly id: string;
    readonly name: string;
    readonly isLeadRoute: boolean;
  }[];
  readonly drafts: readonly {
    readonly workflowId: string;
    readonly revision: number;
    readonly graph: unknown;
  }[];
  readonly versions: readonly {
    readonly workflowId: string;
    readonly number: number;
    readonly graph: unknown;
  }[];
  readonly points: readonly { readonly id: string; readonly workflowId: string; readonly graph: unknown }[];
  readonly groups: readonly { readonly id: string; readonly name: string; readonly rules: unknown }[];
  /** Saved lists of contacts and of leads, by the email of whoever has them; a tab's own has nobody. */
  readonly lists: readonly {
    readonly email: string | null;
    readonly subject: string;
    readonly name: string;
    readonly view: unknown;
  }[];
  readonly tabs: readonly { readonly id: string; readonly label: string }[];
  /** Who can sign in, and who was deactivated. */
  readonly users: readonly { readonly email: string; readonly active: boolean }[];
}

/** Reads it; the database may be one of any release since 0.2.0. */
export async function keptContent(sql: postgres.Sql): Promise<KeptContent> {
  const [workflows, drafts, versions, points, groups, lists, tabs, users] = await Promise.all([
    sql<KeptContent["workflows"]>`
      select id, name, kind = 'leadRoute' as "isLeadRoute" from workflows order by id`,
    sql<KeptContent["drafts"]>`
      select workflow_id as "workflowId", revision, graph from workflow_drafts order by workflow_id`,
    sql<KeptContent["versions"]>`
      select workflow_id as "workflowId", number, graph from workflow_versions order by workflow_id, number`,
    sql<KeptContent["points"]>`
      select id, workflow_id as "workflowId", graph from workflow_restore_points order by id`,
    sql<KeptContent["groups"]>`
      select id, name, coalesce(rules, '{"include": [], "exclude": []}') as rules from contact_groups order by id`,
    sql<KeptContent["lists"]>`
      select u.email, l.subject, l.name, l.view from contact_lists l left join users u on u.id = l.user_id
      order by l.id`,
    sql<KeptContent["tabs"]>`select id, label from contact_tabs order by id`,
    sql<KeptContent["users"]>`select email, active from users order by email`,
  ]);
  return { workflows, drafts, versions, points, groups, lists, tabs, users };
}
