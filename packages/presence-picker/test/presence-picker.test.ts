import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { announcer } from '@session-desk/controllers';
import { changePresence, renameSession, type ChannelCapacity, type Presence } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import { accessible, axeEveryState, behavesOnABus, eachState, heldRestore, hostilePage, intentsOf, renderCount, sampleBus, sampleNow, settled, stateFixture } from '@session-desk/testing';
import '@session-desk/presence-picker/define';
import type { PresencePickerElement } from '@session-desk/presence-picker';
import { states } from '@session-desk/presence-picker/states';

const types = ['presence-change', 'presence-queue-next'];
const all = (el: PresencePickerElement, selector: string): HTMLElement[] => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const one = (el: PresencePickerElement, selector: string): HTMLElement => el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const text = (el: PresencePickerElement, selector: string): string => (one(el, selector) as HTMLElement | null)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
const focused = (el: PresencePickerElement): string | undefined => (el.shadowRoot!.activeElement as HTMLElement | null)?.dataset['status'];
const capacity: readonly ChannelCapacity[] = [{ channel: 'chat', used: 3, limit: 3 }, { channel: 'voice', used: 0, limit: 1 }];
const said = async (part: string): Promise<void> => {
  for (let round = 0; round < 80 && !announcer().log.some((entry) => entry.text.includes(part)); round++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(announcer().log.map((entry) => entry.text).filter((entry) => entry.includes(part)), part).to.have.length(1);
};

async function picker(presence: Partial<Presence> = {}, held = capacity, dir: 'light' | 'rtl' = 'light'): Promise<PresencePickerElement> {
  const { el } = await stateFixture<PresencePickerElement>('presence-picker', {
    name: 'test',
    apply: (made) => { Object.assign(made, { presence: { status: 'busy', by: 'rule', reason: { code: 'capacity', values: {} }, since: sampleNow, ...presence }, capacity: held }); },
  }, dir);
  return el;
}
async function opened(presence: Partial<Presence> = {}): Promise<PresencePickerElement> {
  const el = await picker(presence);
  one(el, '.opener').click();
  await settled(el);
  return el;
}
async function onBus(): Promise<{ el: PresencePickerElement; bus: SessionBus }> {
  const bus = await sampleBus({ customers: 1 });
  const { el } = await stateFixture<PresencePickerElement>('presence-picker', { name: 'bus', apply: (made) => { (made as PresencePickerElement).bus = bus; } });
  return { el, bus };
}

axeEveryState('presence-picker', states);

eachState<PresencePickerElement>('presence-picker', states, ({ el, name }) => {
  const shapes = all(el, '.opener .shape');
  expect(shapes.length, name).to.equal(el.presence || el.restoring ? 1 : 0);
  if (el.presence) expect(shapes[0]?.classList.contains(el.presence.status)).to.equal(!el.restoring);
}, '[C4n] has the shape of its status');

behavesOnABus('presence-picker', {
  start: () => sampleBus({ customers: 1 }),
  change: (bus) => bus.dispatch(changePresence('away', 'Lunch')),
  unrelated: (bus) => bus.dispatch(renameSession('kenny', 'Kenny of Contoso')),
});

describe('<presence-picker>', () => {
  describe('what it shows', () => {
    it('[C4v] says nothing of presence while it is restored, and the truth in the frame in which that is over', async () => {
      const { bus, restore } = await heldRestore([changePresence('busy', 'Stock-taking')]);
      const { el } = await stateFixture<PresencePickerElement>('presence-picker', { name: 'held', apply: (made) => { (made as PresencePickerElement).bus = bus; } });
      const count = renderCount(el);
      const heard = announcer().log.length;
      expect([el.shadowRoot!.textContent.trim(), one(el, '.opener').ariaBusy, all(el, '.panel').length]).to.deep.equal(['Restoring your presence…', 'true', 0]);
      const height = one(el, '.opener').offsetHeight;
      await accessible(el);
      await restore();
      await settled(el);
      expect([text(el, '.status'), one(el, '.opener').offsetHeight, count.renders]).to.deep.equal(['Presence: Busy · Stock-taking', height, 1]);
      await bus.dispatch(changePresence('away'));
      await said('Away');
      expect(announcer().log.slice(heard).filter(({ text: words }) => words.includes('Busy'))).to.deep.equal([]);
    });

    it('[C4o] says why: what is used of each channel', async () => {
      const el = await picker();
      expect([text(el, '.status'), text(el, '.detail')]).to.deep.equal(['Presence: Busy', 'chats 3 of 3, calls 0 of 1']);
    });

    const reasons: readonly [Presence['reason']['code'], string][] = [
      ['signed-in', 'you signed in'], ['chosen', 'chosen by you'], ['session-limit', 'all 9 sessions are open'], ['missed-offer', 'you missed an offer'],
      ['rejected-offer', 'you rejected an offer'], ['reset', 'you are back'], ['queued', 'chosen for after your work'],
    ];
    for (const [code, words] of reasons) {
      it(`[C4o] says why: ${code}`, async () => {
        const el = await picker({ reason: { code, values: { limit: 9 } } });
        expect(text(el, '.detail')).to.equal(words);
      });
    }

    const ends: readonly [string, Partial<Presence>, string][] = [
      ['all work', { status: 'busy' }, 'Available again when this work is finished.'],
      ['one of a full channel', { status: 'do-not-disturb' }, 'Offers come again when you finish one of: chats.'],
      ['a session', { status: 'do-not-disturb', reason: { code: 'session-limit', values: { limit: 9 } } }, 'Close a session to get offers again.'],
      ['the agent alone', { status: 'away', by: 'agent', reason: { code: 'chosen', values: {} } }, 'It stays until you change it.'],
      ['the next accept or close', { status: 'available', by: 'agent', reason: { code: 'chosen', values: {} } }, 'It lasts until you next accept or close work.'],
      ['the agent who is back', { status: 'inactive', reason: { code: 'missed-offer', values: {} } }, 'Choose “I’m back” to get offers again.'],
      ['time', { held: true }, 'A change follows in a few seconds.'],
    ];
    for (const [what, presence, words] of ends) {
      it(`[C4p] says what ends it: ${what}`, async () => {
        const el = await picker(presence);
        expect(one(el, '.opener').getAttribute('aria-description')).to.equal(words);
      });
    }

    it('[C4u] what is held, and what is over the cap', async () => {
      const el = await picker({}, [{ channel: 'chat', used: 4, limit: 3 }, { channel: 'case', used: 1, limit: 2 }]);
      expect([all(el, '.channel > span:first-child').map((found) => found.textContent), all(el, '.cell').map((cell) => cell.className.replace('cell', '').trim())])
        .to.deep.equal([['chats 4 of 3', 'cases 1 of 2'], ['taken', 'taken', 'taken', 'over', 'taken', '']]);
    });

    it('[C4s] the agent’s own words over the status, as text', async () => {
      const el = await picker({ text: '<b>Lunch</b>' });
      expect([text(el, '.own'), all(el, '.own b').length]).to.deep.equal(['· <b>Lunch</b>', 0]);
    });

    it('[C4n] the same on a hostile page', async () => {
      const before = one(await picker(), '.opener').getBoundingClientRect();
      const remove = hostilePage();
      const after = one(await picker(), '.opener').getBoundingClientRect();
      remove();
      expect([Math.round(after.width), Math.round(after.height)]).to.deep.equal([Math.round(before.width), Math.round(before.height)]);
    });
  });

  describe('what it announces', () => {
    it('[C4q] five radios, the present one checked and the one tab stop', async () => {
      const el = await opened({ status: 'away' });
      const rows = all(el, '[role="menuitemradio"]').map((item) => [item.dataset['status'], item.getAttribute('aria-checked'), item.tabIndex]);
      expect(rows).to.deep.equal([['available', 'false', -1], ['busy', 'false', -1], ['do-not-disturb', 'false', -1], ['away', 'true', 0], ['offline', 'false', -1]]);
      await accessible(el);
    });

    it('[C4t] a change of status once, with its reason', async () => {
      const el = await picker({ status: 'available', reason: { code: 'reset', values: {} } });
      el.presence = { status: 'do-not-disturb', by: 'rule', reason: { code: 'rejected-offer', values: {} }, since: sampleNow };
      await settled(el);
      el.presence = { ...el.presence, next: 'away' };
      await settled(el);
      await said('Presence: Do not disturb: you rejected an offer');
      expect(announcer().log.some((entry) => entry.text.includes('you are back'))).to.equal(false);
    });
  });

  describe('what it asks', () => {
    it('[C4r] the status that was chosen, and closes', async () => {
      const el = await opened();
      const log = intentsOf(el, types);
      one(el, '[data-status="away"]').click();
      expect([log.intents, one(el, '.panel').matches(':popover-open')]).to.deep.equal([[{ type: 'presence-change', status: 'away', text: undefined }], false]);
    });

    it('[C4r] by keys alone: open, walk, choose; the focus is on the button again', async () => {
      const el = await picker();
      const log = intentsOf(el, types);
      one(el, '.opener').focus();
      await sendKeys({ press: 'Enter' });
      await settled(el);
      const at = focused(el);
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'End' });
      const end = focused(el);
      await sendKeys({ type: 'd' });
      await sendKeys({ press: 'Enter' });
      await settled(el);
      expect([at, end, log.intents, el.shadowRoot!.activeElement === one(el, '.opener')]).to.deep.equal(['busy', 'offline', [{ type: 'presence-change', status: 'do-not-disturb', text: undefined }], true]);
    });

    it('[C4q] Escape closes without asking', async () => {
      const el = await opened();
      const log = intentsOf(el, types);
      await sendKeys({ press: 'Escape' });
      await settled(el);
      expect([log.intents, one(el, '.panel').matches(':popover-open')]).to.deep.equal([[], false]);
    });

    it('[C4r] nothing of the bus when the host says no', async () => {
      const { el, bus } = await onBus();
      intentsOf(el, types).cancelAll();
      one(el, '[data-status="away"]').click();
      await settled(el);
      expect(bus.state.presence.status).not.to.equal('away');
    });

    it('[C4s] with the words written since it opened', async () => {
      const el = await opened({ text: 'Lunch' });
      const log = intentsOf(el, types);
      const field = one(el, '#text') as HTMLInputElement;
      const filled = field.value;
      one(el, '[data-status="available"]').click();
      one(el, '.opener').click();
      await settled(el);
      field.focus();
      await sendKeys({ type: ' at 1' });
      one(el, '[data-status="away"]').click();
      expect([filled, log.intents]).to.deep.equal(['Lunch', [{ type: 'presence-change', status: 'available', text: undefined }, { type: 'presence-change', status: 'away', text: 'Lunch at 1' }]]);
    });

    it('[C4s] new words over the same status by Enter', async () => {
      const el = await opened();
      const log = intentsOf(el, types);
      one(el, '#text').focus();
      await sendKeys({ type: 'Training' });
      await sendKeys({ press: 'Enter' });
      expect(log.intents).to.deep.equal([{ type: 'presence-change', status: 'busy', text: 'Training' }]);
    });

    it('[C5n] what comes next, shown on the button, and takes it back', async () => {
      const { el, bus } = await onBus();
      const log = intentsOf(el, types);
      const select = one(el, '#next') as HTMLSelectElement;
      const choose = async (value: string): Promise<void> => {
        select.value = value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        await settled(el);
      };
      await choose('away');
      const next = [bus.state.presence.next, text(el, '.detail').startsWith('then Away')];
      await choose('');
      expect([next, bus.state.presence.next, log.intents]).to.deep.equal([['away', true], undefined, [{ type: 'presence-queue-next', status: 'away' }, { type: 'presence-queue-next', status: undefined }]]);
    });

    it('[N4n] with the whole of its words, however little room there is', async () => {
      const el = await picker({ status: 'inactive', reason: { code: 'missed-offer', values: {} } });
      el.parentElement!.style.inlineSize = '120px';
      await settled(el);
      const back = one(el, '[part="back-button"]');
      expect(back.scrollWidth).to.be.at.most(back.clientWidth);
    });

    it('[N4n] to come back from Inactive', async () => {
      const el = await picker({ status: 'inactive', reason: { code: 'missed-offer', values: {} } });
      const log = intentsOf(el, types);
      const words = [text(el, '.detail'), text(el, '[part="back-button"]')];
      one(el, '[part="back-button"]').click();
      expect([words, log.intents]).to.deep.equal([['you missed an offer', 'I’m back'], [{ type: 'presence-change', status: 'available', text: undefined }]]);
    });
  });
});
