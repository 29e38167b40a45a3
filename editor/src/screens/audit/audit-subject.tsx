import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { AuditEvent } from "../../api/generated/types.gen.ts";

const LINK = "rounded-sm text-accent-text hover:underline";

/** Leads to what something was done with, behind a dot; nothing where it has no page, or is gone. */
export function AuditSubjectLink({ event }: { readonly event: AuditEvent }) {
  const link = linkOf(event);
  return (
    link && (
      <>
        {" · "}
        {link}
      </>
    )
  );
}

function linkOf({ subject, subjectId, subjectName, action }: AuditEvent): ReactNode {
  if (action === "deleted") return null;
  switch (subject) {
    case "contact":
      return (
        <Link to="/contacts/$contactId" params={{ contactId: subjectId }} className={LINK}>
          {subjectName ?? "Open contact"}
        </Link>
      );
    case "workflow":
      return (
        <Link to="/workflows/$workflowId" params={{ workflowId: subjectId }} className={LINK}>
          {subjectName ?? "Open workflow"}
        </Link>
      );
    case "import":
      return (
        <Link to="/import/$importId" params={{ importId: subjectId }} className={LINK}>
          {subjectName ?? "Open import"}
        </Link>
      );
    case "group":
      return (
        <Link to="/groups" className={LINK}>
          {subjectName ?? "Open groups"}
        </Link>
      );
    case "refusedSubmission":
      return (
        <Link to="/refused-submissions/$submissionId" params={{ submissionId: subjectId }} className={LINK}>
          Open submission
        </Link>
      );
    default:
      return null;
  }
}
