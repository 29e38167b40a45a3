import { Link } from "@tanstack/react-router";
import { Compass } from "lucide-react";
import { buttonClass } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { usePageTitle } from "../../ui/page.tsx";

/** An address that leads nowhere. */
export function NotFoundPage() {
  usePageTitle("Not found");
  return (
    <div className="grid min-h-full place-items-center">
      <EmptyState
        page
        icon={Compass}
        title="There is nothing here"
        action={
          <Link to="/" className={buttonClass()}>
            Go to the start
          </Link>
        }
      >
        The address may be mistyped, or what it named is gone or belongs to another organization.
      </EmptyState>
    </div>
  );
}
