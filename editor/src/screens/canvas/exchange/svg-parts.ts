/** Pixels; words in a picture are cut by count, because nothing measures them. */
const CHARACTER_WIDTH = 0.54;

/** The light theme, whatever the screen shows: a picture ends up on paper or in a document. */
export const INK = {
  page: "#fbfcfd",
  card: "#ffffff",
  line: "#d6dade",
  onward: "#e6e9ec",
  frame: "#f3f4f6",
  text: "#1f2733",
  muted: "#5b6572",
  accent: "#1b66b0",
  warn: "#8a5a12",
  soft: "#eef1f4",
} as const;

/** Makes any text safe inside an SVG, also what XML may not hold at all. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(UNWRITABLE, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** What XML 1.0 has no way to write: most control characters, halves of pairs, and two that are no characters. */
const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

interface TextLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly weight?: number;
  readonly anchor?: "start" | "middle" | "end";
}

/** A line of words. */
export function textAt(
  words: string,
  { x, y, size, fill, weight = 400, anchor = "start" }: TextLook,
): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" font-weight="${weight}" text-anchor="${anchor}">${escapeXml(words)}</text>`;
}

/** A rectangle with round corners. */
export function boxAt(
  {
    x,
    y,
    width,
    height,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  {
    fill,
    stroke = "none",
    radius = 8,
  }: { readonly fill: string; readonly stroke?: string; readonly radius?: number },
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${stroke}"/>`;
}

/** Words in lines of a width, the last one cut short where they do not fit. */
export function wrapWords(words: string, width: number, size: number, mostLines: number): readonly string[] {
  const most = Math.max(4, Math.floor(width / (size * CHARACTER_WIDTH)));
  const lines: string[] = [""];
  for (const word of words.split(/\s+/)) {
    const line = lines.at(-1) ?? "";
    if (line === "" || line.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${line} ${word}`.trim();
    else lines.push(word);
  }
  const kept = lines.slice(0, mostLines);
  const last = kept.at(-1) ?? "";
  const cut = lines.length > mostLines ? `${last}…` : last;
  return [...kept.slice(0, -1), cut].map((line) =>
    line.length > most ? `${line.slice(0, most - 1)}…` : line,
  );
}
