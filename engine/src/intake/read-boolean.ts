import { cleanText, shown } from "./clean-text.ts";
import { notRead, type Reading, read } from "./reading.ts";

const YES = new Set(["yes", "y", "true", "t", "1"]);
const NO = new Set(["no", "n", "false", "f", "0"]);

export function readBoolean(value: unknown): Reading<boolean> {
  if (typeof value === "boolean") return read(value);
  const word = cleanText(shown(value)).toLowerCase();
  if (YES.has(word)) return read(true);
  return NO.has(word) ? read(false) : notRead("INVALID_VALUE", "Use yes or no.");
}
