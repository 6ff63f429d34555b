import { expect } from '@open-wc/testing';
import { provideBus } from '@session-desk/controllers';
import type { SessionBus } from '@session-desk/session-bus';
import { ListenerLedger } from './listener-ledger.js';
import { renderCount } from './render-count.js';
import { settled } from './settled.js';
import { shownText } from './shown-text.js';
import type { BusSpy } from './spy-on-bus.js';
import { spyOnBus } from './spy-on-bus.js';
import { stillTime } from './still-time.js';

/** What the shared suite must know of an element. */
export interface OnABus {
  /** A new bus each time, ready, in a state in which the element shows something. */
  start(): SessionBus | Promise<SessionBus>;
  /** Dispatches what the element must show; settles when it is decided. Called once per bus. */
  change(bus: SessionBus): unknown;
  /** Dispatches what changes the state but nothing that this element shows; settles when it is decided. */
  unrelated(bus: SessionBus): unknown;
  /** Properties that the element needs beside a bus (a session id, say); set before it is connected. */
  prepare?(el: HTMLElement): void;
  /** What is compared before and after; by default all its text, names and values. */
  shows?(el: HTMLElement): unknown;
}

/** The suite that every element on a bus passes, one line per element: `behavesOnABus('session-pane', { start, change, unrelated })`. */
export function behavesOnABus(tag: string, element: OnABus): void {
  const shows = element.shows?.bind(element) ?? shownText;
  const places: HTMLElement[] = [];

  const newPlace = (): HTMLElement => {
    const place = document.createElement('div');
    document.body.append(place);
    places.push(place);
    return place;
  };
  const newElement = (): HTMLElement => {
    const el = document.createElement(tag);
    element.prepare?.(el);
    return el;
  };
  const newBus = async (): Promise<BusSpy> => {
    const bus = await element.start();
    await bus.ready;
    return spyOnBus(bus);
  };
  const onBus = async (): Promise<{ spy: BusSpy; place: HTMLElement; el: HTMLElement }> => {
    const spy = await newBus();
    const place = newPlace();
    provideBus(place, spy.bus);
    const el = newElement();
    place.append(el);
    await settled(el);
    return { spy, place, el };
  };

  describe(`<${tag}> on a bus`, () => {
    let restoreTime: () => void;
    beforeEach(() => { restoreTime = stillTime(); });
    afterEach(() => {
      for (const place of places.splice(0)) place.remove();
      restoreTime();
    });

    it('[TS3] renders once for the first state', async () => {
      const spy = await newBus();
      const place = newPlace();
      provideBus(place, spy.bus);
      const el = newElement();
      const count = renderCount(el);
      place.append(el);
      await settled(el);
      expect(spy.readers, 'subscriptions').to.be.greaterThan(0);
      expect(count.renders, 'renders').to.equal(1);
    });

    it('[TS4] shows what changes, and does not render for an equal selection', async () => {
      const { spy, el } = await onBus();
      const first = shows(el);
      await element.change(spy.bus);
      await settled(el);
      const changed = shows(el);
      expect(changed, 'shown after the change').to.not.deep.equal(first);
      const count = renderCount(el);
      const state = spy.bus.state;
      await element.unrelated(spy.bus);
      await settled(el);
      expect(spy.bus.state, 'state after the unrelated command').to.not.equal(state);
      expect(count.renders, 'renders for it').to.equal(0);
    });

    it('[TS5] lets go when it leaves, and catches up when it returns', async () => {
      const { spy, place, el } = await onBus();
      const first = shows(el);
      el.remove();
      expect(spy.readers, 'subscriptions while away').to.equal(0);
      const count = renderCount(el);
      await element.change(spy.bus);
      await settled(el);
      expect(count.renders, 'renders while away').to.equal(0);
      place.append(el);
      await settled(el);
      expect(shows(el), 'shown on return').to.not.deep.equal(first);
    });

    it('[TS6] follows the provider that it is moved to', async () => {
      const { spy, el } = await onBus();
      const first = shows(el);
      const other = await newBus();
      await element.change(other.bus);
      const place = newPlace();
      provideBus(place, other.bus);
      place.append(el);
      await settled(el);
      expect([spy.readers > 0, other.readers > 0], 'reads [the first, the second]').to.deep.equal([false, true]);
      expect(shows(el), 'shown after the move').to.not.deep.equal(first);
    });

    it('[TS7] finds a provider that comes after it', async () => {
      const expected = shows((await onBus()).el);
      const place = newPlace();
      const el = newElement();
      place.append(el);
      await settled(el);
      const spy = await newBus();
      provideBus(place, spy.bus);
      await settled(el);
      expect(spy.readers, 'subscriptions').to.be.greaterThan(0);
      expect(shows(el), 'shown at last').to.deep.equal(expected);
    });

    it('[TS8] leaves no subscription and no listener behind', async () => {
      const ledger = new ListenerLedger();
      try {
        const { spy, place, el } = await onBus();
        el.remove();
        const before = ledger.listening;
        for (let round = 0; round < 10; round++) {
          place.append(el);
          await settled(el);
          el.remove();
        }
        expect(spy.readers, 'subscriptions').to.equal(0);
        expect(ledger.listening, 'listeners on the page').to.deep.equal(before);
      } finally {
        ledger.stop();
      }
    });
  });
}
