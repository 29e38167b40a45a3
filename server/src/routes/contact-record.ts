import { bindRepeated, createContact, findRepeated, updateContact } from "@fairlead/db";
import {
  AppError,
  localDate,
  type Profile,
  parseProfile,
  type RawProfile,
  type UserId,
} from "@fairlead/engine";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { actorOf, recordViewerOf } from "../contact-viewer.ts";
import { ENDPOINTS } from "../contract/index.ts";
import type { ServerDeps } from "../deps.ts";
import { endpoint } from "../endpoint.ts";
import { type Caller, callerOf } from "../plugins/access.ts";
import { answersBriefly } from "../plugins/key-answers.ts";
import { readContactView } from "../read-contact-view.ts";

/** One contact's record: reading it, making it by hand, changing its fields. */
export const contactRecordRoutes: FastifyPluginAsyncZod<ServerDeps> = async (
  app,
  { db, nowMs, standardize },
) => {
  const writeOf = async (caller: Caller, raw: RawProfile) => {
    const profile = requireProfile(
      raw,
      localDate(caller.kind === "person" ? caller.timeZone : "UTC", nowMs()),
    );
    // Before the transaction begins: a service may take its time.
    const standardized = profile.address ? await standardize(profile.address) : null;
    return { actor: actorOf(caller), profile, standardized, nowMs: nowMs() };
  };

  app.route({
    ...endpoint(ENDPOINTS.getContact),
    handler: (request) => {
      const caller = callerOf(request);
      return db.withOrganization(caller.organizationId, (tx) =>
        readContactView(tx, caller, request.params.id, nowMs()),
      );
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.createContact),
    handler: async (request, reply) => {
      const caller = callerOf(request);
      const { ownerUserId, ...raw } = request.body;
      const write = await writeOf(caller, raw);
      const { id, created } = await db.withOrganization(caller.organizationId, async (tx) => {
        const repeated = caller.kind === "machine" ? await findRepeated(tx, write.profile) : null;
        if (repeated !== null) {
          await bindRepeated(tx, repeated, write.profile);
          return { id: repeated, created: false as const };
        }
        const owner = ownerUserId === undefined ? ownerByDefault(caller) : (ownerUserId as UserId | null);
        return { id: await createContact(tx, write, owner), created: true as const };
      });
      // To a key that reads no contacts both are alike: it could try addresses to learn who is a client.
      if (!created || answersBriefly(request)) return reply.status(200).send({ id, created });
      return reply.status(201).send({ id, created });
    },
  });

  app.route({
    ...endpoint(ENDPOINTS.updateContact),
    handler: async (request) => {
      const caller = callerOf(request);
      const { id } = request.params;
      const write = await writeOf(caller, request.body);
      return db.withOrganization(caller.organizationId, async (tx) => {
        await updateContact(tx, await recordViewerOf(tx, caller), id, write);
        return readContactView(tx, caller, id, nowMs());
      });
    },
  });
};

/** Whoever makes a contact owns it, if contacts of their own are theirs to edit. */
function ownerByDefault({ userId, permissions }: Caller): UserId | null {
  return permissions.includes("contacts:editOwn") ? userId : null;
}

function requireProfile(raw: RawProfile, today: string): Partial<Profile> {
  const parsed = parseProfile(raw, today);
  if (parsed.ok) return parsed.profile;
  const [first] = parsed.errors;
  throw new AppError(first?.code ?? "INVALID_VALUE", first?.detail ?? "Check the fields.", {
    errors: parsed.errors,
  });
}
