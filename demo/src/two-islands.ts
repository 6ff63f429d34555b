import '@session-desk/session-pane/define';
import '@session-desk/session-tab-strip/define';
import { followWindow, shareBus } from '@session-desk/controllers';
import { focusedSessionIn, openSession, openTab } from '@session-desk/core';
import { createSessionBus, finishCloses } from '@session-desk/session-bus';

const bus = createSessionBus({ agent: { tenant: 'demo', id: 'agent-1', role: 'back-office' }, config: { templates: { home: { tabs: [{ tabType: 'home', fixed: true }] }, case: { tabs: [{ tabType: 'case', fixed: true }, { tabType: 'customer' }], titleAnchor: true } } } });
shareBus(bus);
followWindow(bus);
bus.run(finishCloses);

const titles = ['Boiler makes a noise', 'Refund for order 4711', 'Wrong size delivered', 'Card declined twice'];
let cases = 0;
let articles = 0;
const openCase = (): void => {
  const title = titles[cases % titles.length] ?? '';
  cases += 1;
  void bus.dispatch(openSession({ kind: 'record', recordType: 'case', recordId: `case-${String(cases)}`, title: cases > titles.length ? `${title} (${String(cases)})` : title }));
};
openCase();
openCase();
document.querySelector('[name="open"]')?.addEventListener('click', openCase);
document.querySelector('[name="tab"]')?.addEventListener('click', () => {
  articles += 1;
  void bus.dispatch(openTab({ sessionId: focusedSessionIn(bus.windowId)(bus.state), tabType: 'article', title: `Article ${String(articles)}`, params: { articleId: bus.ids.next() } }));
});
