import { accessible } from './accessible.js';
import type { ElementState, Variant } from './element-state.js';
import { emulateMedia } from './emulate-media.js';
import { stateFixture } from './state-fixture.js';

const variants: readonly Variant[] = ['light', 'dark', 'rtl', 'forced-colors'];

/**
 * A test for each state × light, dark, right-to-left and forced colours: axe finds nothing. The list must not be empty.
 * `without` names axe rules that do not apply to this element.
 */
export function axeEveryState(tag: string, states: readonly ElementState[], without: readonly string[] = []): void {
  describe(`<${tag}> is accessible`, () => {
    it('[TS2] lists its states, each once', () => {
      const names = states.map((state) => state.name);
      if (names.length === 0) throw new Error(`states.ts of <${tag}> lists no state`);
      if (new Set(names).size !== names.length) throw new Error(`states.ts of <${tag}> names a state twice: ${names.join(', ')}`);
    });
    for (const variant of variants) {
      describe(variant, () => {
        for (const state of states) {
          it(`[TS1] axe finds nothing: ${state.name}, ${variant}`, async function (this: Mocha.Context) {
            const forced = variant === 'forced-colors';
            if (forced && !(await emulateMedia({ 'forced-colors': 'active' }))) this.skip();
            try {
              const { el } = await stateFixture(tag, state, variant);
              // The colours are then the person's own, and axe cannot see them.
              await accessible(el, forced ? [...without, 'color-contrast'] : without);
            } finally {
              if (forced) await emulateMedia({});
            }
          });
        }
      });
    }
  });
}
