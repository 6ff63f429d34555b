import { expect } from '@open-wc/testing';
import { BusController } from '@session-desk/controllers';
import type { SessionRow } from '@session-desk/core';
import { changePresence, focusSession, renameSession, selectSessionRows } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import { axeEveryState, behavesOnABus, eachState, sampleBus, sampleSessions } from '@session-desk/testing';
import { html, LitElement } from 'lit';

class SampleNamesElement extends LitElement {
  static override properties = { sessions: { attribute: false }, bus: { attribute: false } };
  declare sessions: readonly SessionRow[];
  declare bus?: SessionBus;
  readonly listening = new BusController<this>(this).bind('sessions', selectSessionRows);

  constructor() {
    super();
    this.sessions = [];
  }

  protected override render(): unknown {
    return html`<ul>${this.sessions.map((row) => html`<li>${row.title}</li>`)}</ul>`;
  }
}
customElements.define('sample-names', SampleNamesElement);

const states = [
  { name: 'one', apply: (el: SampleNamesElement) => { el.sessions = sampleSessions(1); } },
  { name: 'many', width: 240, apply: (el: SampleNamesElement) => { el.sessions = sampleSessions(9); } },
];

axeEveryState('sample-names', states);

eachState<SampleNamesElement>('sample-names', states, ({ name, el }) => {
  expect(el.shadowRoot?.querySelectorAll('li').length).to.equal(name === 'one' ? 1 : 9);
}, '[TS2] a check of its own runs in every state');

behavesOnABus('sample-names', {
  start: () => sampleBus({ customers: 2 }),
  change: (bus) => bus.dispatch(renameSession('kenny', 'Kenny')),
  unrelated: (bus) => bus.dispatch(changePresence('away')),
});

describe('sampleBus', () => {
  it('[TS11] opens its customers under their own ids and leaves the focus on Home', async () => {
    const bus = await sampleBus({ customers: 2 });
    expect(bus.state.sessions.map(({ id }) => id)).to.deep.equal(['home', 'kenny', 'visitor-7']);
    expect(bus.state.conversations.map(({ id }) => id)).to.deep.equal(['kenny-talk', 'visitor-7-talk']);
    expect(bus.state.windows[bus.windowId]?.sessionId).to.equal('home');
  });

  it('[TS11] is alike in two runs, ids and times included', async () => {
    const one = await sampleBus({ customers: 3 });
    const other = await sampleBus({ customers: 3 });
    await one.dispatch(focusSession('kenny'));
    await other.dispatch(focusSession('kenny'));
    expect(JSON.stringify(one.state)).to.equal(JSON.stringify(other.state));
  });
});
