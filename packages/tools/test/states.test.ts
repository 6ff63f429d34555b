import { expect } from '@open-wc/testing';
import { axeEveryState, eachState, hostilePage, stateFixture } from '@session-desk/testing';
import { states } from '@session-desk/tools/states';

class ToolPlace extends HTMLElement {}
customElements.define('tool-place', ToolPlace);

axeEveryState('tool-place', states);

eachState('tool-place', states, ({ el }) => {
  const tool = el.firstElementChild!;
  expect(tool.scrollWidth, 'nothing sticks out').to.be.at.most(tool.clientWidth);
}, '[TL1] nothing sticks out');

describe('the shipped tools', () => {
  it('[TL2] a page’s worst style sheet changes nothing', async () => {
    const remove = hostilePage();
    try {
      const { el } = await stateFixture('tool-place', states.find(({ name }) => name === 'suggestions-many')!);
      const text = el.firstElementChild!.shadowRoot!.querySelector('.text')!;
      expect([getComputedStyle(text).textTransform, getComputedStyle(text).color === 'rgb(255, 0, 0)']).to.deep.equal(['none', false]);
    } finally {
      remove();
    }
  });

});
