import { expect } from '@open-wc/testing';
import { axeEveryState, eachState, shownText } from '@session-desk/testing';
import { pageStates } from '@session-desk/pages/states';

const now = Date.UTC(2026, 10, 16, 12);

for (const { tag, define, states } of pageStates(now)) {
  define();
  describe(`<${tag}> in its states`, () => {
    eachState(tag, states, ({ el }) => {
      expect(el.shadowRoot?.querySelectorAll('.root')).to.have.lengthOf(1);
      expect(shownText(el), 'no word is missing').to.not.match(/pages\.|undefined|\[object/u);
    }, '[S12n] shows words, never codes');

    eachState(tag, states, async ({ el, place }) => {
      place.style.inlineSize = '320px';
      await new Promise((resolve) => { requestAnimationFrame(resolve); });
      expect(el.scrollWidth).to.be.at.most(320);
    }, '[S12o] fits into 320 px');
  });
  axeEveryState(tag, states);
}
