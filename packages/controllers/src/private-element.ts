/**
 * Makes an element whose tag is nobody's business: its class is registered when first needed, under the tag, or under the tag
 * and a number where another class, of another version of the kit, has it already.
 */
export function privateElement<E extends HTMLElement>(tag: string, elementClass: new () => E): E {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? tag : `${tag}-${number}`;
    const known = customElements.get(name);
    if (!known) customElements.define(name, elementClass);
    if (!known || known === elementClass) return document.createElement(name) as E;
  }
}
