import type { ReactiveControllerHost } from 'lit';

/** Counts the updates of a Lit element from now on; throws when the element is none. */
export function renderCount(el: Element): { readonly renders: number } {
  if (!isHost(el)) throw new Error(`<${el.localName}> is not a registered Lit element`);
  let renders = 0;
  el.addController({
    hostUpdated() {
      renders++;
    },
  });
  return {
    get renders() {
      return renders;
    },
  };
}

const isHost = (el: Element): el is Element & ReactiveControllerHost => 'addController' in el;
