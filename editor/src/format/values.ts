let usd: Intl.NumberFormat | undefined;

/** What stands for a missing value. */
export const MISSING = "–";

/** Dollars without cents: "$128,000". */
export function formatUsd(amountUsd: number | null): string {
  if (amountUsd === null) return MISSING;
  // Made at the first amount: it takes longer than a whole screen's code to start.
  usd ??= new Intl.NumberFormat("en-US", { style: "currency", currency: "USD", maximumFractionDigits: 0 });
  return usd.format(amountUsd);
}

/** A whole number with separators: "1,989". */
export function formatCount(count: number): string {
  return count.toLocaleString("en-US");
}

/** An E.164 number as it is read aloud, "(716) 555-0178 x12" for North America; others as they are. */
export function formatPhone(e164: string | null, extension: string | null = null): string {
  if (e164 === null) return MISSING;
  const match = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164);
  const number = match ? `(${match[1]}) ${match[2]}-${match[3]}` : e164;
  return extension === null ? number : `${number} x${extension}`;
}

/** The link that dials a number, with what is dialled after it (RFC 3966). */
export function telHref(e164: string, extension: string | null): string {
  return extension === null ? `tel:${e164}` : `tel:${e164};ext=${extension}`;
}

/** A size in bytes: "412 B", "1.4 MB". */
export function formatBytes(bytes: number): string {
  const units = ["B", "KB", "MB", "GB"] as const;
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? size : size.toFixed(size < 10 ? 1 : 0)} ${units[unit]}`;
}

/** "1 lead", "2 leads". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
