import { phoneWays } from "@fairlead/engine/contract";
import type { ContactRow } from "../../api/generated/types.gen.ts";
import { formatPhone } from "../../format/values.ts";

/** By what one tells records of one name apart: email, first phone, place and owner, in one line. */
export function basics(contact: ContactRow): string {
  const { email, city, state, owner } = contact;
  const place = [city, state].filter((part) => part !== null).join(", ");
  const [phone] = phoneWays({ ...contact, furtherAddresses: [], furtherExtensions: {} });
  const number = phone === undefined ? null : formatPhone(phone.number, phone.extension);
  const known = [email, number, place, owner ? `Owner: ${owner.name}` : "No owner"];
  return known.filter((part) => part !== null && part !== "").join(" · ");
}
