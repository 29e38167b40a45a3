interface Schema {
  readonly title?: string;
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
}

interface Described {
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

interface Operation {
  readonly operationId?: string;
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> };
}

/**
 * Names each form of a union by its `kind` and where it stands, so that generated clients have a `ContactActionShare` and no
 * `ContactActionType1`. Only schemas with a name and the bodies of calls have unions of such forms.
 */
export function withTitles<Document extends Described>(document: Document): Document {
  const schemas = mapEntries(document.components.schemas, titled);
  const paths = mapEntries(document.paths, (operations) =>
    mapEntries(operations, (operation: Operation) => {
      const { operationId = "", requestBody: body } = operation;
      if (!body?.content) return operation;
      const content = mapEntries(body.content, (form) => {
        return form.schema
          ? { ...form, schema: titled(form.schema, `${capitalized(operationId)}Body`) }
          : form;
      });
      return { ...operation, requestBody: { ...body, content } };
    }),
  );
  return { ...document, components: { ...document.components, schemas }, paths };
}

function titled(schema: Schema, name: string): Schema {
  const { properties, items, oneOf, anyOf } = schema;
  return {
    ...schema,
    ...(properties && {
      properties: mapEntries(properties, (member, key) => titled(member, name + capitalized(key))),
    }),
    ...(items && { items: titled(items, `${name}Item`) }),
    ...(oneOf && { oneOf: oneOf.map((form) => titledForm(form, name)) }),
    ...(anyOf && { anyOf: anyOf.map((form) => titledForm(form, name)) }),
  };
}

function titledForm(form: Schema, name: string): Schema {
  const { const: only, enum: kinds = [only] } = form.properties?.kind ?? {};
  const [kind, ...others] = kinds;
  if (typeof kind !== "string" || others.length > 0) return titled(form, name);
  const title = name + capitalized(kind);
  return { title, ...titled(form, title) } as Schema;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function mapEntries<Value, Changed>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value, key: string) => Changed,
): Readonly<Record<string, Changed>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
