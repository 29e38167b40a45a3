import type { Tx } from "@fairlead/db";
import type { FastifyRequest } from "fastify";
import type { ServerDeps } from "../deps.ts";
import { readContactView } from "../read-contact-view.ts";
import { readLeadView } from "../read-lead-view.ts";
import { type Caller, callerOf } from "./access.ts";

/** An answer that was kept. */
export interface KeptAnswer {
  readonly status: number;
  readonly body: unknown;
}

type ReadSubject = (tx: Tx, caller: Caller, id: string, deps: ServerDeps) => Promise<object>;

/** How what a path names is read by the caller's eyes. */
const SUBJECTS: Readonly<Record<string, ReadSubject>> = {
  contacts: (tx, caller, id, { nowMs }) => readContactView(tx, caller, id, nowMs()),
  leads: (tx, caller, id, { links }) => readLeadView(tx, id, caller, links),
};

/**
 * A kept answer, for whoever still sees the contact or lead that the call was about; a document of it is read anew, since they may
 * see less of it by now.
 *
 * @throws AppError NOT_FOUND when they do not see it any more
 */
export async function answerAgain(
  deps: ServerDeps,
  request: FastifyRequest,
  kept: KeptAnswer,
): Promise<KeptAnswer> {
  const [, kind = ""] = /\/(\w+)\/:id/.exec(request.routeOptions.url ?? "") ?? [];
  const read = Object.hasOwn(SUBJECTS, kind) ? SUBJECTS[kind] : undefined;
  if (!read) return kept;
  const caller = callerOf(request);
  const { id } = request.params as { readonly id: string };
  const document = await deps.db.withOrganization(caller.organizationId, (tx) => read(tx, caller, id, deps));
  return isDocumentOf(id, kept.body) ? { ...kept, body: document } : kept;
}

function isDocumentOf(id: string, body: unknown): boolean {
  return typeof body === "object" && body !== null && "id" in body && body.id === id;
}
