import {
  AppError,
  knownLoanWord,
  type LoanWordField,
  loanWordKey,
  loanWordOptions,
  type OrganizationId,
} from "@fairlead/engine";
import { and, asc, desc, eq, notExists, sql } from "drizzle-orm";
import { type Actor, recordAudit } from "../audit/record-audit.ts";
import type { Tx } from "../client.ts";
import { loanWordSightings, loanWords, organizations, users } from "../schema/index.ts";

/** More words than anybody teaches; beyond, what senders write is no list of words. */
const MAX_TAUGHT = 1_000;
/** Unknown words that are told, those of most leads first. */
const MAX_UNKNOWN = 200;

export interface TaughtLoanWord {
  readonly field: LoanWordField;
  readonly word: string;
  readonly example: string;
  /** `null`: it means nothing and is asked about no more. */
  readonly value: string | null;
  readonly taughtAt: Date;
  readonly taughtBy: { readonly id: string; readonly name: string } | null;
}

export interface SeenLoanWord {
  readonly field: LoanWordField;
  readonly word: string;
  /** As it came last. */
  readonly example: string;
  /** Leads that had it since it was last taught. */
  readonly leads: number;
  readonly lastSeenAt: Date;
}

/** What the organization taught, by field and word, and the words that nobody taught yet. */
export async function listLoanWords(
  tx: Tx,
): Promise<{ readonly taught: readonly TaughtLoanWord[]; readonly unknown: readonly SeenLoanWord[] }> {
  const leads = sql<number>`sum(${loanWordSightings.leads})::float8`;
  const lastSeenAt = sql<string>`max(${loanWordSightings.seenAt})`;
  const [taught, unknown] = await Promise.all([
    tx
      .select({ word: loanWords, by: { id: users.id, name: users.name } })
      .from(loanWords)
      .leftJoin(users, eq(users.id, loanWords.taughtBy))
      .orderBy(asc(loanWords.field), asc(loanWords.word)),
    tx
      .select({
        ...{ field: loanWordSightings.field, word: loanWordSightings.word, leads, lastSeenAt },
        example: sql<string>`(array_agg(${loanWordSightings.example} order by ${loanWordSightings.sequence} desc))[1]`,
      })
      .from(loanWordSightings)
      // A lead that was taken in while it was taught may have been counted after that.
      .where(
        notExists(
          tx
            .select({ word: loanWords.word })
            .from(loanWords)
            .where(
              and(eq(loanWords.field, loanWordSightings.field), eq(loanWords.word, loanWordSightings.word)),
            ),
        ),
      )
      .groupBy(loanWordSightings.field, loanWordSightings.word)
      .orderBy(desc(leads), desc(lastSeenAt), asc(loanWordSightings.word))
      .limit(MAX_UNKNOWN),
  ]);
  return {
    taught: taught.map(({ word: { field, word, example, value, taughtAt }, by }) => ({
      ...{ field, word, example, value, taughtAt, taughtBy: by },
    })),
    unknown: unknown.map((row) => ({ ...row, lastSeenAt: new Date(row.lastSeenAt) })),
  };
}

export interface TaughtWord {
  readonly organizationId: OrganizationId;
  readonly field: LoanWordField;
  /** However it is written. */
  readonly word: string;
  readonly value: string | null;
  readonly actor: Actor;
  readonly nowMs: number;
}

/**
 * Teaches what a word means, or that it means nothing; it applies to leads that come afterwards. Safe to repeat.
 *
 * @throws AppError INVALID_VALUE where the word is none, is understood already, or the value is not one of the field
 */
export async function teachLoanWord(tx: Tx, taught: TaughtWord): Promise<void> {
  const { organizationId, field, value, actor, nowMs } = taught;
  const word = loanWordKey(taught.word);
  const example = taught.word.trim();
  if (word === "") throw invalid("/word", "Give a word with at least one letter or digit.");
  const known = knownLoanWord(field, word);
  const options = loanWordOptions(field);
  if (known !== null) {
    const label = options.find((option) => option.value === known)?.label ?? known;
    throw invalid("/word", `"${example}" is understood already: it means ${label}.`);
  }
  if (value !== null && options.every((option) => option.value !== value)) {
    throw invalid("/value", `Use one of ${options.map((option) => option.value).join(", ")}.`);
  }
  await raiseVersion(tx, organizationId);
  const [count] = await tx.select({ words: sql<number>`count(*)::int` }).from(loanWords);
  if ((count?.words ?? 0) >= MAX_TAUGHT) throw invalid("/word", `No more than ${MAX_TAUGHT} words are kept.`);
  const columns = { example, value, taughtBy: actor.userId, taughtAt: new Date(nowMs) };
  await tx
    .insert(loanWords)
    .values({ organizationId, field, word, ...columns })
    .onConflictDoUpdate({
      target: [loanWords.organizationId, loanWords.field, loanWords.word],
      set: columns,
    });
  await tx
    .delete(loanWordSightings)
    .where(and(eq(loanWordSightings.field, field), eq(loanWordSightings.word, word)));
  const meaning = options.find((option) => option.value === value)?.label ?? "means nothing";
  const details = { name: example, reason: meaning };
  await recordAudit(tx, actor, nowMs, [{ ...wordOf(field, word), action: "taught", details }]);
}

/** Has a word mean nothing special again; leads that came before keep what was understood. Safe to repeat. */
export async function forgetLoanWord(
  tx: Tx,
  { organizationId, field, word, actor, nowMs }: Omit<TaughtWord, "value">,
): Promise<void> {
  await raiseVersion(tx, organizationId);
  const key = loanWordKey(word);
  const gone = await tx
    .delete(loanWords)
    .where(and(eq(loanWords.field, field), eq(loanWords.word, key)))
    .returning({ name: loanWords.example });
  await recordAudit(
    tx,
    actor,
    nowMs,
    gone.map((details) => ({ ...wordOf(field, key), action: "forgotten", details })),
  );
}

function wordOf(field: LoanWordField, word: string) {
  return { subject: "loanWord", subjectId: `${field} ${word}` } as const;
}

/** First, so that whoever teaches at the same time waits, and no reader keeps words of before under a version of after. */
async function raiseVersion(tx: Tx, organizationId: OrganizationId): Promise<void> {
  await tx
    .update(organizations)
    .set({ loanWordsVersion: sql`${organizations.loanWordsVersion} + 1` })
    .where(eq(organizations.id, organizationId));
}

function invalid(pointer: string, detail: string): AppError {
  return new AppError("INVALID_VALUE", detail, { errors: [{ code: "INVALID_VALUE", pointer, detail }] });
}
