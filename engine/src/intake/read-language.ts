import { keyOf, plainText, shown } from "./clean-text.ts";
import { notRead, type Reading, read } from "./reading.ts";

/** The languages of ISO 639-1, by their tags. */
const TAGS =
  "aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu".split(
    " ",
  );
/** Names that are not the English one of a tag above. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ espanol: "es", castilian: "es", castellano: "es", mandarin: "zh", cantonese: "yue", tagalog: "tl" },
  ...{ filipino: "fil", farsi: "fa", haitiancreole: "ht", creole: "ht", kreyol: "ht", francais: "fr" },
  ...{ deutsch: "de", italiano: "it", portugues: "pt", mandarinchinese: "zh", hmong: "hmn" },
};
/** Answers to a question, and codes that stand for no language. */
const NONE = new Set(["no", "yes", "y", "n", "und", "mul", "mis", "zxx"]);
const TAG = /^([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*$/i;

const english = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
let byName: ReadonlyMap<string, string> | undefined;

/**
 * The primary tag of a language, from a tag (`en-US`, `en_US`, `eng`) or its name (`English (US)`, `Español`).
 *
 * "No" is an answer to a question; Norwegian is `nb`, `nor` or its name.
 */
export function readLanguage(value: unknown): Reading<string> {
  if (typeof value !== "string") return noLanguage(value);
  const text = plainText(value).replace(/\s*\([^()]*\)$/, "");
  const named = languageNames().get(keyOf(text));
  if (named !== undefined) return read(named);
  const tag = TAG.exec(text)?.[1]?.toLowerCase();
  const isAnswer = NONE.has(text.toLowerCase());
  if (tag === undefined || isAnswer || !isKnown(tag)) return noLanguage(value);
  return read(TAGS.includes(tag) ? tag : shortTag(tag));
}

function isKnown(tag: string): boolean {
  return tag.length >= 2 && !NONE.has(tag) ? english.of(tag) !== undefined : tag === "no";
}

/** `eng` is `en`; a language without two letters keeps its three. */
function shortTag(tag: string): string {
  if (tag === "tgl") return "tl";
  return Intl.getCanonicalLocales(tag)[0]?.split("-")[0] ?? tag;
}

function languageNames(): ReadonlyMap<string, string> {
  byName ??= new Map([
    ...TAGS.flatMap((tag): [string, string][] => {
      const name = english.of(tag);
      return name === undefined || tag === "tl" ? [] : [[keyOf(name), tag]];
    }),
    ...Object.entries(NAMES),
  ]);
  return byName;
}

function noLanguage(value: unknown): Reading<never> {
  return notRead("INVALID_VALUE", `"${shown(value)}" is not known; use a language such as en or Spanish.`);
}
