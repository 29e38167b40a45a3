/** JSON with the keys of every object sorted and no spaces: equal values give equal texts. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (Array.isArray(value)) {
    // Long lists hold texts, for which the language's own way is the quick one.
    return value.some(isComposed) ? `[${value.map(canonicalJson).join(",")}]` : JSON.stringify(value);
  }
  const object = value as Readonly<Record<string, unknown>>;
  let text = "";
  for (const key of Object.keys(object).sort()) {
    const member = object[key];
    if (member !== undefined) text += `${text && ","}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `{${text}}`;
}

function isComposed(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
