import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { announcer, Later, setPageTime } from '@session-desk/controllers';
import { acceptOffer, closeSession, presentOffer, renameSession, showNotice, type Notice, type Offer } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import { accessible, axeEveryState, behavesOnABus, hostilePage, intentsOf, sampleBus, sampleNow, settled, stateFixture } from '@session-desk/testing';
import '@session-desk/notification-toast/define';
import type { NotificationToastElement } from '@session-desk/notification-toast';
import { states } from '@session-desk/notification-toast/states';

const types = ['offer-accept', 'offer-decline', 'notice-dismiss', 'session-undo-close'];
const all = (el: NotificationToastElement, selector: string): HTMLElement[] => [...el.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const one = (el: NotificationToastElement, selector: string): HTMLElement => el.shadowRoot!.querySelector<HTMLElement>(selector)!;
const texts = (el: NotificationToastElement, selector: string): string[] => all(el, selector).map((found) => found.textContent.replaceAll(/\s+/g, ' ').trim());
const active = (el: NotificationToastElement): string | undefined => el.shadowRoot!.activeElement?.closest<HTMLElement>('.item')?.dataset['offer'];

let now = sampleNow;
const ticks = new Set<() => void>();
let restore: () => void;
/** Lets whole seconds pass, one tick each, as the page's clock does. */
const pass = async (el: NotificationToastElement, seconds: number): Promise<void> => {
  for (let second = 0; second < seconds; second++) {
    now += 1000;
    for (const tick of [...ticks]) { ticks.delete(tick); tick(); }
    await el.updateComplete;
  }
};
const said = async (part: string): Promise<void> => {
  for (let round = 0; round < 60 && !announcer().log.some(({ text }) => text.includes(part)); round++) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(announcer().log.map(({ text }) => text).filter((text) => text.includes(part)), part).to.have.length(1);
};

beforeEach(() => {
  now = sampleNow;
  restore = setPageTime({ now: () => now, after: (_ms, call) => { ticks.add(call); return () => { ticks.delete(call); }; } });
});
afterEach(() => { ticks.clear(); restore(); });

function offer(id: string, seconds = 100, more: Partial<Offer> = {}): Offer {
  return {
    id, title: `Customer ${id}`, channel: 'chat', fields: [{ name: 'Subject', value: 'Parcel' }], presentedAt: now, deadline: now + seconds * 1000, autoAssign: false, confirm: false, accepting: false,
    conversation: { conversationId: `${id}-talk`, channel: 'chat', customer: {}, persistent: false, context: {}, messages: [], sentiment: 'neutral', transfers: 0 }, ...more,
  };
}
function notice(id: string, more: Partial<Notice> = {}): Notice {
  return { id, level: 'info', text: `Notice ${id}`, values: {}, at: now, dismissed: false, ...more };
}
async function toast(set: Partial<NotificationToastElement> = {}): Promise<NotificationToastElement> {
  const { el } = await stateFixture<NotificationToastElement>('notification-toast', { name: 'test', apply: (made) => { Object.assign(made, set); } });
  for (const animation of el.shadowRoot!.getAnimations()) if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  return el;
}
async function onBus(): Promise<{ el: NotificationToastElement; bus: SessionBus }> {
  const bus = await sampleBus({ customers: 1 });
  const el = await toast({ bus });
  return { el, bus };
}
const accepted = (bus: SessionBus): string[] => bus.state.offers.filter(({ outcome }) => outcome === 'accepted').map(({ id }) => id).sort();
const present = (bus: SessionBus, id: string): Promise<unknown> => bus.dispatch(presentOffer({ offerId: id, channel: 'chat', title: id, deadline: sampleNow + 120_000, conversation: { conversationId: `${id}-talk`, channel: 'chat' } }));

axeEveryState('notification-toast', states);

behavesOnABus('notification-toast', {
  start: async () => {
    const bus = await sampleBus();
    await bus.dispatch(showNotice({ noticeId: 'first', text: 'First' }));
    return bus;
  },
  change: (bus) => bus.dispatch(showNotice({ noticeId: 'second', text: 'Second' })),
  unrelated: (bus) => bus.dispatch(renameSession('kenny', 'Kenny of Contoso')),
});

describe('<notification-toast>', () => {
  describe('what it shows', () => {
    it('[N1n] an offer with channel, title and at most four fields', async () => {
      const fields = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, value: `${name}!` }));
      const el = await toast({ offers: [offer('kenny', 100, { fields, channel: 'voice' })] });
      expect([...texts(el, '.kind'), ...texts(el, '.title'), ...texts(el, '.fields > div')]).to.deep.equal(['Call · Incoming', 'Call: Customer kenny', 'aa!', 'bb!', 'cc!', 'dd!']);
      await accessible(el);
    });

    it('[N1zf] fields that the kit knows in the agent’s language, none that repeats the title', async () => {
      const fields = [{ name: 'customer', value: 'Customer kenny' }, { name: 'queue', value: 'Orders' }, { name: 'language', value: 'de' }];
      const el = await toast({ offers: [offer('kenny', 100, { fields })] });
      expect(texts(el, '.fields > div')).to.deep.equal(['QueueOrders', 'LanguageGerman']);
    });

    it('[N1n] never markup of a customer', async () => {
      const el = await toast({ offers: [offer('x', 100, { title: '<img src=x>', fields: [{ name: 'Subject', value: '<b>now</b>' }] })] });
      expect([texts(el, 'dd'), all(el, '.offer img, .offer b')]).to.deep.equal([['<b>now</b>'], []]);
    });

    it('[N1o] counts the seconds down from the deadline', async () => {
      const el = await toast({ offers: [offer('kenny', 22)] });
      const before = texts(el, '.countdown span');
      await pass(el, 3);
      expect([before, texts(el, '.countdown span'), one(el, '.countdown').classList.contains('short')]).to.deep.equal([['22'], ['19'], true]);
    });

    it('[N1r] the labels of the administrator', async () => {
      const el = await toast({ offers: [offer('kenny')], acceptLabel: 'Take it', rejectLabel: 'Not now' });
      const both = texts(el, '.buttons .button');
      el.canReject = false;
      await settled(el);
      expect([both, texts(el, '.buttons .button')]).to.deep.equal([['Take it', 'Not now'], ['Take it']]);
    });

    it('[N1s] Open alone for what was assigned', async () => {
      const el = await toast({ offers: [offer('kenny', 100, { autoAssign: true })] });
      expect(texts(el, '.buttons .button')).to.deep.equal(['Open']);
    });

    it('[N1t] Accepting… while the outside is asked', async () => {
      const el = await toast({ offers: [offer('kenny', 100, { accepting: true })] });
      const log = intentsOf(el, types);
      one(el, '.buttons .button').click();
      expect([texts(el, '.buttons .button'), one(el, '.buttons .button').getAttribute('aria-disabled'), log.intents, el.acceptFirst()]).to.deep.equal([['Accepting…'], 'true', [], false]);
    });

    it('[N3n] three offers and how many more wait', async () => {
      const el = await toast({ offers: ['a', 'b', 'c', 'd', 'e'].map((id) => offer(id)) });
      expect([all(el, '[data-offer]').map(({ dataset }) => dataset['offer']), texts(el, '.more')]).to.deep.equal([['a', 'b', 'c'], ['+2 more waiting']]);
    });

    it('[N3s] all of the first offer, one line of the others, and another in its place when it is pressed', async () => {
      const el = await toast({ offers: ['a', 'b', 'c'].map((id) => offer(id, 100, { fields: [{ name: 'Subject', value: `Parcel ${id}` }, { name: 'Queue', value: 'Orders' }] })) });
      const shown = (): string[][] => all(el, '[data-offer]').map((item) => [...item.querySelectorAll<HTMLElement>('.kind, .fields, [data-do]')].filter((part) => part.checkVisibility()).map((part) => part.dataset['do'] ?? part.textContent.replaceAll(/\s+/g, ' ').trim()));
      const line = (id: string): string[] => [`Parcel ${id}`, 'show', 'accept'];
      const whole = (id: string): string[] => ['Chat · Incoming', `SubjectParcel ${id}QueueOrders`, 'accept', 'decline'];
      const before = shown();
      one(el, '[data-offer="c"] .show').click();
      await settled(el);
      const after = shown();
      el.offers = el.offers.filter(({ id }) => id !== 'c');
      await settled(el);
      expect([before, after, shown()]).to.deep.equal([[whole('a'), line('b'), line('c')], [line('a'), line('b'), whole('c')], [whole('a'), line('b')]]);
    });

    it('[N3s] one line of each over a narrow window, until one is pressed', async () => {
      await setViewport({ width: 400, height: 600 });
      try {
        const el = await toast({ offers: ['a', 'b'].map((id) => offer(id)) });
        const open = (): (string | undefined)[] => all(el, '.offer:not(.compact)').map((card) => card.closest<HTMLElement>('.item')?.dataset['offer']);
        const before = open();
        one(el, '[data-offer="b"] .show').click();
        await settled(el);
        expect([before, open()]).to.deep.equal([[], ['b']]);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });

    it('[CT20g] shows what could not be loaded, and is not heard beside what said so already', async () => {
      const { el } = await onBus();
      const { onerror } = window;
      window.onerror = () => true;
      await new Later(() => Promise.reject(new Error('no network'))).use(el);
      await settled(el);
      window.onerror = onerror;
      expect(texts(el, '[role="region"]').join()).to.include('This could not be loaded. Reload the page.');
      // Whatever else waits to be said comes before this.
      announcer().announce('nothing more', { source: 'test' });
      await said('nothing more');
      await said('could not be loaded');
    });

    it('[N3v] follows a window that becomes narrow and wide again, without waiting for a tick, and not when it is gone', async () => {
      const el = await toast({ offers: ['a', 'b'].map((id) => offer(id)) });
      const open = (): (string | undefined)[] => all(el, '.offer:not(.compact)').map((card) => card.closest<HTMLElement>('.item')?.dataset['offer']);
      const narrow = matchMedia('(max-width: 480px)');
      const resized = async (width: number): Promise<(string | undefined)[]> => {
        const heard = new Promise((resolve) => { narrow.addEventListener('change', resolve, { once: true }); });
        await setViewport({ width, height: 600 });
        await heard;
        await settled(el);
        return open();
      };
      try {
        expect([open(), await resized(400), await resized(800)]).to.deep.equal([['a'], [], ['a']]);
        const place = el.parentElement!;
        el.remove();
        expect(await resized(400)).to.deep.equal(['a']);
        place.append(el);
        await settled(el);
        expect(open()).to.deep.equal([]);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });

    it('[N3t] docked, in the flow and over nothing; over a dialog, floating', async () => {
      const el = await toast({ offers: [offer('a')], docked: true });
      const region = one(el, '.region');
      const standing = (): unknown[] => [region.matches(':popover-open'), getComputedStyle(region).position, region.checkVisibility()];
      const inFlow = standing();
      const place = el.parentElement!;
      const taken = place.getBoundingClientRect().bottom >= region.getBoundingClientRect().bottom;
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<button>Inside</button>';
      document.body.append(dialog);
      dialog.showModal();
      await settled(el);
      const over = standing();
      dialog.close();
      dialog.remove();
      await settled(el);
      const back = standing();
      el.offers = [];
      await settled(el);
      expect([inFlow, taken, over, back, standing()[2]]).to.deep.equal([[false, 'relative', true], true, [true, 'fixed', true], [false, 'relative', true], false]);
    });

    it('[N3p] several notices about a session as one', async () => {
      const el = await toast({ titles: new Map([['kenny', { title: 'Kenny Smith' }]]), notices: ['a', 'b', 'c'].map((id, at) => notice(id, { sessionId: 'kenny', at: now + at })) });
      expect(texts(el, '.headline, .latest')).to.deep.equal(['3 updates about Kenny Smith', 'Notice c']);
    });

    it('[N3r] the newest three passive toasts, and how many more there are', async () => {
      const el = await toast({ notices: ['a', 'b', 'c', 'd'].map((id, at) => notice(id, { at: now + at })) });
      expect([texts(el, '.headline'), texts(el, '.more')]).to.deep.equal([['Notice d', 'Notice c', 'Notice b'], ['+1 more message']]);
    });

    it('[N2n] in the list of what happened, how each offer ended, the latest first', async () => {
      const el = await toast({ settled: [offer('a', 0, { outcome: 'queue-limit', settledAt: now - 2000 }), offer('b', 0, { outcome: 'timed-out', settledAt: now - 1000 })], history: [notice('c', { at: now - 3000, dismissed: true })] });
      one(el, '.bell').click();
      await settled(el);
      expect(texts(el, '.entry').map((text) => text.replace(/ · now$| now$/, ''))).to.deep.equal([
        'Chat · Customer b Missed: the time to answer ran out', 'Chat · Customer a Not shown: too many were waiting', 'Notice c',
      ]);
      await accessible(el);
    });

    it('[N7p] no bell while nothing has happened', async () => {
      const el = await toast();
      const before = one(el, '.bell').hidden;
      el.history = [notice('a', { dismissed: true })];
      await settled(el);
      expect([before, one(el, '.bell').hidden]).to.deep.equal([true, false]);
    });

    it('[N1n] the same on a hostile page', async () => {
      const friendly = await toast({ offers: [offer('kenny')] });
      const { width, height } = one(friendly, '.offer').getBoundingClientRect();
      friendly.remove();
      const remove = hostilePage();
      const el = await toast({ offers: [offer('kenny')] });
      const hostile = one(el, '.offer').getBoundingClientRect();
      remove();
      expect([Math.round(hostile.width), Math.round(hostile.height)]).to.deep.equal([Math.round(width), Math.round(height)]);
    });
  });

  describe('what it announces', () => {
    it('[N1p] an offer as a dialog that is not modal, with a name and a description', async () => {
      const el = await toast({ offers: [offer('kenny')] });
      const card = one(el, '.offer');
      const named = (attribute: string): string => texts(el, `#${card.getAttribute(attribute) ?? ''}`)[0] ?? '';
      expect([card.getAttribute('role'), card.hasAttribute('aria-modal'), named('aria-labelledby'), named('aria-describedby')]).to.deep.equal(['alertdialog', false, 'Chat: Customer kenny', 'SubjectParcel']);
      await accessible(el);
    });

    it('[N1u] an offer when it comes, and once when 20 s are left', async () => {
      const el = await toast({ offers: [offer('told', 23)] });
      await said('Incoming Chat: Customer told. 23 seconds to answer');
      await pass(el, 5);
      await said('Customer told: 20 seconds left');
    });

    it('[N7q] a notice when it comes, once', async () => {
      const el = await toast({ notices: [notice('polite')] });
      await pass(el, 2);
      await said('Notice polite');
      expect(announcer().log.find(({ text }) => text === 'Notice polite')?.urgent).to.equal(false);
    });

    it('[N7q] an error urgently', async () => {
      await toast({ notices: [notice('urgent', { level: 'error' })] });
      await said('Notice urgent');
      expect(announcer().log.find(({ text }) => text === 'Notice urgent')?.urgent).to.equal(true);
    });
  });

  describe('what it asks', () => {
    it('[N1q] to accept and to reject', async () => {
      const el = await toast({ offers: [offer('a'), offer('b')] });
      const log = intentsOf(el, types);
      one(el, '[data-offer="b"] [data-do="accept"]').click();
      one(el, '[data-offer="a"] [data-do="decline"]').click();
      expect(log.intents).to.deep.equal([{ type: 'offer-accept', offerId: 'b' }, { type: 'offer-decline', offerId: 'a' }]);
    });

    it('[N1q] nothing of the bus when the host says no', async () => {
      const { el, bus } = await onBus();
      await present(bus, 'offer-1');
      await settled(el);
      intentsOf(el, types).cancelAll();
      one(el, '[data-do="accept"]').click();
      await settled(el);
      expect(bus.state.offers[0]?.outcome).to.equal(undefined);
    });

    it('[N1v] the first offer by method', async () => {
      const el = await toast();
      const log = intentsOf(el, types);
      const none = [el.acceptFirst(), el.rejectFirst()];
      el.offers = [offer('a', 100, { autoAssign: true }), offer('b')];
      expect([none, el.acceptFirst(), el.rejectFirst(), log.intents]).to.deep.equal([[false, false], true, true, [{ type: 'offer-accept', offerId: 'a' }, { type: 'offer-decline', offerId: 'b' }]]);
    });

    it('[N7n] to dismiss a notice after 8 s, and one more per 15 words', async () => {
      const long = Array.from({ length: 31 }, () => 'word').join(' ');
      const el = await toast({ notices: [notice('short'), notice('long', { text: long }), notice('error', { level: 'error' })] });
      const log = intentsOf(el, types);
      await pass(el, 7);
      const early = log.intents.length;
      await pass(el, 1);
      const first = log.intents.map(({ noticeId }) => noticeId);
      await pass(el, 60);
      expect([early, first, log.intents.map(({ noticeId }) => noticeId)]).to.deep.equal([0, ['short'], ['short', 'long']]);
    });

    it('[N7o] nothing while the focus is on one of them', async () => {
      const el = await toast({ notices: [notice('a'), notice('b')] });
      const log = intentsOf(el, types);
      el.focusFirst();
      await settled(el);
      await pass(el, 60);
      const held = log.intents.length;
      (el.shadowRoot!.activeElement as HTMLElement).blur();
      await settled(el);
      await pass(el, 9);
      expect([held, log.intents.length]).to.deep.equal([0, 2]);
    });

    it('[N7o] nothing while the pointer is on one of them', async () => {
      const el = await toast({ notices: [notice('a'), notice('b')] });
      const log = intentsOf(el, types);
      const { left, top, width, height } = one(el, '.notice').getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
      await settled(el);
      await pass(el, 60);
      const held = log.intents.length;
      await resetMouse();
      await settled(el);
      await pass(el, 9);
      expect([held, log.intents.length]).to.deep.equal([0, 2]);
    });

    it('[N7o] nothing while the page is hidden', async () => {
      const el = await toast({ notices: [notice('a')] });
      const log = intentsOf(el, types);
      Object.defineProperty(document, 'hidden', { configurable: true, value: true });
      await pass(el, 60);
      const held = log.intents.length;
      Reflect.deleteProperty(document, 'hidden');
      await pass(el, 9);
      expect([held, log.intents.length]).to.deep.equal([0, 1]);
    });

    it('[N7o] nothing while a dialog is open', async () => {
      const el = await toast({ notices: [notice('a')] });
      const log = intentsOf(el, types);
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      dialog.showModal();
      await pass(el, 60);
      dialog.close();
      dialog.remove();
      expect(log.intents).to.deep.equal([]);
    });

    it('[N3q] a replaced notice begins anew', async () => {
      const el = await toast({ notices: [notice('a')] });
      const log = intentsOf(el, types);
      await pass(el, 6);
      el.notices = [notice('a', { text: 'Again' })];
      await settled(el);
      await pass(el, 6);
      const kept = [texts(el, '.headline'), log.intents.length];
      await pass(el, 3);
      expect([kept, log.intents]).to.deep.equal([[['Again'], 0], [{ type: 'notice-dismiss', noticeId: 'a' }]]);
    });

    it('[N7r] to dismiss all of a group', async () => {
      const el = await toast({ notices: ['a', 'b'].map((id) => notice(id, { sessionId: 'kenny' })) });
      const log = intentsOf(el, types);
      one(el, '[data-do="dismiss"]').click();
      expect(log.intents.map(({ noticeId }) => noticeId)).to.deep.equal(['a', 'b']);
    });
  });

  describe('on the keyboard', () => {
    let field: HTMLInputElement;
    beforeEach(() => {
      field = document.createElement('input');
      field.setAttribute('aria-label', 'Reply');
      document.body.append(field);
      field.focus();
    });
    afterEach(() => { field.remove(); });

    it('[N3o] what arrives takes no focus', async () => {
      const el = await toast({ offers: [offer('a')] });
      el.notices = [notice('n', { level: 'error' })];
      await settled(el);
      expect(document.activeElement).to.equal(field);
    });

    it('[A1t] goes to the first offer, and Escape goes back', async () => {
      const el = await toast({ offers: [offer('a')], notices: [notice('n')] });
      const went = el.focusFirst();
      const there = active(el);
      await sendKeys({ press: 'Escape' });
      expect([went, there, document.activeElement === field]).to.deep.equal([true, 'a', true]);
    });

    it('[A1t] goes to the bell when nothing else is there, and nowhere without one', async () => {
      const el = await toast();
      const nowhere = el.focusFirst();
      el.history = [notice('a', { dismissed: true })];
      await settled(el);
      expect([nowhere, el.focusFirst(), el.shadowRoot!.activeElement === one(el, '.bell')]).to.deep.equal([false, true, true]);
    });

    it('[A1u, A1z] the next toast takes the focus of one that went, and no key accepts it unasked; after the last the focus goes back', async () => {
      const { el, bus } = await onBus();
      await present(bus, 'a');
      await present(bus, 'b');
      await settled(el);
      const focus = (): unknown => [active(el), el.shadowRoot!.activeElement?.getAttribute('part')];
      el.focusFirst();
      await sendKeys({ press: 'Enter' });
      await settled(el);
      const next = focus();
      await sendKeys({ press: 'Enter' });
      await sendKeys({ press: 'Space' });
      await settled(el);
      expect([next, focus(), accepted(bus)]).to.deep.equal([['b', 'offer'], ['b', 'offer'], ['a']]);
      await sendKeys({ press: 'Tab' });
      const aimed = focus();
      await sendKeys({ press: 'Enter' });
      await settled(el);
      await pass(el, 1);
      expect([aimed, accepted(bus), document.activeElement === field]).to.deep.equal([['b', 'accept-button'], ['a', 'b'], true]);
    });

    it('[A1u] nor does a key after an Accept that was pressed by the pointer', async () => {
      const { el, bus } = await onBus();
      await present(bus, 'a');
      await present(bus, 'b');
      await settled(el);
      const { left, top, width, height } = one(el, '[data-offer="a"] [data-do="accept"]').getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
      await settled(el);
      await sendKeys({ press: 'Space' });
      await sendKeys({ press: 'Enter' });
      await settled(el);
      await resetMouse();
      expect([active(el), accepted(bus)]).to.deep.equal(['b', ['a']]);
    });

    it('[A1z] goes back into a shadow root, by key and by pointer, and to the bell where there is nothing to go back to', async () => {
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<button>Row</button>';
      document.body.append(host);
      const row = host.shadowRoot!.querySelector('button')!;
      const el = await toast({ notices: [notice('a')], history: [notice('a')] });
      const dismissed = async (press: () => Promise<unknown>): Promise<Element | null> => {
        el.notices = [notice('a')];
        await settled(el);
        await press();
        el.notices = [];
        await settled(el);
        return document.activeElement;
      };
      const byKey = async (): Promise<void> => { el.focusFirst(); await Promise.resolve(); };
      const byPointer = async (): Promise<void> => {
        const { left, top, width, height } = one(el, '[data-do="dismiss"]').getBoundingClientRect();
        await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
      };
      const back: unknown[] = [];
      for (const press of [byKey, byPointer]) {
        row.focus();
        await dismissed(press);
        back.push(host.shadowRoot!.activeElement === row);
      }
      await resetMouse();
      row.focus();
      const hidden = await dismissed(async () => { await byKey(); host.hidden = true; });
      host.remove();
      expect([back, hidden === el, el.shadowRoot!.activeElement?.getAttribute('part')]).to.deep.equal([[true, true], true, 'history-button']);
    });

    it('[A1u] an offer that opens, by a press or because it is first now, keeps the focus', async () => {
      const el = await toast({ offers: ['a', 'b', 'c'].map((id) => offer(id)) });
      one(el, '[data-offer="b"] .show').focus();
      await sendKeys({ press: 'Enter' });
      await settled(el);
      const focus = (): unknown => [active(el), (el.shadowRoot!.activeElement as HTMLElement | null)?.dataset['do']];
      const pressed = focus();
      one(el, '[data-offer="a"] .show').focus();
      el.offers = el.offers.filter(({ id }) => id !== 'b');
      await settled(el);
      expect([pressed, focus()]).to.deep.equal([['b', 'accept'], ['a', 'accept']]);
    });

    it('[A1v] can be used over an open modal dialog, and goes back to its place', async () => {
      const el = await toast({ offers: [offer('a')] });
      const log = intentsOf(el, types);
      const place = el.parentElement;
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<button>Inside</button>';
      document.body.append(dialog);
      dialog.showModal();
      await settled(el);
      const inside = [dialog.contains(el), one(el, '.bell').checkVisibility()];
      const { left, top, width, height } = one(el, '[data-do="accept"]').getBoundingClientRect();
      const hit = el.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2)?.closest('[data-do]');
      el.focusFirst();
      await sendKeys({ press: 'Enter' });
      dialog.close();
      await new Promise((resolve) => setTimeout(resolve, 50));
      const back = [el.parentElement === place, one(el, '.bell').checkVisibility()];
      dialog.remove();
      expect([inside, hit === one(el, '[data-do="accept"]'), log.intents, back, one(el, '.region').matches(':popover-open')]).to.deep.equal([[true, false], true, [{ type: 'offer-accept', offerId: 'a' }], [true, true], true]);
    });

    it('[A1v] over a dialog in a shadow root beside it, still on its bus', async () => {
      const { el, bus } = await onBus();
      await present(bus, 'a');
      const host = document.createElement('div');
      host.attachShadow({ mode: 'open' }).innerHTML = '<dialog><button>Inside</button></dialog>';
      document.body.append(host);
      const dialog = host.shadowRoot!.querySelector('dialog')!;
      dialog.showModal();
      await settled(el);
      const inside = dialog.contains(el);
      one(el, '[data-do="accept"]').click();
      await settled(el);
      dialog.close();
      host.remove();
      expect([inside, bus.state.offers[0]?.outcome]).to.deep.equal([true, 'accepted']);
    });

    it('[A1v] comes back when the dialog is taken away with it', async () => {
      const el = await toast({ offers: [offer('a')] });
      const place = el.parentElement;
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<button>Inside</button>';
      document.body.append(dialog);
      dialog.showModal();
      await settled(el);
      dialog.remove();
      await settled(el);
      expect([el.parentElement === place, one(el, '.region').matches(':popover-open')]).to.deep.equal([true, true]);
    });
  });

  describe('on a bus', () => {
    it('[N5n] an offer that was accepted elsewhere is gone', async () => {
      const { el, bus } = await onBus();
      await present(bus, 'a');
      await settled(el);
      const before = all(el, '[data-offer]').length;
      await bus.dispatch(acceptOffer('a'));
      await settled(el);
      expect([before, all(el, '[data-offer]').length]).to.deep.equal([1, 0]);
    });

    it('[S13x] takes a close back, with the seconds left', async () => {
      const { el, bus } = await onBus();
      await bus.dispatch(closeSession('kenny'));
      await settled(el);
      const words = texts(el, '.headline, .undo');
      one(el, '.undo').click();
      await settled(el);
      expect([words, bus.state.sessions.find(({ id }) => id === 'kenny')?.closing, all(el, '.notice').length]).to.deep.equal([['Kenny Smith is closing.', 'Undo: keep Kenny Smith open Undo (6)'], undefined, 0]);
    });

    it('[S13x] takes an end back', async () => {
      const { el, bus } = await onBus();
      await bus.dispatch({ type: 'configuration/change', configuration: { ...bus.state.configuration, endUndoSeconds: 6 } });
      await bus.dispatch({ type: 'conversation/end', conversationId: 'kenny-talk' });
      await settled(el);
      const during = [texts(el, '.headline'), bus.state.conversations.find(({ id }) => id === 'kenny-talk')?.ending !== undefined];
      one(el, '.undo').click();
      await settled(el);
      expect([during, bus.state.conversations.find(({ id }) => id === 'kenny-talk')?.ending]).to.deep.equal([[['The conversation with Kenny Smith is ending.'], true], undefined]);
    });

    it('[N7p] what was dismissed is found again', async () => {
      const { el, bus } = await onBus();
      await bus.dispatch(showNotice({ noticeId: 'n', code: 'restore-failed', level: 'error' }));
      await settled(el);
      one(el, '[data-do="dismiss"]').click();
      await settled(el);
      el.showHistory();
      await settled(el);
      expect([all(el, '.notice').length, texts(el, '.entry .headline')]).to.deep.equal([0, ['Your earlier work could not be restored.']]);
    });
  });
});
