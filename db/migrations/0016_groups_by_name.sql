-- Names are told apart without regard to case from now on.
UPDATE contact_groups AS later SET name = later.name || ' (' || later.id || ')'
  FROM contact_groups AS first
  WHERE first.organization_id = later.organization_id AND lower(first.name) = lower(later.name)
    AND first.id < later.id;--> statement-breakpoint
DROP INDEX "contact_groups_name_key";--> statement-breakpoint
CREATE UNIQUE INDEX "contact_groups_name_key" ON "contact_groups" USING btree ("organization_id",lower("name"));