import { AUDIT_SUBJECTS, type AuditSubject } from "@fairlead/engine/contract";

/** What of the audit log is shown; part of the address. */
export interface AuditSearch {
  readonly subject?: AuditSubject | undefined;
  /** Who did it. */
  readonly person?: string | undefined;
  /** The first and the last day shown, such as `2026-11-30`, where the browser is. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Reads an address; what cannot be asked is left out. */
export function parseAuditSearch(raw: Record<string, unknown> | AuditSearch): AuditSearch {
  const { subject, person, from, until } = raw as Record<string, unknown>;
  const known = AUDIT_SUBJECTS.find((one) => one === subject);
  return {
    ...(known === undefined ? {} : { subject: known }),
    ...(typeof person === "string" && person !== "" ? { person } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(until) ? { until } : {}),
  };
}

/** What the API is asked: days become instants, the last one counts whole. */
export function auditQuery({ subject, person, from, until }: AuditSearch) {
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(person === undefined ? {} : { actorUserId: person }),
    ...(from === undefined ? {} : { from: startOf(from).toISOString() }),
    ...(until === undefined ? {} : { until: startOf(until, 1).toISOString() }),
  };
}

function isDay(value: unknown): value is string {
  return (
    typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(startOf(value).getTime())
  );
}

function startOf(day: string, daysLater = 0): Date {
  const start = new Date(`${day}T00:00:00`);
  start.setDate(start.getDate() + daysLater);
  return start;
}
