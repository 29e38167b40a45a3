import type { RefusedRecord, RefusedRow } from "@fairlead/db";
import { type AppError, REFUSED_KEPT_DAYS, type RefusalProblem } from "@fairlead/engine";
import type { z } from "zod";
import type { RefusedSubmission, RefusedSubmissionDetails } from "../contract/index.ts";
import { problemDocument } from "../errors.ts";

const DAY_MS = 86_400_000;

/** One line of the list of refused submissions. */
export function refusedView(row: RefusedRow): z.input<typeof RefusedSubmission> {
  const { id, sourceName, sentTo, cameAt, problem, state, triesInVain, leadId, settledAt } = row;
  const { status, code, detail } = problem;
  return {
    ...{ id, source: sourceName, sentTo, cameAt: cameAt.toISOString(), status, code, detail },
    ...{ state, triesInVain, leadId },
    apiKey: refOf(row.keyId, row.keyName),
    user: refOf(row.userId, row.userName),
    settledBy: refOf(row.settledBy, row.settledByName),
    settledAt: settledAt?.toISOString() ?? null,
    keptUntil: new Date(cameAt.getTime() + REFUSED_KEPT_DAYS * DAY_MS).toISOString(),
  };
}

/** One refused submission, whole. */
export function refusedDetailsView(
  record: RefusedRecord,
  didYouMean: string | null,
): z.input<typeof RefusedSubmissionDetails> {
  const { body, bodyBytes, readAs, contentType, mended, sentBody, problem } = record;
  return {
    ...refusedView(record),
    ...{ body, bodyBytes, readAs, contentType, mended, sentBody, didYouMean },
    isCut: bodyBytes > Buffer.byteLength(body),
    errors: problem.errors.map((fault) => ({ ...fault })),
    tries: record.tries.map(({ at, userId, userName, problem: { errors, status, code, detail } }) => ({
      ...{ at, by: refOf(userId, userName), status, code, detail },
      errors: errors.map((fault) => ({ ...fault })),
    })),
  };
}

/** Why a submission is refused, as its sender would be told. */
export function refusalOf(error: AppError): RefusalProblem {
  const { status, code, detail, errors = [] } = problemDocument(error, "");
  return { status, code, detail, errors };
}

function refOf(id: string | null, name: string | null) {
  return id === null ? null : { id, name: name ?? "" };
}
