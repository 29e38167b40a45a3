-- Trusted extensions: no superuser is needed. The second lets an index of trigrams begin with the organization.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gin;
--> statement-breakpoint
CREATE INDEX contacts_search_idx ON contacts USING gin (organization_id, search_text gin_trgm_ops);
--> statement-breakpoint
CREATE INDEX leads_external_id_search_idx ON leads USING gin (organization_id, external_id gin_trgm_ops);
--> statement-breakpoint
-- Row-level security keeps Postgres from asking an index of trigrams, whose operators might tell of rows that are not the caller's. The
-- functions below ask it as a role that sees all organizations, name the organization themselves, and tell nothing but ids.
DO $$
BEGIN
  BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'fairlead_search') THEN
      CREATE ROLE fairlead_search NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
    END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END;
  IF current_setting('server_version_num')::int >= 160000 THEN
    IF NOT pg_has_role(current_user, 'fairlead_search', 'SET') THEN
      EXECUTE format('GRANT fairlead_search TO %I WITH INHERIT FALSE, SET TRUE', current_user);
    END IF;
  ELSIF NOT pg_has_role(current_user, 'fairlead_search', 'MEMBER') THEN
    EXECUTE format('GRANT fairlead_search TO %I', current_user);
  END IF;
END
$$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO fairlead_search;
--> statement-breakpoint
GRANT SELECT (organization_id, id, search_text) ON contacts TO fairlead_search;
--> statement-breakpoint
GRANT SELECT (organization_id, id, external_id) ON leads TO fairlead_search;
--> statement-breakpoint
CREATE POLICY search ON contacts FOR SELECT TO fairlead_search USING (true);
--> statement-breakpoint
CREATE POLICY search ON leads FOR SELECT TO fairlead_search USING (true);
--> statement-breakpoint
-- The contacts of the caller's organization whose text holds all patterns; no more than `at_most`.
CREATE FUNCTION contacts_holding(patterns text[], at_most integer) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
DECLARE
  held text := '';
BEGIN
  FOR place IN 1 .. cardinality(patterns) LOOP
    held := held || format(' AND search_text LIKE %L', patterns[place]);
  END LOOP;
  -- Planned for the patterns: what many contacts hold is found sooner without the index.
  RETURN QUERY EXECUTE
    'SELECT id FROM contacts WHERE organization_id = nullif(current_setting(''app.organization_id'', true), '''')'
    || held || ' LIMIT $1' USING at_most;
END
$$;
--> statement-breakpoint
-- The leads of the caller's organization with an external id that holds the pattern; no more than `at_most`.
CREATE FUNCTION leads_holding(pattern text, at_most integer) RETURNS SETOF text
LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp
AS $$
BEGIN
  RETURN QUERY EXECUTE
    'SELECT id FROM leads WHERE organization_id = nullif(current_setting(''app.organization_id'', true), '''')'
    || format(' AND external_id ILIKE %L', pattern) || ' LIMIT $1' USING at_most;
END
$$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO fairlead_search;
--> statement-breakpoint
ALTER FUNCTION contacts_holding(text[], integer) OWNER TO fairlead_search;
--> statement-breakpoint
ALTER FUNCTION leads_holding(text, integer) OWNER TO fairlead_search;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM fairlead_search;
--> statement-breakpoint
SET ROLE fairlead_search;
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION contacts_holding(text[], integer), leads_holding(text, integer) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION contacts_holding(text[], integer), leads_holding(text, integer) TO fairlead_app;
--> statement-breakpoint
RESET ROLE;
