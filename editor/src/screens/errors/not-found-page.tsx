import { Link } from "@tanstack/react-router";
import { Compass } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { usePageTitle } from "../../ui/page.tsx";

interface NotFoundProps {
  /** What else can be done there, beside going to the start. */
  readonly also?: ReactNode;
}

/** An address that leads nowhere. */
export function NotFoundPage({ also }: NotFoundProps) {
  usePageTitle("Not found");
  return (
    <div className="grid min-h-full place-items-center">
      <EmptyState
        page
        icon={Compass}
        title="There is nothing here"
        action={
          <div className="flex flex-wrap justify-center gap-2">
            <Link to="/" className={buttonClass()}>
              Go to the start
            </Link>
            {also}
          </div>
        }
      >
        The address may be mistyped, or what it named is gone or belongs to another organization.
      </EmptyState>
    </div>
  );
}
