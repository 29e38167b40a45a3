import { FIELDS } from "../conditions/field-catalogue.ts";
import { foldText } from "../fold-text.ts";
import { addressesIn } from "./addresses-in.ts";
import type { Delivery, DeliveryNote } from "./delivery.ts";
import { valuePointer } from "./member-meaning.ts";

/** Facts of a loan whose values are words of a list: what a sender calls them is looked up. */
export const LOAN_WORD_FIELDS = ["purpose", "propertyType", "occupancy"] as const;
export type LoanWordField = (typeof LOAN_WORD_FIELDS)[number];

/** What an organization taught: of each field, a word as `loanWordKey` folds it, and its value; `null`: it means nothing. */
export type LoanWords = ReadonlyMap<LoanWordField, ReadonlyMap<string, string | null>>;

/** Longer ones are not taught. */
export const MAX_LOAN_WORD_LENGTH = 200;
/** Longer texts are sentences, and may be about a person: they stay notes, and are not counted among words to be taught. */
const MAX_COUNTED_LENGTH = 60;

export const NO_LOAN_WORDS: LoanWords = new Map();

/** The words of loan systems, lead vendors and MISMO beside the labels and values of the fields themselves. */
const KNOWN: Readonly<Record<LoanWordField, Readonly<Record<string, readonly string[]>>>> = {
  purpose: {
    purchase: [
      ...["buy", "buying", "home purchase", "house purchase", "purchase home", "new purchase"],
      ...[
        "purchase a home",
        "buy a home",
        "buying a home",
        "home buying",
        "purchase loan",
        "home loan purchase",
      ],
    ],
    refinance: [
      ...["refi", "refinancing", "refinance loan", "home refinance", "mortgage refinance", "refinance home"],
      ...[
        "cash out",
        "cash out refinance",
        "refinance cash out",
        "cash out refi",
        "refi cash out",
        "cashout",
      ],
      ...["no cash out refinance", "limited cash out refinance", "refinance limited cash out"],
      ...["rate and term", "rate term", "rate and term refinance", "rate term refinance", "rate term refi"],
      ...["refinance rate and term", "refinance rate term", "refinance no cash out", "rate reduction"],
      ...["debt consolidation", "consolidate debt", "streamline", "streamline refinance", "irrrl"],
    ],
    home_equity: [
      ...["heloc", "home equity line", "home equity line of credit", "home equity loan", "equity loan"],
      ...["equity line", "equity line of credit", "second mortgage", "2nd mortgage", "heloan"],
    ],
  },
  propertyType: {
    single_family: [
      ...[
        "sfr",
        "sfh",
        "house",
        "home",
        "single family residence",
        "single family home",
        "single family house",
      ],
      ...[
        "single family detached",
        "single family attached",
        "single family dwelling",
        "single family 1 unit",
      ],
      ...["detached", "attached", "one unit", "1 unit", "one family", "1 family", "townhouse", "townhome"],
      ...["town house", "town home", "row house", "rowhouse", "pud", "planned unit development"],
    ],
    condominium: ["condo", "condos", "condominium unit", "low rise condo", "high rise condo", "site condo"],
    two_to_four_units: [
      ...["multifamily", "multi family home", "multiunit", "multi unit home", "2 4 unit", "2 to 4 units"],
      ...[
        "two to four units",
        "2 to 4 unit",
        "2 4 family",
        "two to four unit",
        "duplex",
        "triplex",
        "fourplex",
      ],
      ...["quadplex", "quadruplex", "2 unit", "2 units", "3 unit", "3 units", "4 unit", "4 units"],
      ...[
        "two family",
        "three family",
        "four family",
        "2 family",
        "3 family",
        "4 family",
        "multi family 2 4 units",
      ],
    ],
    manufactured: [
      ...["mobile home", "manufactured home", "manufactured housing", "mobile", "manufactured house"],
      ...["double wide", "single wide", "mobile manufactured", "manufactured mobile home"],
    ],
    other: [],
  },
  occupancy: {
    primary_residence: [
      ...["primary", "primary home", "principal residence", "principal", "owner occupied", "owner"],
      ...["primary home owner occupied", "primary residence owner occupied"],
    ],
    second_home: [
      ...[
        "secondary",
        "secondary home",
        "secondary residence",
        "second residence",
        "vacation home",
        "vacation",
      ],
      ...["2nd home", "second"],
    ],
    investment_property: [
      ...["investment", "investment home", "investor", "non owner occupied", "not owner occupied", "rental"],
      ...["rental property", "rental home", "income property"],
    ],
  },
};

const HINTS: Readonly<Record<LoanWordField, string>> = {
  purpose: "use Purchase, Refinance or Home equity.",
  propertyType: "use Single family, Condominium, 2-4 units, Manufactured or Other.",
  occupancy: "use Primary residence, Second home or Investment property.",
};

const WORDS = Object.fromEntries(LOAN_WORD_FIELDS.map((field) => [field, wordsOf(field)])) as Readonly<
  Record<LoanWordField, ReadonlyMap<string, string>>
>;

/** The values that a word of a field may mean. */
export function loanWordOptions(
  field: LoanWordField,
): readonly { readonly value: string; readonly label: string }[] {
  return FIELDS[`loan.${field}`].options;
}

/** A word as it is compared: folded, letters and digits alone; `&` is "and". One of signs alone is `""`. */
export function loanWordKey(word: string): string {
  return foldText(word.replace(/[&\uff06]/g, " and ")).replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** What a word means to everybody; `null` when it is not known. */
export function knownLoanWord(field: LoanWordField, word: string): string | null {
  return WORDS[field].get(loanWordKey(word)) ?? null;
}

/** What would have been understood in a field. */
export function loanWordHint(field: LoanWordField): string {
  return HINTS[field];
}

/** The field whose word a note is about, whatever it was called; `null` for a note about something else. */
export function loanWordFieldOf({ pointer }: Pick<DeliveryNote, "pointer">): LoanWordField | null {
  const place = valuePointer(pointer);
  return LOAN_WORD_FIELDS.find((field) => place === `/loan/${field}`) ?? null;
}

/** A word that nobody taught yet. */
export interface UnknownLoanWord {
  readonly field: LoanWordField;
  /** As `loanWordKey` folds it. */
  readonly word: string;
  /** As it came. */
  readonly example: string;
}

export interface TaughtDelivery {
  readonly delivery: Delivery;
  readonly unknown: readonly UnknownLoanWord[];
}

/** A delivery with the words understood that its organization taught, and those that are still to be taught. */
export function withTaughtWords(delivery: Delivery, taught: LoanWords): TaughtDelivery {
  const { notes, ...rest } = delivery;
  if (notes === undefined) return { delivery, unknown: [] };
  const unknown: UnknownLoanWord[] = [];
  const kept: DeliveryNote[] = [];
  let loan = delivery.loan;
  // Of a field that is blank the first note says why; others are of what stands beside it and is not read.
  const blank = new Set(LOAN_WORD_FIELDS.filter((field) => loan[field] === null));
  for (const note of notes) {
    const field = loanWordFieldOf(note);
    if (field === null || !blank.delete(field)) {
      kept.push(note);
      continue;
    }
    const word = loanWordKey(note.value);
    const value = taught.get(field)?.get(word);
    if (typeof value === "string") {
      loan = { ...loan, [field]: value };
      continue;
    }
    kept.push(note);
    if (value === undefined && isCounted(word, note.value))
      unknown.push({ field, word, example: note.value });
  }
  return { delivery: { ...rest, loan, ...(kept.length > 0 ? { notes: kept } : {}) }, unknown };
}

/** Whether a value is a word that somebody may teach: no sentence, no document, nothing by which a person is reached. */
function isCounted(word: string, value: string): boolean {
  const isText = word !== "" && value.length <= MAX_COUNTED_LENGTH && !/^[[{]/.test(value);
  return isText && addressesIn([value]).length === 0;
}

function wordsOf(field: LoanWordField): ReadonlyMap<string, string> {
  const options = FIELDS[`loan.${field}`].options;
  return new Map([
    ...options.flatMap(({ value, label }): [string, string][] => [
      [loanWordKey(value), value],
      [loanWordKey(label), value],
    ]),
    ...Object.entries(KNOWN[field]).flatMap(([value, words]) =>
      words.map((word): [string, string] => [loanWordKey(word), value]),
    ),
  ]);
}
