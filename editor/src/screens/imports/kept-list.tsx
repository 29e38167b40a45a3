import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface KeptListProps {
  readonly title: string;
  /** Below the title; with it, both stay where the list is empty. */
  readonly intro?: string;
  readonly children: readonly ReactNode[];
}

/** What an undo leaves, of one kind; nothing where it leaves none and nothing is said of it. */
export function KeptList({ title, intro, children }: KeptListProps) {
  if (children.length === 0 && intro === undefined) return null;
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium text-ink text-sm">{title}</h3>
      {intro !== undefined && <p className="text-muted text-sm">{intro}</p>}
      {children.length > 0 && (
        <ul className="flex max-h-56 flex-col divide-y divide-line overflow-y-auto rounded-lg border border-line">
          {children}
        </ul>
      )}
    </section>
  );
}

/** One thing that stays, with the reason. */
export function KeptRow({ name, why }: { readonly name: ReactNode; readonly why: string }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3 px-3 py-2 text-sm">
      <span>{name}</span>
      <span className="text-muted">{why}</span>
    </li>
  );
}

const LINK = "font-medium text-accent-text hover:underline";

/** A contact that stays, or has what stays. */
export function ContactLink({ contactId, name }: { readonly contactId: string; readonly name: string }) {
  return (
    <Link to="/contacts/$contactId" params={{ contactId }} className={LINK}>
      {name}
    </Link>
  );
}

/** A lead that stays, or has what stays. */
export function LeadLink({ leadId, name }: { readonly leadId: string; readonly name: string }) {
  return (
    <Link to="/leads/$leadId" params={{ leadId }} className={LINK}>
      {name}
    </Link>
  );
}
