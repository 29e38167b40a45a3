import type { ContactSelection } from "@fairlead/db";
import { AppError, type ContactView, checkContactView, checkPartnerView } from "@fairlead/engine";
import type { z } from "zod";
import { isPartnerOf } from "./contact-viewer.ts";
import type { ActOnContacts } from "./contract/contact-actions.ts";
import type { Caller } from "./plugins/access.ts";

type Asked = Pick<z.output<typeof ActOnContacts.body>, "contactIds" | "matching">;

/**
 * The contacts that a call means.
 *
 * @throws AppError INVALID_VALUE when a rule cannot be asked, or it says both or neither of what it can
 */
export function askedContacts(
  { contactIds, matching }: Asked,
  caller: Caller,
  nowMs: number,
): ContactSelection {
  if (contactIds !== undefined && matching === undefined) return { contactIds: [...new Set(contactIds)] };
  if (matching === undefined || contactIds !== undefined) {
    throw new AppError("INVALID_VALUE", "Send either `contactIds` or `matching`.");
  }
  const { standing, tab, search, except, ...view } = matching;
  requireAskable(view, caller);
  return { matching: { standing, tab, search, view, nowMs }, except };
}

/** @throws AppError INVALID_VALUE when a rule or the order cannot be asked, or not by a co-marketing partner */
export function requireAskable(view: Omit<ContactView, "columns">, caller: Caller): void {
  const errors = [
    ...checkContactView({ ...view, columns: [] }),
    ...(isPartnerOf(caller) ? checkPartnerView(view) : []),
  ];
  if (errors.length > 0) {
    throw new AppError("INVALID_VALUE", "A rule of the list cannot be asked.", { errors });
  }
}
