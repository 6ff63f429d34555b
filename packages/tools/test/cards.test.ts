import { expect } from '@open-wc/testing';
import { openTab, putCard, sessionOf, type Card } from '@session-desk/core';
import { accessible, intentsOf, sampleBus, settled } from '@session-desk/testing';
import { cardsTool } from '@session-desk/tools';
import { mountedTool, type Bus, type Mounted } from './mounted-tool.js';

const late: Card = { id: 'late', title: 'A parcel is late', fields: [], articleId: 'late-parcel', messageId: 'kenny-words', values: {} };
const similar: Card = { id: 'similar', title: 'Similar case', fields: [{ name: 'Case', value: '4471' }, { name: 'Outcome', value: 'Sent again' }], values: {} };

async function start(config = {}): Promise<{ readonly bus: Bus; readonly tool: Mounted }> {
  const bus = await sampleBus({ config });
  await bus.dispatch(putCard('kenny', similar));
  await bus.dispatch(putCard('kenny', late));
  return { bus, tool: await mountedTool(cardsTool(), 'cards', { bus }) };
}

describe('the cards tool', () => {
  it('[P10q] shows the newest on top, with fields and the message it is about', async () => {
    const { bus, tool } = await start();
    expect([tool.texts('.name'), tool.texts('dt'), tool.texts('dd'), tool.texts('.because')]).to.deep.equal([
      ['A parcel is late', 'Similar case'], ['Case', 'Outcome'], ['4471', 'Sent again'], ['Because of: Is there a number for my parcel?'],
    ]);
    await bus.dispatch(putCard('kenny', { ...similar, id: 'new', title: 'Newest' }));
    await settled(tool.el);
    expect(tool.texts('.name')[0]).to.equal('Newest');
    await accessible(tool.el);
  });

  it('[P10r] a card is dismissed, and the focus goes to the next', async () => {
    const { bus, tool } = await start();
    tool.all('.dismiss')[0]?.focus();
    tool.all('.dismiss')[0]?.click();
    await settled(tool.el);
    expect([sessionOf(bus.state, 'kenny')?.pane.cards.map(({ id }) => id), tool.root.activeElement === tool.find('.dismiss')]).to.deep.equal([['similar'], true]);
  });

  it('[P10r] the focus stays in the tool when the last card is dismissed', async () => {
    const { tool } = await start();
    while (tool.all('.dismiss').length > 0) {
      tool.all('.dismiss')[0]?.focus();
      tool.all('.dismiss')[0]?.click();
      await settled(tool.el);
    }
    expect(tool.root.activeElement?.className).to.equal('blank-state');
  });

  it('[P10r] unless the intent is cancelled', async () => {
    const { bus, tool } = await start();
    const log = intentsOf(tool.place, ['card-dismiss', 'article-open']);
    log.cancelAll();
    tool.find('.dismiss').click();
    tool.find('[data-open]').click();
    await settled(tool.el);
    expect(log.intents).to.deep.equal([{ type: 'card-dismiss', sessionId: 'kenny', cardId: 'late' }, { type: 'article-open', sessionId: 'kenny', articleId: 'late-parcel', title: 'A parcel is late' }]);
    expect([sessionOf(bus.state, 'kenny')?.pane.cards.length, sessionOf(bus.state, 'kenny')?.tabs.length]).to.deep.equal([2, 1]);
  });

  it('[P10s] says in words that an action worked', async () => {
    const { bus, tool } = await start();
    tool.find('[data-open]').click();
    await settled(tool.el);
    expect([sessionOf(bus.state, 'kenny')?.tabs.at(-1)?.params, tool.texts('.outcome.success')]).to.deep.equal([{ articleId: 'late-parcel' }, ['Opened']]);
  });

  it('[P10s] and that it did not, with the reason', async () => {
    const { bus, tool } = await start({ limits: { tabs: 2 } });
    for (const articleId of ['x', 'y']) await bus.dispatch(openTab({ sessionId: 'kenny', tabType: 'article', params: { articleId } }));
    tool.find('[data-open]').click();
    await settled(tool.el);
    expect(tool.texts('.outcome.danger')).to.deep.equal(['This session cannot hold more tabs. Close one first.']);
  });

  it('[P10t] counts cards until they have been in view', async () => {
    const { bus, tool } = await start();
    const { countIn } = cardsTool();
    const count = (): number | undefined => countIn?.(sessionOf(bus.state, 'kenny')!);
    expect(count()).to.equal(2);
    tool.mounted?.show?.(true);
    await settled(tool.el);
    expect(count()).to.equal(0);
    tool.mounted?.show?.(false);
    await bus.dispatch(putCard('kenny', { ...similar, id: 'new' }));
    await settled(tool.el);
    expect(count()).to.equal(1);
  });
});
