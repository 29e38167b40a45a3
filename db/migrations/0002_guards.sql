-- Row-level security binds the tables' owner too.
DO $$
DECLARE
  tenant_table regclass;
BEGIN
  FOR tenant_table IN
    SELECT c.oid::regclass FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity
  LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
  END LOOP;
END
$$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO fairlead_app, fairlead_system;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON
  organizations, users, teams, team_members, sessions, api_keys, login_attempts, sources, workflows, workflow_drafts,
  rotation_cursors, contacts, leads, offers, assignments, communications, notifications, messages, mailbox_messages,
  imports, import_chunks, import_failures, idempotency_keys
TO fairlead_app;
--> statement-breakpoint
-- Written once: what is published, what was decided, and what it was decided on.
GRANT SELECT, INSERT ON plans, workflow_versions, directory_snapshots, lead_events TO fairlead_app;
--> statement-breakpoint
GRANT SELECT ON organizations, leads TO fairlead_system;
--> statement-breakpoint
GRANT UPDATE (carried_step, run_started) ON leads TO fairlead_system;
--> statement-breakpoint
-- Routing caches what it knows of the users by this version; whatever it may know must raise it.
CREATE FUNCTION raise_directory_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE organizations SET directory_version = directory_version + 1
  WHERE id = coalesce(NEW.organization_id, OLD.organization_id);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER users_raise_directory_version
AFTER INSERT OR DELETE OR UPDATE OF name, active, licensed_states, languages, time_zone, working_hours ON users
FOR EACH ROW EXECUTE FUNCTION raise_directory_version();
--> statement-breakpoint
-- The application adds jobs in its own transaction without access to the carrier's schema.
CREATE FUNCTION fairlead_add_job(task text, payload json, job_key text DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog
-- Planning anew at each call would cost five times the insert.
SET plan_cache_mode = force_generic_plan
AS $$
BEGIN
  IF job_key IS NULL THEN
    -- A key of its own leaves nothing to replace, so this mode is safe; it skips a search through the waiting jobs.
    PERFORM graphile_worker.add_job(task, payload, job_key => gen_random_uuid()::text, job_key_mode => 'unsafe_dedupe');
  ELSE
    PERFORM graphile_worker.add_job(task, payload, job_key => fairlead_add_job.job_key);
  END IF;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION fairlead_add_job(text, json, text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION fairlead_add_job(text, json, text) TO fairlead_app, fairlead_system;
