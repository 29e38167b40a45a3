import type { Delivery } from "./delivery.ts";
import { LEAD_COLUMNS } from "./lead-columns.ts";

/** A value of a submission as a text. */
export interface DeliveryValue {
  readonly pointer: string;
  readonly value: string;
}

/** What was read of a submission, value by value, in the order of `LEAD_COLUMNS`; what it has not is left out. */
export function deliveryValues(sourceName: string, delivery: Delivery): readonly DeliveryValue[] {
  const { contact, loan, further, receivedAtMs } = delivery;
  const texts: Readonly<Record<string, unknown>> = {
    "/source": sourceName,
    "/externalId": delivery.externalId,
    "/receivedAt": receivedAtMs === null ? null : new Date(receivedAtMs).toISOString(),
    ...under("/contact", contact),
    ...under("/contact", further ?? {}),
    ...phonesOf(delivery),
    ...under("/loan", loan),
  };
  return LEAD_COLUMNS.flatMap(({ pointer }) => {
    const value = texts[pointer];
    const text = Array.isArray(value) ? value.join(", ") : String(value ?? "");
    return text === "" ? [] : [{ pointer, value: text }];
  });
}

/** Phones with what is dialled after them, as they are read again. */
function phonesOf({ contact, further }: Delivery): Readonly<Record<string, unknown>> {
  const whole = (phone: string | null) => {
    const extension = phone === null ? undefined : further?.extensions[phone];
    return extension === undefined ? phone : `${phone} x${extension}`;
  };
  return {
    "/contact/cellPhone": whole(contact.cellPhone),
    "/contact/homePhone": whole(further?.homePhone ?? null),
    "/contact/workPhone": whole(further?.workPhone ?? null),
    "/contact/phones": further?.phones.map(whole) ?? [],
  };
}

function under(group: string, values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`${group}/${name}`, value]));
}
