import { isIP } from "node:net";

/** Loopback, link-local and private ranges, by the names that the framework knows. */
const NAMED = new Set(["loopback", "linklocal", "uniquelocal"]);
const BITS = { 4: 32, 6: 128 } as const;

/**
 * Reads whose `X-Forwarded-For` is believed: a list of addresses, CIDR ranges and the names loopback, linklocal, uniquelocal.
 *
 * @returns `null` when an entry is none of these
 */
export function parseTrustedProxies(text: string): readonly string[] | null {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== "");
  return entries.every(isRange) ? entries : null;
}

function isRange(entry: string): boolean {
  if (NAMED.has(entry)) return true;
  const [address = "", prefix, ...more] = entry.split("/");
  const version = isIP(address);
  if (more.length > 0 || (version !== 4 && version !== 6)) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= BITS[version]);
}
