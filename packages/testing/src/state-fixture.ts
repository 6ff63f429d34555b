import type { ElementState, Variant } from './element-state.js';
import type { ShownState } from './show-state.js';
import { showState } from './show-state.js';

const places = new Set<HTMLElement>();

/** `showState` for a test: it is taken away after the test. */
export async function stateFixture<E extends HTMLElement = HTMLElement>(
  tag: string,
  state: ElementState,
  variant: Variant = 'light',
): Promise<ShownState<E>> {
  const shown = await showState<E>(document.body, tag, state, variant);
  places.add(shown.place);
  return shown;
}

/** A test for each state: `eachState('session-pane', states, ({ name, el }) => …, '[S3n] keeps one tab stop')`. */
export function eachState<E extends HTMLElement = HTMLElement>(
  tag: string,
  states: readonly ElementState[],
  check: (shown: ShownState<E>) => void | Promise<void>,
  claim = 'holds',
): void {
  for (const state of states) {
    it(`${claim} (${state.name})`, async () => {
      await check(await stateFixture<E>(tag, state));
    });
  }
}

afterEach(() => {
  for (const place of places) place.remove();
  places.clear();
});
