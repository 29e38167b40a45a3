import { AUDIT_SUBJECTS, type AuditSubject } from "@fairlead/engine/contract";

/** By whom and when something was done, as an address tells it. */
export interface DoneSearch {
  /** Who did it. */
  readonly person?: string | undefined;
  /** The first and the last day shown, such as `2026-11-30`, where the browser is. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** What of the audit log is shown; part of the address. */
export interface AuditSearch extends DoneSearch {
  readonly subject?: AuditSubject | undefined;
}

/** Reads an address; what cannot be asked is left out. */
export function parseAuditSearch(raw: Record<string, unknown> | AuditSearch): AuditSearch {
  const { subject } = raw as Record<string, unknown>;
  const known = AUDIT_SUBJECTS.find((one) => one === subject);
  return { ...(known === undefined ? {} : { subject: known }), ...parseDone(raw) };
}

/** Reads by whom and when. */
export function parseDone(raw: object): DoneSearch {
  const { person, from, until } = raw as Record<string, unknown>;
  return {
    ...(typeof person === "string" && person !== "" ? { person } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(until) ? { until } : {}),
  };
}

/** What the API is asked: days become instants, the last one counts whole. */
export function auditQuery({ subject, ...done }: AuditSearch) {
  return { ...(subject === undefined ? {} : { subject }), ...doneQuery(done) };
}

/** The same of by whom and when. */
export function doneQuery({ person, from, until }: DoneSearch) {
  return {
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
