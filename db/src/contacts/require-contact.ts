import {
  AppError,
  type ContactAction,
  type ContactSituation,
  type ContactViewer,
  type RecordWork,
  whyNot,
  whyNotChange,
} from "@fairlead/engine";
import type { Tx } from "../client.ts";
import { readSituations } from "./contact-situations.ts";

/**
 * The contact that somebody is about to change, locked until the transaction ends.
 *
 * @throws AppError NOT_FOUND where they do not see it; FORBIDDEN with the reason where they may not
 */
export async function requireContact(
  tx: Tx,
  viewer: ContactViewer,
  contactId: string,
  action: ContactAction,
): Promise<ContactSituation> {
  const situation = await seenContact(tx, viewer, contactId, { lock: true });
  const reason = whyNot(viewer, action, situation);
  if (reason !== null) throw new AppError("FORBIDDEN", reason);
  return situation;
}

/** @throws AppError FORBIDDEN with the reason where somebody may not change what stands on a contact's record */
export function requireChange(viewer: ContactViewer, contact: ContactSituation, work: RecordWork): void {
  const reason = whyNotChange(viewer, contact, work);
  if (reason !== null) throw new AppError("FORBIDDEN", reason);
}

/** @throws AppError NOT_FOUND where somebody does not see the contact */
export async function seenContact(
  tx: Tx,
  viewer: ContactViewer,
  contactId: string,
  options = { lock: false },
): Promise<ContactSituation> {
  const situation = (await readSituations(tx, viewer, [contactId], options)).get(contactId);
  if (!situation) throw new AppError("NOT_FOUND", `There is no contact "${contactId}" that you may see.`);
  return situation;
}
