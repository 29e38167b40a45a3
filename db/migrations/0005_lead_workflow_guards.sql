-- Trigrams find the source that a misspelled name may mean. A trusted extension: no superuser is needed.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- Row-level security binds the new tables' owner too.
DO $$
DECLARE
  tenant_table regclass;
BEGIN
  FOR tenant_table IN
    SELECT c.oid::regclass FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relrowsecurity AND NOT c.relforcerowsecurity
  LOOP
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', tenant_table);
  END LOOP;
END
$$;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON
  user_absences, turn_credits, unknown_sources, contact_groups, contact_group_members, campaigns, campaign_members,
  journeys, journey_triggers, journey_trigger_events
TO fairlead_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON lead_touches TO fairlead_app;
--> statement-breakpoint
-- Routing knows more of the users now: when licences end, when they are away, which teams they are in.
DROP TRIGGER users_raise_directory_version ON users;
--> statement-breakpoint
CREATE TRIGGER users_raise_directory_version
AFTER INSERT OR DELETE OR UPDATE OF name, active, licensed_states, licence_ends, languages, time_zone, working_hours ON users
FOR EACH ROW EXECUTE FUNCTION raise_directory_version();
--> statement-breakpoint
CREATE TRIGGER team_members_raise_directory_version
AFTER INSERT OR DELETE OR UPDATE ON team_members
FOR EACH ROW EXECUTE FUNCTION raise_directory_version();
--> statement-breakpoint
CREATE TRIGGER user_absences_raise_directory_version
AFTER INSERT OR DELETE OR UPDATE ON user_absences
FOR EACH ROW EXECUTE FUNCTION raise_directory_version();
--> statement-breakpoint
-- What a cached directory knows of the teams begins with this version.
ALTER TABLE organizations NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE organizations SET directory_version = directory_version + 1;
--> statement-breakpoint
ALTER TABLE organizations FORCE ROW LEVEL SECURITY;
