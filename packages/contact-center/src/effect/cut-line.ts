const longest = 500;

/** A line as core takes it: one of more than 500 characters is cut and ends with an ellipsis, so that a long subject keeps no customer waiting. */
export function cutLine(line: string): string {
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/** The same of each value of a context, and of each name: a name that is too long is no name that a template could use. */
export function cutContext(context: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(context).map(([name, value]) => [cutLine(name), cutLine(value)]));
}

/** The same of fields that an agent reads. */
export function cutFields(fields: readonly { readonly name: string; readonly value: string }[]): { name: string; value: string }[] {
  return fields.map(({ name, value }) => ({ name: cutLine(name), value: cutLine(value) }));
}
