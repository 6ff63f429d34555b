import type * as v from 'valibot';

interface Known {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Known>>;
  readonly item?: Known;
  readonly value?: Known;
  readonly wrapped?: Known;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly requirement?: number;
  readonly pipe?: readonly Known[];
}

/** The schema at a path inside another; `undefined` where it has none. */
function schemaAt(schema: Known, path: readonly unknown[]): Known | undefined {
  let here: Known | undefined = schema;
  for (const key of path) {
    while (here?.wrapped) here = here.wrapped;
    here = typeof key === 'string' && here?.entries ? (Object.hasOwn(here.entries, key) ? here.entries[key] : undefined) : (here?.item ?? here?.value);
  }
  return here;
}

/** The checks of a schema, those of the schemas that it was made from first. */
function checksOf(schema: Known): readonly Known[] {
  return (schema.pipe ?? []).flatMap((part) => (part === schema ? [] : part.pipe ? checksOf(part) : [part]));
}

function bound(schema: Known, type: string): number | undefined {
  return checksOf(schema).findLast((check) => check.type === type)?.requirement;
}

function range(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && most !== undefined) return ` of ${String(least)} to ${String(most)}`;
  if (most !== undefined) return ` of at most ${String(most)}`;
  return least === undefined ? '' : ` of at least ${String(least)}`;
}

function described(schema: Known): string {
  if (schema.wrapped) return described(schema.wrapped);
  switch (schema.type) {
    case 'string': {
      const size = range(bound(schema, 'min_length'), bound(schema, 'max_length'));
      return size === '' ? 'a string' : `a string${size} characters`;
    }
    case 'number': return `${checksOf(schema).some(({ type }) => type === 'integer') ? 'a whole number' : 'a number'}${range(bound(schema, 'min_value'), bound(schema, 'max_value'))}`;
    case 'boolean': return 'true or false';
    case 'picklist': return `one of ${(schema.options ?? []).map(String).join(', ')}`;
    case 'literal': return `"${String(schema.literal)}"`;
    case 'array': {
      const size = range(bound(schema, 'min_length'), bound(schema, 'max_length'));
      return size === '' ? 'an array' : `an array${size} entries`;
    }
    case 'union': return (schema.options ?? []).map((option) => described(option as Known)).join(' or ');
    case 'record': case 'object': return 'an object';
  }
  return schema.type;
}

/** What stands at the path of an issue, in words for whoever wrote the value: `a string of 1 to 200 characters`. */
export function expectedBy(schema: v.GenericSchema, issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map((item) => item.key) ?? [];
  const expected = schemaAt(schema, keys);
  return expected ? described(expected) : (issue.expected ?? issue.message);
}
