import { aTimeout, expect } from '@open-wc/testing';
import { announcer } from '@session-desk/controllers';

describe('the announcer', () => {
  it('[CT16d] leaves the oldest of a flood unsaid, and says what is urgent', async () => {
    const before = announcer().log.length;
    for (let at = 0; at < 30; at += 1) announcer().announce(`flood ${String(at)}`, { source: `flood-${String(at)}` });
    announcer().announce('at once', { source: 'flood', urgent: true });
    await aTimeout(2_500);
    const said = announcer().log.slice(before).map(({ text }) => text).filter((text) => text.startsWith('flood') || text === 'at once');
    expect(said).to.include('at once').and.include('flood 29').and.not.include('flood 5');
    expect(said.length).to.be.at.most(14);
  });
});
