import { expect } from '@open-wc/testing';
import { BusController, flushFrame, inSession, provideBus, restoringIn, shareBus } from '@session-desk/controllers';
import type { Command, WorkspaceState } from '@session-desk/core';
import type { SessionBus } from '@session-desk/session-bus';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FakeBus } from './fake-bus.js';

class ReaderElement extends LitElement {
  @property({ attribute: false }) accessor bus: SessionBus | undefined;
  @property({ attribute: false }) accessor order: readonly string[] = [];
  @property({ attribute: false }) accessor focusedId = '';
  @property({ attribute: false }) accessor title2 = '';
  @property({ attribute: false }) accessor sessionId = 'a';
  renders = 0;
  readonly link: BusController<this> = new BusController<this>(this)
    .bind('order', (state) => order(state), { equals: (before, after) => before.join() === after.join() })
    .bind('focusedId', (state) => focus(state), { now: true })
    .bindWith('title2', (host) => inSession(host.sessionId, (state) => `${host.sessionId}:${focus(state)}`));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('sessionId') && this.hasUpdated) this.link.rebind();
  }

  protected override render(): TemplateResult {
    this.renders += 1;
    return html`${this.order.join()}|${this.focusedId}|${this.title2}`;
  }

  get shown(): string {
    return this.shadowRoot?.textContent ?? '';
  }
}
customElements.define('test-reader', ReaderElement);

const order = (state: WorkspaceState): readonly string[] => (state as unknown as { order: string[] }).order;
const focus = (state: WorkspaceState): string => (state as unknown as { focus: string }).focus;
const command = { type: 'session/focus', sessionId: 'x' } as unknown as Command;

describe('BusController', () => {
  let place: HTMLElement;
  let fake: FakeBus;
  const removals: (() => void)[] = [];

  beforeEach(() => {
    place = document.body.appendChild(document.createElement('div'));
    fake = new FakeBus({ order: ['home'], focus: 'home' });
  });
  afterEach(() => {
    place.remove();
    removals.splice(0).forEach((remove) => { remove(); });
  });
  const reader = async (where: HTMLElement = place): Promise<ReaderElement> => {
    const el = new ReaderElement();
    where.append(el);
    await el.updateComplete;
    return el;
  };

  describe('finding', () => {
    it('[CT1a] takes the bus property before any provider', async () => {
      provideBus(place, new FakeBus({ order: ['other'], focus: 'other' }).bus);
      const el = new ReaderElement();
      el.bus = fake.bus;
      place.append(el);
      await el.updateComplete;
      expect(el.shown).to.equal('home|home|a:home');
    });
    it('[CT1a] takes the nearest provider before the page’s own bus', async () => {
      removals.push(shareBus(new FakeBus({ order: ['page'], focus: 'page' }).bus));
      provideBus(place, fake.bus);
      expect((await reader()).shown).to.equal('home|home|a:home');
    });
    it('[CT1b] finds a bus that is shared after it was connected, and lets go when it is withdrawn', async () => {
      const el = await reader();
      const remove = shareBus(fake.bus);
      await el.updateComplete;
      expect(el.shown).to.equal('home|home|a:home');
      remove();
      expect(fake.readers).to.equal(0);
      expect(el.link.bus).to.equal(undefined);
    });
    it('[CT1c] finds a provider that comes later', async () => {
      const el = await reader();
      provideBus(place, fake.bus);
      await el.updateComplete;
      expect(el.shown).to.equal('home|home|a:home');
    });
    it('[CT1d] follows to another provider when it is moved', async () => {
      provideBus(place, fake.bus);
      const el = await reader();
      const other = place.appendChild(document.createElement('div'));
      provideBus(other, new FakeBus({ order: ['b'], focus: 'b' }).bus);
      other.append(el);
      await el.updateComplete;
      expect([el.shown, fake.readers]).to.deep.equal(['b|b|a:b', 0]);
    });
    it('[CT1e] looks further out when its provider is removed', async () => {
      provideBus(place, fake.bus);
      const inner = place.appendChild(document.createElement('div'));
      const remove = provideBus(inner, new FakeBus({ order: ['in'], focus: 'in' }).bus);
      const el = await reader(inner);
      expect(el.shown).to.equal('in|in|a:in');
      remove();
      await el.updateComplete;
      expect(el.shown).to.equal('home|home|a:home');
    });
    it('[CT1f] follows a bus property that is set after the first render, and goes back when it is cleared', async () => {
      provideBus(place, new FakeBus({ order: ['p'], focus: 'p' }).bus);
      const el = await reader();
      el.bus = fake.bus;
      await el.updateComplete;
      await el.updateComplete;
      expect(el.shown).to.equal('home|home|a:home');
      el.bus = undefined;
      await el.updateComplete;
      await el.updateComplete;
      expect(el.shown).to.equal('p|p|a:p');
    });
    it('[CT1g] never makes a bus: alone, properties stay the host page’s, and asking does nothing', async () => {
      const el = await reader();
      el.order = ['mine'];
      await el.updateComplete;
      expect(el.shown).to.equal('mine||');
      expect(await el.link.ask(command)).to.equal(undefined);
    });
  });

  describe('listening', () => {
    beforeEach(() => { provideBus(place, fake.bus); });

    it('[CT2a] renders once for the first state', async () => {
      expect((await reader()).renders).to.equal(1);
    });
    it('[CT2b] does not render for an equal selection', async () => {
      const el = await reader();
      fake.set({ order: ['home'], focus: 'home' });
      flushFrame();
      await el.updateComplete;
      expect(el.renders).to.equal(1);
    });
    it('[CT2c] assigns many changes once, in the next frame', async () => {
      const el = await reader();
      fake.set({ order: ['home', 'a'], focus: 'home' });
      fake.set({ order: ['home', 'a', 'b'], focus: 'home' });
      expect(el.order).to.deep.equal(['home']);
      flushFrame();
      await el.updateComplete;
      expect([el.shown, el.renders]).to.deep.equal(['home,a,b|home|a:home', 2]);
    });
    it('[CT2d] with `now`, is on screen when the call that changed it returns', async () => {
      const el = await reader();
      fake.set({ order: ['home', 'a'], focus: 'a' });
      expect(el.shown).to.equal('home,a|a|a:home');
    });
    it('[CT2g] a selector that throws keeps no other from its property', async () => {
      const el = await reader();
      const reported: unknown[] = [];
      const catchIt = (event: ErrorEvent): void => { reported.push(event.error); event.preventDefault(); };
      window.addEventListener('error', catchIt);
      const { onerror } = window;
      window.onerror = null;
      fake.set({ get order(): never { throw new Error('broken'); }, focus: 'a' });
      window.onerror = onerror;
      window.removeEventListener('error', catchIt);
      expect([el.focusedId, reported.length > 0]).to.deep.equal(['a', true]);
    });
    it('[CT2e] lets go when it leaves the document, and catches up on return with one render', async () => {
      const el = await reader();
      el.remove();
      expect(fake.readers).to.equal(0);
      fake.set({ order: ['home', 'z'], focus: 'z' });
      place.append(el);
      await el.updateComplete;
      expect([el.shown, el.renders]).to.deep.equal(['home,z|z|a:z', 2]);
    });
    it('[CT2f] makes a selector of host properties anew on rebind, within the same update', async () => {
      const el = await reader();
      el.sessionId = 'b';
      await el.updateComplete;
      expect([el.shown, el.renders]).to.deep.equal(['home|home|b:home', 2]);
    });
  });

  it('[CT2j] reads whether a bus restores from whether its window has entered', () => {
    const restoring = restoringIn('toString');
    const before = { windows: { other: {} } } as unknown as WorkspaceState;
    const after = { windows: { other: {}, toString: {} } } as unknown as WorkspaceState;
    expect([restoring(before), restoring(after)]).to.deep.equal([true, false]);
  });

  describe('asking', () => {
    beforeEach(() => { provideBus(place, fake.bus); });

    it('[CT3a] dispatches, and resolves with what became of it', async () => {
      const el = await reader();
      expect((await el.link.ask(command))?.ok).to.equal(true);
      expect(fake.asked).to.deep.equal([command]);
    });
    it('[CT3b] turns a refusal into a notice with its code and values, and ignores a refusal of that', async () => {
      const el = await reader();
      fake.refusal = { code: 'session-limit', limit: 9 };
      expect((await el.link.ask(command))?.ok).to.equal(false);
      expect(fake.asked.slice(1)).to.deep.equal([{ type: 'notice/show', level: 'warning', code: 'session-limit', values: { limit: 9 } }]);
    });
  });
});
