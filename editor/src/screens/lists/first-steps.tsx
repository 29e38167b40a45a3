import type { Permission } from "@fairlead/engine/contract";
import { Link } from "@tanstack/react-router";
import { useSession } from "../../api/session.ts";
import { Button, buttonClass } from "../../ui/button.tsx";

interface FirstStepsProps {
  /** What the button that enters one by hand says. */
  readonly label: string;
  /** Who may. */
  readonly permission: Permission;
  readonly onCreate: () => void;
}

/** How a list that has nothing yet is filled: by hand or from a file, as far as one may. */
export function FirstSteps({ label, permission, onCreate }: FirstStepsProps) {
  const session = useSession();
  return (
    <>
      {session.may(permission) && (
        <Button look="primary" onClick={onCreate}>
          {label}
        </Button>
      )}
      {session.may("imports:run") && (
        <Link to="/import" className={buttonClass()}>
          Import leads
        </Link>
      )}
    </>
  );
}
