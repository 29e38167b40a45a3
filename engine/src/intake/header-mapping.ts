import { failureColumns } from "../files/failures-file.ts";
import { foldText } from "../fold-text.ts";
import { addTo } from "../group-by.ts";
import { keyOf, plainText } from "./clean-text.ts";
import { isOfAPerson, isReaching, LEAD_COLUMNS, type LeadPointer } from "./lead-columns.ts";

/** A column of a file, and what becomes of it. */
export interface MappedColumn {
  /** As the header has it. */
  readonly label: string;
  /** Where its value goes; `null`: it is left out. */
  readonly becomes: LeadPointer | null;
}

/** What a person chose for a column, by its place in the file, from 0. */
export interface ChosenColumn {
  readonly position: number;
  readonly becomes: LeadPointer | null;
}

/** How a file's columns map to a submission. */
export interface HeaderMapping {
  /** In the order of the file. */
  readonly columns: readonly MappedColumn[];
  /** The places of the columns for each value, from 0: the one whose name is surest first, the others fill what it has blank. */
  readonly positions: ReadonlyMap<LeadPointer, readonly number[]>;
  /** Columns for the cell phone that only say "phone"; a second number of theirs is a home phone. */
  readonly anyPhone: ReadonlySet<number>;
  /** The labels of the columns that are left out, but for our own ones of a file of failed rows. */
  readonly leftOut: readonly string[];
  /** What the file would need to have: a way to reach the contact. */
  readonly missing: readonly string[];
}

interface Meaning {
  readonly pointer: LeadPointer;
  /** 0 for the column's own name; the higher, the less sure. */
  readonly rank: number;
  readonly isAnyPhone: boolean;
}

const MEANINGS = new Map<string, Meaning>(
  LEAD_COLUMNS.flatMap((column) => {
    const named = [column.name, ...column.aliases];
    const phones: readonly string[] = "phone" in column ? column.phone : [];
    return [...named, ...phones].map((label, rank): [string, Meaning] => [
      keyOf(label),
      { pointer: column.pointer, rank, isAnyPhone: rank >= named.length },
    ]);
  }),
);
/** How loan systems and forms say whose column it is. A co-borrower's are nobody's here: they are another person. */
const OF_THE_BORROWER =
  /^(?:primaryborrower|borrower1?|borr|primaryapplicant|applicant1?|lead|contact|customer|client|consumer|prospect|invitee)(?=.)/;
/** What a person chose comes before any name. */
const CHOSEN_RANK = -1;
/** A name with a prefix is less sure than the same without. */
const PREFIX_RANK = 0.5;

/** What forms say in brackets to whoever fills them in; it says nothing of whose or what a column is. */
const HINT =
  /[([](?:required|optional|mandatory|if (?:any|known|applicable)|(?:2|two)[- ]?(?:letters?|digits?|characters?)(?: code)?|abbreviation|us(?:a| only)?|usd|e\.g\.[^()[\]]*|(?:mm|dd|yyyy)[/-](?:mm|dd)[/-](?:dd|yyyy|yy))[)\]]/i;

/** What a label by itself is taken for, whatever its case, spaces, underscores and dashes; `null` when it is not known. */
function meaningOf(label: string): Meaning | null {
  return meaningOfBare(label) ?? (HINT.test(label) ? meaningOfBare(label.replace(HINT, " ")) : null);
}

function meaningOfBare(label: string): Meaning | null {
  const key = keyOf(label);
  const meaning = MEANINGS.get(key);
  if (meaning) return meaning;
  const bare = MEANINGS.get(key.replace(OF_THE_BORROWER, ""));
  return bare && isOfAPerson(bare.pointer) ? { ...bare, rank: bare.rank + PREFIX_RANK } : null;
}

/**
 * By what the columns of a header are known again in another file: the label without case, spaces and signs, and of equal ones
 * which it is. A label of other scripts or of signs alone keeps these.
 *
 * @returns one for each column, in order; `null` for a blank label
 */
export function labelKeys(header: readonly string[]): readonly (string | null)[] {
  const seen = new Map<string, number>();
  return header.map((label) => {
    const bare = keyOf(label);
    const key = bare === "" ? plainText(foldText(label)) : bare;
    if (key === "") return null;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return occurrence === 1 ? key : `${key}#${occurrence}`;
  });
}

/** What a column of this label becomes; `null` where it is left out. */
export function labelPointer(label: string): LeadPointer | null {
  return meaningOf(label)?.pointer ?? null;
}

/** Whether a label names a column that is read. */
export function namesLeadColumn(label: string): boolean {
  return labelPointer(label) !== null;
}

/**
 * Decides what becomes of each column of a file, by its name or by what a person chose.
 *
 * Several columns may become the same value: the surest fills it, the others fill what that has blank.
 */
export function mapHeader(header: readonly string[], chosen: readonly ChosenColumn[] = []): HeaderMapping {
  const ofFailures = failureColumns(header);
  const choices = new Map(chosen.map((one) => [one.position, one]));
  const meanings = header.map((label, position): Meaning | null => {
    if (position < ofFailures) return null;
    const choice = choices.get(position);
    if (choice === undefined) return meaningOf(label);
    const own = meaningOf(label);
    if (choice.becomes === null || own?.pointer === choice.becomes) return choice.becomes && own;
    return { pointer: choice.becomes, rank: CHOSEN_RANK, isAnyPhone: false };
  });
  const ranked = meanings
    .flatMap((meaning, position) => (meaning ? [{ ...meaning, position }] : []))
    .sort((a, b) => a.rank - b.rank || a.position - b.position);
  const positions = new Map<LeadPointer, number[]>();
  for (const { pointer, position } of ranked) addTo(positions, pointer, position);
  const columns = header.map((label, position) => ({ label, becomes: meanings[position]?.pointer ?? null }));
  return {
    columns,
    positions,
    anyPhone: new Set(ranked.filter(({ isAnyPhone }) => isAnyPhone).map(({ position }) => position)),
    leftOut: columns.flatMap(({ label, becomes }, position) =>
      becomes === null && position >= ofFailures ? [label || `Column ${position + 1}`] : [],
    ),
    missing: [...positions.keys()].some(isReaching) ? [] : ["Email or Cell Phone"],
  };
}
