/** Fields of a record that hold a phone number; each has a field of its own for what is dialled after it. */
export const PHONE_FIELDS = ["cellPhone", "homePhone", "workPhone"] as const;
export type PhoneField = (typeof PHONE_FIELDS)[number];
export type ExtensionField = `${PhoneField}Extension`;

/** The field with what is dialled after a phone. */
export function extensionFieldOf<Phone extends PhoneField>(phone: Phone): `${Phone}Extension` {
  return `${phone}Extension`;
}

/** The fields that are written and given back together with one: a phone number and its extension are one value. */
export function fieldsOfOne(field: string): readonly string[] {
  const phone = PHONE_FIELDS.find((name) => field === name || field === extensionFieldOf(name));
  return phone === undefined ? [field] : [phone, extensionFieldOf(phone)];
}

/** Names of fields as people count them: an extension is a part of its phone. */
export function countedFields(names: readonly string[]): readonly string[] {
  return [...new Set(names.map((name) => fieldsOfOne(name)[0] ?? name))];
}
