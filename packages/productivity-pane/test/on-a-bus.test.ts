import { expect } from '@open-wc/testing';
import { choosePaneTool, closePane, closeSession, focusSession, openTab, pinPane, putCard, renameSession, type Command, type CommandInput } from '@session-desk/core';
import { behavesOnABus, renderCount, sampleBus, settled, spyOnBus } from '@session-desk/testing';
import '@session-desk/productivity-pane/define';
import type { ProductivityPaneElement } from '@session-desk/productivity-pane';
import { fieldIn, fieldTool, names, newPane, nameOf, part, railOf } from './new-pane.js';

type Bus = Awaited<ReturnType<typeof sampleBus>>;

async function busInKenny(): Promise<Bus> {
  const bus = await sampleBus({ config: { undoSeconds: 0, confirmClose: { conversation: false } } });
  await bus.dispatch(focusSession('kenny'));
  return bus;
}

behavesOnABus('productivity-pane', {
  start: busInKenny,
  change: (bus) => bus.dispatch(choosePaneTool('kenny', 'cards')),
  unrelated: (bus) => bus.dispatch(renameSession('kenny', 'Kenny')),
  prepare: (el) => { for (const name of names) (el as ProductivityPaneElement).register(name, fieldTool); },
});

describe('<productivity-pane> on the bus of a workspace', () => {
  it('[P1t] shows the tool of the session that comes into focus when the call returns, in one update', async () => {
    const bus = await busInKenny();
    const pane = await newPane({ bus });
    await bus.dispatch(choosePaneTool('kenny', 'knowledge'));
    await bus.dispatch(choosePaneTool('visitor-7', 'cards'));
    await settled(pane);
    const count = renderCount(pane);
    void bus.dispatch(focusSession('visitor-7'));
    expect([fieldIn(pane)?.name, railOf(pane).findIndex((tool) => tool.ariaSelected === 'true'), count.renders]).to.deep.equal(['visitor-7', 2, 1]);
  });

  it('[P1u] each session keeps open or collapsed, its tool, and what was typed there', async () => {
    const bus = await busInKenny();
    const pane = await newPane({ bus });
    fieldIn(pane)!.value = 'parcel';
    void bus.dispatch(focusSession('visitor-7'));
    void bus.dispatch(closePane('visitor-7'));
    await settled(pane);
    expect([pane.open, fieldIn(pane)]).to.deep.equal([false, undefined]);
    void bus.dispatch(focusSession('kenny'));
    expect([pane.open, fieldIn(pane)?.value]).to.deep.equal([true, 'parcel']);
  });

  it('[P1v] keeps a tool’s state with its session', async () => {
    const bus = await busInKenny();
    const pane = await newPane({ bus });
    fieldIn(pane)!.value = 'parcel';
    fieldIn(pane)!.dispatchEvent(new Event('input'));
    const again = await newPane({ bus });
    expect(fieldIn(again)?.value).to.equal('parcel');
    expect(pane.isConnected).to.equal(true);
  });

  it('[P1x] lets go of the tools of a session that is closed', async () => {
    const bus = await busInKenny();
    const pane = await newPane({ bus });
    expect(pane.querySelectorAll('section').length).to.equal(1);
    void bus.dispatch(focusSession('visitor-7'));
    await settled(pane);
    const result = await bus.dispatch(closeSession('kenny'));
    expect(result.ok).to.equal(true);
    await settled(pane);
    expect([...pane.querySelectorAll('input')].map(({ name }) => name)).to.deep.equal(['visitor-7']);
  });

  it('[P2n] the tools follow the tab in focus', async () => {
    const bus = await busInKenny();
    const pane = await newPane({ bus });
    expect(railOf(pane).map((tool) => tool.dataset['name'])).to.deep.equal(names);
    await bus.dispatch(openTab({ sessionId: 'kenny', tabType: 'article', params: { articleId: 'a' } }));
    await settled(pane);
    expect(railOf(pane).map((tool) => tool.dataset['name'])).to.deep.equal(['knowledge']);
  });

  it('[P2o] pinned, they stay those of the anchor tab', async () => {
    const bus = await busInKenny();
    const pane = await newPane({ bus });
    part(pane, '[part="pin-switch"]').click();
    await bus.dispatch(openTab({ sessionId: 'kenny', tabType: 'article', params: { articleId: 'a' } }));
    await settled(pane);
    expect([pane.pinned, railOf(pane).map((tool) => tool.dataset['name'])]).to.deep.equal([true, names]);
    await bus.dispatch(pinPane('kenny', false));
    await settled(pane);
    expect(railOf(pane).map((tool) => tool.dataset['name'])).to.deep.equal(['knowledge']);
  });

  it('[P10n] reads a badge from the session, whether or not the tool is mounted there', async () => {
    const bus = await busInKenny();
    const pane = await newPane({ bus });
    pane.register('cards', { mount: () => undefined, countIn: (session) => session.pane.cards.length });
    await bus.dispatch(putCard('kenny', { id: 'a', title: 'A parcel is late', fields: [], values: {} }));
    await settled(pane);
    expect(nameOf(railOf(pane)[2])).to.equal('Smart assist, 1 new');
  });

  it('[P1o] a gesture becomes one command, and comes back as what is shown', async () => {
    const bus = await busInKenny();
    const spy = spyOnBus(bus);
    const pane = await newPane({ bus: spy.bus });
    railOf(pane)[2]?.click();
    part(pane, '[part="width-button"]').click();
    part(pane, '[part="collapse-button"]').click();
    await settled(pane);
    expect((spy.commands as readonly (Command | CommandInput)[]).map(({ type }) => type)).to.deep.equal(['pane/choose-tool', 'pane/resize', 'pane/close']);
    expect([pane.tool, pane.width, pane.open]).to.deep.equal(['cards', 520, false]);
  });

  it('[P1q] a cancelled gesture asks nothing of the bus', async () => {
    const bus = await busInKenny();
    const spy = spyOnBus(bus);
    const pane = await newPane({ bus: spy.bus });
    pane.addEventListener('pane-close', (event) => { event.preventDefault(); });
    part(pane, '[part="collapse-button"]').click();
    await settled(pane);
    expect([spy.commands.length, pane.open]).to.deep.equal([0, true]);
  });
});
