-- Every request asks who calls. One statement says what it may see and reads it, in a transaction of its own, instead of
-- five round trips; it runs as its caller, whom row-level security binds.
CREATE FUNCTION fairlead_find_session(presented text, now_at timestamptz, idle_since timestamptz)
RETURNS TABLE (
  session_id text, organization_id text, organization_name text, user_id text, name text, email text, role text,
  time_zone text, last_seen_at timestamptz
)
LANGUAGE plpgsql
AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('app.token_hash', presented, true);
  PERFORM set_config('app.organization_id', s.organization_id, true) FROM sessions s WHERE s.token_hash = presented;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT s.id, s.organization_id, o.name, u.id, u.name, u.email, u.role, u.time_zone, s.last_seen_at
    FROM sessions s
    JOIN users u ON u.organization_id = s.organization_id AND u.id = s.user_id
    JOIN organizations o ON o.id = s.organization_id
    WHERE s.token_hash = presented AND u.active AND s.expires_at > now_at AND s.last_seen_at > idle_since;
END
$$;
--> statement-breakpoint
CREATE FUNCTION fairlead_find_api_key(presented text)
RETURNS TABLE (key_id text, organization_id text, scopes text[], last_used_at timestamptz)
LANGUAGE plpgsql
AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('app.token_hash', presented, true);
  RETURN QUERY
    SELECT k.id, k.organization_id, k.scopes, k.last_used_at
    FROM api_keys k WHERE k.key_hash = presented AND k.revoked_at IS NULL;
END
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION fairlead_find_session(text, timestamptz, timestamptz), fairlead_find_api_key(text) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION fairlead_find_session(text, timestamptz, timestamptz), fairlead_find_api_key(text) TO fairlead_app;
