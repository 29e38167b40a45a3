import type { ContactRow } from "../../api/generated/types.gen.ts";
import { firstPhone, phoneText } from "../../leads/ways-of-lead.ts";

/** By what one tells records of one name apart: email, first phone, place and owner, in one line. */
export function basics(contact: ContactRow): string {
  const { email, city, state, owner } = contact;
  const place = [city, state].filter((part) => part !== null).join(", ");
  const phone = firstPhone(contact);
  const known = [email, phone ? phoneText(phone) : null, place, owner ? `Owner: ${owner.name}` : "No owner"];
  return known.filter((part) => part !== null && part !== "").join(" · ");
}
