import { expect, waitUntil } from '@open-wc/testing';
import { defineAll, type AgentWorkspaceElement } from '@session-desk/agent-workspace';
import { flushFrame, focusedElement, provideBus } from '@session-desk/controllers';
import { closeSession, confirmOffer, focusSession, openSession, presentOffer, type CommandInput } from '@session-desk/core';
import { createSessionBus, type SessionBus } from '@session-desk/session-bus';
import type { SessionPaneElement } from '@session-desk/session-pane';
import { sampleAgent, settled } from '@session-desk/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';

defineAll();

const PATIENCE = { timeout: 10_000 };

describe('where the focus goes from a toast', () => {
  let place: HTMLElement;
  let bus: SessionBus;
  let el: AgentWorkspaceElement;

  beforeEach(async () => {
    bus = createSessionBus({ agent: sampleAgent });
    await bus.ready;
    place = document.createElement('div');
    place.style.cssText = 'inline-size: 1400px; block-size: 560px';
    provideBus(place, bus);
    el = document.createElement('agent-workspace');
    el.style.blockSize = '560px';
    const field = document.createElement('input');
    field.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9';
    place.append(document.createElement('button'), field, el);
    document.body.append(place);
    await bus.dispatch(openSession({ kind: 'record', sessionId: 'case', title: 'Charged twice', recordType: 'case', recordId: 'case-1' }));
    await settled(el);
  });
  afterEach(async () => {
    await resetMouse();
    place.remove();
    await bus.destroy();
  });

  const offered = (id: string, confirm = false): CommandInput => presentOffer({
    offerId: id, channel: 'chat', title: `Customer ${id}`, deadline: Date.now() + 600_000, ...(confirm && { confirm }), conversation: { conversationId: `${id}-talk`, channel: 'chat', customer: { name: `Customer ${id}` } },
  });
  const come = async (...ids: string[]): Promise<void> => {
    for (const id of ids) await bus.dispatch(offered(id));
    await shown();
  };
  const shown = async (): Promise<void> => {
    flushFrame();
    await settled(el);
    await settled(toast());
  };
  const toast = (): HTMLElementTagNameMap['notification-toast'] => el.querySelector('notification-toast')!;
  const panel = (): HTMLElementTagNameMap['communication-panel'] => el.querySelector('communication-panel')!;
  const where = (): string | undefined => (focusedElement()?.parentElement === place ? focusedElement()?.tagName : focusedElement()?.className);
  const reply = (): HTMLTextAreaElement => panel().shadowRoot!.querySelector<HTMLTextAreaElement>('.thread:not([hidden]) [data-field="reply"]')!;
  const isInReply = (of: string): boolean => panel().conversation?.id === `${of}-talk` && focusedElement() === reply();
  const inReply = (of: string): Promise<void> => waitUntil(() => isInReply(of), `the reply of ${of}`, PATIENCE);
  const accepted = (): string[] => bus.state.offers.filter(({ outcome }) => outcome === 'accepted').map(({ id }) => id).sort();
  const click = async (target: Element): Promise<void> => {
    const { left, top, width, height } = target.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
  };
  const acceptButton = (id: string): HTMLElement => toast().shadowRoot!.querySelector<HTMLElement>(`[data-offer="${id}"] [data-do="accept"]`)!;
  const chord = async (letter: string): Promise<void> => {
    const keys = ['Alt', 'Shift', `Key${letter}`];
    for (const key of keys) await sendKeys({ down: key });
    for (const key of keys.reverse()) await sendKeys({ up: key });
  };

  it('[A1s] an offer that was accepted by the pointer leads into its reply, and what is typed accepts no other', async () => {
    place.querySelector('button')!.focus();
    await come('a', 'b');
    await click(acceptButton('a'));
    await inReply('a');
    await sendKeys({ type: 'Good day' });
    expect([reply().value, accepted()]).to.deep.equal(['Good day', ['a']]);
  });

  it('[A1s] so does one that was accepted by a key on its button, or by its shortcut', async () => {
    await come('a', 'b', 'c');
    acceptButton('a').focus();
    await sendKeys({ press: 'Enter' });
    await inReply('a');
    await chord('A');
    await inReply('b');
    place.querySelector('button')!.focus();
    await chord('A');
    await inReply('c');
    expect([accepted(), reply().value]).to.deep.equal([['a', 'b', 'c'], '']);
  });

  it('[A1s, A1x] when the centre answers late the focus comes then, and keys that were pressed meanwhile do nothing', async () => {
    let brought = 0;
    place.querySelector('button')!.addEventListener('click', () => { brought += 1; });
    place.querySelector('button')!.focus();
    await bus.dispatch(offered('a', true));
    await shown();
    await click(acceptButton('a'));
    await sendKeys({ press: 'Space' });
    await sendKeys({ press: 'Enter' });
    await shown();
    await bus.dispatch(confirmOffer('a'));
    await inReply('a');
    expect([brought, accepted()]).to.deep.equal([0, ['a']]);
  });

  it('[A1x] an agent who has gone elsewhere since is left there', async () => {
    const field = place.querySelector('input')!;
    await bus.dispatch(offered('a', true));
    await shown();
    await click(acceptButton('a'));
    await click(field);
    expect(where()).to.equal('INPUT');
    await bus.dispatch(confirmOffer('a'));
    await waitUntil(() => panel().conversation?.id === 'a-talk', 'its session', PATIENCE);
    await shown();
    await shown();
    expect(where()).to.equal('INPUT');
  });

  it('[A1x] one who types in a field that stays in view is left there by the shortcut', async () => {
    const field = place.querySelector('input')!;
    await come('a');
    field.focus();
    await chord('A');
    await waitUntil(() => panel().conversation?.id === 'a-talk', 'its session', PATIENCE);
    await shown();
    await shown();
    expect(where()).to.equal('INPUT');
  });

  for (const by of ['key', 'pointer'] as const) {
    it(`[A1s] a close that is taken back by ${by} leads to the row of its session`, async () => {
      await bus.dispatch(openSession({ kind: 'record', sessionId: 'other', title: 'Other', recordType: 'case', recordId: 'case-2' }));
      await bus.dispatch(focusSession('case'));
      await shown();
      (el.querySelector('session-pane') as SessionPaneElement).focusCurrent();
      await bus.dispatch(closeSession('case'));
      await shown();
      const undo = toast().shadowRoot!.querySelector<HTMLElement>('[data-do="undo"]')!;
      if (by === 'pointer') await click(undo);
      else {
        await sendKeys({ press: 'F8' });
        await sendKeys({ press: 'Enter' });
      }
      await waitUntil(() => focusedElement()?.closest('.item')?.getAttribute('data-id') === 'case', 'its row', PATIENCE);
      expect(focusedElement()?.getAttribute('aria-current')).to.equal('true');
    });
  }
});
