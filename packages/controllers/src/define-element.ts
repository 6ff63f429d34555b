const versions = Symbol.for('session-desk/versions@1');

/**
 * Registers an element. Never throws, whatever is registered already: the same version again is silent; another version, or
 * a stranger's element, under the tag is one console error that names both and the remedy. A class that already has
 * a tag is registered under the second by a subclass of its own.
 */
export function defineElement(tag: string, elementClass: CustomElementConstructor, version: string): void {
  if (typeof customElements === 'undefined') return;
  const known = knownVersions();
  if (customElements.get(tag)) {
    const first = known.get(tag) ?? 'an element that is not of Session Desk';
    if (first === version) return;
    console.error(
      `<${tag}> is already registered by ${first}; version ${version} is not used on this page. ` +
        `Load one version only, or give this one its own names: defineAll({ suffix: '-v${version.split('.')[0] ?? version}' }).`,
    );
    return;
  }
  const name = (customElements as { getName?: (target: CustomElementConstructor) => string | null }).getName?.(elementClass);
  customElements.define(tag, name ? class extends elementClass {} : elementClass);
  known.set(tag, version);
}

function knownVersions(): Map<string, string> {
  const page = globalThis as { [versions]?: Map<string, string> | undefined };
  return (page[versions] ??= new Map<string, string>());
}
