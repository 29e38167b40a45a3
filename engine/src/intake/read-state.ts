import { keyOf, plainText, shown } from "./clean-text.ts";
import { notRead, type Reading, read } from "./reading.ts";
import { US_STATES } from "./us-states.ts";

/** As newspapers and envelopes shorten the names, by their letters alone. */
const SHORT_FORMS: Readonly<Record<string, string>> = {
  ...{ ala: "AL", ariz: "AZ", ark: "AR", cal: "CA", calif: "CA", colo: "CO", conn: "CT", del: "DE" },
  ...{ fla: "FL", ill: "IL", ind: "IN", kan: "KS", kans: "KS", ken: "KY", mass: "MA", mich: "MI" },
  ...{ minn: "MN", miss: "MS", mont: "MT", neb: "NE", nebr: "NE", nev: "NV", nmex: "NM", ndak: "ND" },
  ...{ ncar: "NC", okla: "OK", ore: "OR", oreg: "OR", penn: "PA", penna: "PA", scar: "SC", sdak: "SD" },
  ...{ tenn: "TN", tex: "TX", wash: "WA", wva: "WV", wis: "WI", wisc: "WI", wyo: "WY" },
  ...{ washingtondc: "DC", dcwashington: "DC", virginislands: "VI", usvirginislands: "VI" },
};

const STATES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(US_STATES).flatMap(([name, code]): [string, string][] => [
    [keyOf(name), code],
    [keyOf(code), code],
  ]),
  ...Object.entries(SHORT_FORMS),
]);
const COUNTRY_BEFORE = /^(?:usa?|united states)\s*[-_:/,.]\s*/i;
const COUNTRY_AFTER = /\s*,?\s+(?:usa?|u\.s\.a?\.|united states)$/i;
const ZIP_AFTER = /\s+\d{5}(?:-\d{4})?$/;
const KIND = /^(?:state|commonwealth|territory) of\s+/i;
/** Where two names of one state stand beside each other: `MA - Massachusetts`, `Massachusetts (MA)`. */
const BESIDE = /\s*(?:[-–/|:,]|\(|\))\s*/;

/** A state, the district or a territory by its two letters, from those, its name or a short form; both must be of one state. */
export function readState(value: unknown): Reading<string> {
  if (typeof value !== "string") return noState(value);
  const text = plainText(value)
    .replace(COUNTRY_BEFORE, "")
    .replace(COUNTRY_AFTER, "")
    .replace(ZIP_AFTER, "")
    .replace(KIND, "");
  const whole = STATES.get(keyOf(text));
  if (whole !== undefined) return read(whole);
  const parts = text.split(BESIDE).filter((part) => part !== "");
  const codes = new Set(parts.map((part) => STATES.get(keyOf(part))));
  const [code] = codes;
  return parts.length > 1 && codes.size === 1 && code !== undefined ? read(code) : noState(value);
}

function noState(value: unknown): Reading<never> {
  return notRead("INVALID_VALUE", `"${shown(value)}" is not known; use a state's two letters, such as MA.`);
}
