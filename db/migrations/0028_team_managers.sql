CREATE TABLE "team_managers" (
	"organization_id" text NOT NULL,
	"team_id" text NOT NULL,
	"user_id" text NOT NULL,
	CONSTRAINT "team_managers_organization_id_user_id_team_id_pk" PRIMARY KEY("organization_id","user_id","team_id")
);
--> statement-breakpoint
ALTER TABLE "team_managers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "team_managers" ADD CONSTRAINT "team_managers_organization_id_team_id_teams_organization_id_id_fk" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_managers" ADD CONSTRAINT "team_managers_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "tenant" ON "team_managers" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON team_managers TO fairlead_app;
--> statement-breakpoint
-- Managers saw every lead until now; those who are in no team go on seeing the teams that there are, until an admin says which are theirs.
ALTER TABLE users NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE teams NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE team_members NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO team_managers (organization_id, team_id, user_id)
SELECT u.organization_id, t.id, u.id
FROM users u JOIN teams t ON t.organization_id = u.organization_id
WHERE u.role = 'manager' AND NOT EXISTS (
  SELECT FROM team_members m WHERE m.organization_id = u.organization_id AND m.user_id = u.id);
--> statement-breakpoint
ALTER TABLE users FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE teams FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE team_members FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE team_managers FORCE ROW LEVEL SECURITY;
