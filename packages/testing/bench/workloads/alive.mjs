import { launch, openPage } from '../harness/browser.mjs';

const expected = { 'frame reloads': 0, 'frame text': 'typed', 'frame scroll': 400, 'inner scroll': 300, 'same element': true, input: 'half a reply', focus: true, caret: '2–6' };

/** What three switches away and back leave of a frame, scroll positions, a field, focus and caret. */
export const alive = {
  id: 'alive',
  title: 'Keep-alive · three times away and back',
  pages: ['desk-kit'],

  async run({ pages }) {
    const { browser } = await launch();
    try {
      const page = await openPage(browser, pages.address('desk-kit'));
      await page.call('mount', { sessions: 3, tabs: 3, fields: 4 });
      const left = await page.call('keepAlive');
      await page.close();
      const gates = Object.entries(expected).map(([what, value]) => ({ name: `[BE4] kept: ${what}`, found: left[what], passes: left[what] === value }));
      return { gates, rows: [] };
    } finally {
      await browser.close();
    }
  },
};
