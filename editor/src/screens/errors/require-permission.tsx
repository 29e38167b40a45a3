import type { Permission } from "@fairlead/engine/contract";
import { Link } from "@tanstack/react-router";
import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { ROLE_LABELS, useSession } from "../../api/session.ts";
import { buttonClass } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";

interface RequirePermissionProps {
  /** One of these is enough. */
  readonly anyOf: readonly Permission[];
  readonly children: ReactNode;
}

/** Shows a screen to those who may see it, and tells the others why not. The API holds the rule; this is courtesy. */
export function RequirePermission({ anyOf, children }: RequirePermissionProps) {
  const session = useSession();
  if (anyOf.some(session.may)) return children;
  return (
    <EmptyState
      page
      icon={Lock}
      title="Your role does not include this page"
      action={
        <Link to="/" className={buttonClass()}>
          Go to your start page
        </Link>
      }
    >
      You are signed in as {ROLE_LABELS[session.user.role]}. If you need this page, ask an administrator.
    </EmptyState>
  );
}
