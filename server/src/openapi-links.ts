/** The parts of an OpenAPI document that links are drawn from and written to. */
export interface LinkedDocument {
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, LinkedOperation>>>>;
}

interface LinkedOperation {
  readonly operationId?: string;
  readonly responses: Readonly<Record<string, LinkedResponse>>;
}

interface LinkedResponse {
  readonly content?: Readonly<Record<string, unknown>>;
}

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

/** A place in paths that takes the id of a thing: `/contacts`, then `{id}`. */
interface Slot {
  readonly collection: string;
  readonly parameter: string;
}

/** A thing that an answer tells the id of, as a JSON pointer, and the slot that takes it. */
interface ToldThing {
  readonly slot: Slot;
  readonly pointer: string;
}

interface Target {
  readonly path: string;
  readonly operationId: string;
}

/** Forms of one thing, as the names of their schemas tell them apart. */
const FORM = /(?:Row|Summary|Record|Ref)$/;

/**
 * Says of each answer that tells the id of a thing which calls take that id, as OpenAPI `links`, for whoever goes from call to
 * call. An id is
 *
 * 1. the `id` of an answer, or of a list's items: of what the name of its schema says (`LeadRow`: `/leads/{id}`), else of what
 *    lies below the path that was called (`/contacts/{id}/tasks`: `/contacts/{id}/tasks/{taskId}`);
 * 2. a member that is named after a thing (`leadId`: `/leads/{id}` and `/runs/{leadId}`).
 */
export function withLinks<Document extends LinkedDocument>(document: Document): Document {
  const { schemas } = document.components;
  const targets = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.values(operations).flatMap(({ operationId }) => (operationId ? [{ path, operationId }] : [])),
  );
  const slots = slotsOf(targets);
  const paths = mapEntries(document.paths, (operations, path) =>
    mapEntries(operations, (operation) => ({
      ...operation,
      responses: mapEntries(operation.responses, (response, status) => {
        const answer = response.content?.["application/json"] as { readonly schema?: Schema } | undefined;
        if (!status.startsWith("2") || !answer?.schema) return response;
        const things = thingsTold(answer.schema, schemas, path, slots);
        const links = things.flatMap((thing) => targets.flatMap((target) => linkTo(target, thing, path)));
        return links.length === 0 ? response : { ...response, links: Object.fromEntries(links) };
      }),
    })),
  );
  return { ...document, paths };
}

function slotsOf(targets: readonly Target[]): readonly Slot[] {
  const slots = new Map<string, Slot>();
  for (const { path } of targets) {
    for (const { index, 1: parameter = "" } of path.matchAll(/\/\{(\w+)\}/g)) {
      const collection = path.slice(0, index);
      slots.set(`${collection} ${parameter}`, { collection, parameter });
    }
  }
  return [...slots.values()];
}

/** The ids that an answer tells: its own, those of its lists' items, and those that it or they name. */
function thingsTold(
  answer: Schema,
  schemas: Readonly<Record<string, Schema>>,
  path: string,
  slots: readonly Slot[],
): readonly ToldThing[] {
  const lists = Object.entries(membersOf(answer, schemas)).flatMap(([name, member]) => {
    const { items } = resolved(member, schemas);
    // What is in an answer beside the things that were asked for is of other kinds than the path says.
    const isAsked = name === "items" || path.endsWith(`/${name}`);
    return items ? [{ schema: items, pointer: `/${name}/0`, isAsked }] : [];
  });
  return [{ schema: answer, pointer: "", isAsked: true }, ...lists].flatMap(
    ({ schema, pointer, isAsked }) => {
      const members = membersOf(schema, schemas);
      const own = ownSlots(schema, path, isAsked, slots).flatMap((slot) => {
        const takesId = /^id$|Id$/.test(slot.parameter);
        const member = takesId ? "id" : slot.parameter;
        return member in members ? [{ slot, pointer: `${pointer}/${member}` }] : [];
      });
      const named = Object.keys(members).flatMap((member) =>
        slotsOfKind(/^(\w+)Id$/.exec(member)?.[1], slots).map((slot) => ({
          slot,
          pointer: `${pointer}/${member}`,
        })),
      );
      return [...own, ...named];
    },
  );
}

/** The slots that take the `id` of a thing that an answer is, or has in a list. */
function ownSlots({ $ref }: Schema, path: string, isAsked: boolean, slots: readonly Slot[]): readonly Slot[] {
  const name = $ref?.split("/").at(-1)?.replace(FORM, "");
  const byName = slotsOfKind(name && name.charAt(0).toLowerCase() + name.slice(1), slots);
  if (byName.length > 0) return byName;
  return isAsked ? slots.filter(({ collection }) => collection === path) : [];
}

/** Of `leadRoute`: `/lead-routes`, and wherever a path takes a `leadRouteId`. */
function slotsOfKind(kind: string | undefined, slots: readonly Slot[]): readonly Slot[] {
  if (!kind) return [];
  const collection = `/${kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}s`;
  return slots.filter((slot) => slot.collection === collection || slot.parameter === `${kind}Id`);
}

/** A link to a call whose path ends with the slot and a verb; what stands before the slot was in the path of the call itself. */
function linkTo({ path, operationId }: Target, { slot, pointer }: ToldThing, calledPath: string) {
  const upToThing = `${slot.collection}/{${slot.parameter}}`;
  const rest = path.slice(upToThing.length);
  if (!path.startsWith(upToThing) || !/^(?:\/[^{]*)?$/.test(rest)) return [];
  const parents = [...slot.collection.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  if (parents.length > 0 && !calledPath.startsWith(slot.collection)) return [];
  const parameters = {
    ...Object.fromEntries(parents.map((name) => [name, `$request.path.${name}`])),
    [slot.parameter]: `$response.body#${pointer}`,
  };
  const name = `${operationId}${pointer.replaceAll("/0/", "/").replaceAll("/", ".")}`;
  return [[name, { operationId, parameters }] as const];
}

function membersOf(schema: Schema, schemas: Readonly<Record<string, Schema>>) {
  return resolved(schema, schemas).properties ?? {};
}

function resolved(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  const named = schema.$ref ? schemas[schema.$ref.split("/").at(-1) ?? ""] : undefined;
  return named ? resolved(named, schemas) : schema;
}

function mapEntries<Value, Changed>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value, key: string) => Changed,
): Readonly<Record<string, Changed>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
