CREATE TABLE "queue_places" (
	"organization_id" text NOT NULL,
	"workflow_id" text NOT NULL,
	"user_id" text NOT NULL,
	"place" bigint NOT NULL,
	CONSTRAINT "queue_places_organization_id_workflow_id_user_id_pk" PRIMARY KEY("organization_id","workflow_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "queue_places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "rotation_cursors" ADD COLUMN "last_number" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rotation_cursors" ADD COLUMN "last_turn" jsonb;--> statement-breakpoint
ALTER TABLE "queue_places" ADD CONSTRAINT "queue_places_organization_id_workflow_id_workflows_organization_id_id_fk" FOREIGN KEY ("organization_id","workflow_id") REFERENCES "public"."workflows"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "queue_places" ADD CONSTRAINT "queue_places_organization_id_user_id_users_organization_id_id_fk" FOREIGN KEY ("organization_id","user_id") REFERENCES "public"."users"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "queue_places_order_key" ON "queue_places" USING btree ("organization_id","workflow_id","place");--> statement-breakpoint
CREATE POLICY "tenant" ON "queue_places" AS PERMISSIVE FOR ALL TO "fairlead_app" USING (organization_id = (select nullif(current_setting('app.organization_id', true), ''))) WITH CHECK (organization_id = (select nullif(current_setting('app.organization_id', true), '')));--> statement-breakpoint
-- Row-level security binds the new table's owner too.
ALTER TABLE queue_places FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- A place is given and moved; who leaves a drawing keeps theirs for the leads that began with it.
GRANT SELECT, INSERT, UPDATE ON queue_places TO fairlead_app;
--> statement-breakpoint
-- Sends a user to the end of the queues where they have a place: who leaves and comes back stands at the end.
-- `of_team`: of the workflows of this team alone; null: of all.
CREATE FUNCTION send_to_end(of_organization text, of_user text, of_team text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  at text;
  number bigint;
BEGIN
  FOR at IN
    SELECT q.workflow_id FROM queue_places q
    JOIN workflows w ON w.organization_id = q.organization_id AND w.id = q.workflow_id
    WHERE q.organization_id = of_organization AND q.user_id = of_user
      AND (of_team IS NULL OR (w.route_to -> 'teamIds') ? of_team AND NOT EXISTS (
        SELECT FROM team_members m
        WHERE m.organization_id = of_organization AND m.user_id = of_user AND m.team_id <> of_team
          AND (w.route_to -> 'teamIds') ? m.team_id))
    ORDER BY q.workflow_id
  LOOP
    UPDATE rotation_cursors SET last_number = last_number + 1
    WHERE organization_id = of_organization AND workflow_id = at RETURNING last_number INTO number;
    UPDATE queue_places SET place = number
    WHERE organization_id = of_organization AND workflow_id = at AND user_id = of_user;
  END LOOP;
END
$$;
--> statement-breakpoint
CREATE FUNCTION come_back_at_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM send_to_end(NEW.organization_id, NEW.id, NULL);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER users_come_back_at_end
AFTER UPDATE OF active ON users
FOR EACH ROW WHEN (NEW.active AND NOT OLD.active) EXECUTE FUNCTION come_back_at_end();
--> statement-breakpoint
CREATE FUNCTION join_team_at_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM send_to_end(NEW.organization_id, NEW.user_id, NEW.team_id);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER team_members_join_at_end
AFTER INSERT ON team_members
FOR EACH ROW EXECUTE FUNCTION join_team_at_end();
