import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { deliverMessage, messagesOf, sendMessage, writeDraft, type UnsentPiece } from '@session-desk/core';
import { createSessionBus, type SessionJournal, type Trouble } from '@session-desk/session-bus';
import { accessible, sampleAgent, sampleBus, settled } from '@session-desk/testing';
import '@session-desk/agent-workspace/define';
import type { AgentWorkspaceElement, SignOut } from '@session-desk/agent-workspace';

const dialogOf = (el: AgentWorkspaceElement): HTMLDialogElement | null => el.shadowRoot!.querySelector<HTMLDialogElement>('dialog[open]:not(.help)');

const isShown = (el: AgentWorkspaceElement): boolean => el.querySelector('[slot="sessions"]')?.assignedSlot instanceof HTMLSlotElement;
const shown = (el: AgentWorkspaceElement): string => el.shadowRoot!.textContent.trim();

/** A bus whose journal says what a test tells it to. */
async function ailingBus(): Promise<{ bus: ReturnType<typeof createSessionBus>; ail: (...troubles: Trouble[]) => void }> {
  let ail: (troubles: readonly Trouble[]) => void = () => undefined;
  const journal: SessionJournal = { restore: () => Promise.resolve(undefined), append: () => Promise.resolve(), watch: (tell) => { ail = tell; tell([]); return () => undefined; } };
  const bus = createSessionBus({ agent: sampleAgent, journal });
  await bus.ready;
  return { bus, ail: (...troubles) => { ail(troubles); } };
}

async function desk(given: Partial<SignOut> = {}): Promise<{ el: AgentWorkspaceElement; log: string[]; answer: (look: 'stay' | 'go') => Promise<string> }> {
  const bus = await sampleBus({ customers: 1 });
  await bus.dispatch(writeDraft('kenny-talk', 'half a reply'));
  const log: string[] = [];
  const signingOut: SignOut = {
    handOver: (pieces: readonly UnsentPiece[]) => { log.push(`hand over ${pieces.map(({ text }) => text).join()}`); return Promise.resolve([]); },
    erase: () => { log.push('erase'); return Promise.resolve(); },
    ...given,
  };
  const el = await fixture<AgentWorkspaceElement>(html`<agent-workspace .bus=${bus} .signingOut=${signingOut}><div slot="sessions"></div></agent-workspace>`);
  el.addEventListener('signed-out', ({ elsewhere }) => { log.push(elsewhere ? 'signed out elsewhere' : 'signed out'); });
  await settled(el);
  const answer = async (look: 'stay' | 'go'): Promise<string> => {
    await waitUntil(() => dialogOf(el), 'a dialog', { timeout: 10_000 });
    const dialog = dialogOf(el)!;
    const words = dialog.textContent;
    const buttons = [...dialog.querySelectorAll<HTMLElement>('button')];
    (look === 'stay' ? buttons[0] : buttons.at(-1))!.click();
    await waitUntil(() => dialogOf(el)?.textContent !== words, 'its end', { timeout: 10_000 });
    return words;
  };
  return { el, log, answer };
}

describe('signing out', () => {
  it('[R7n] lists what was not sent, and leaves all as it is when the agent stays', async () => {
    const { el, log, answer } = await desk();
    el.shadowRoot!.querySelector<HTMLElement>('.sign-out')!.click();
    expect(await answer('stay')).to.contain('Kenny Smith: half a reply');
    expect(log).to.deep.equal([]);
  });

  it('[R7o] hands over, then erases', async () => {
    const { el, log, answer } = await desk();
    const done = el.signOut();
    await answer('go');
    expect([await done, log]).to.deep.equal([true, ['hand over half a reply', 'erase', 'signed out']]);
  });

  it('[R7o] loses what nobody takes only when the agent says so', async () => {
    const { el, log, answer } = await desk({ handOver: (pieces) => Promise.resolve(pieces.map((piece) => ({ piece, reason: 'offline' }))) });
    const stayed = el.signOut();
    await answer('go');
    expect(await answer('stay')).to.contain('half a reply');
    expect([await stayed, log]).to.deep.equal([false, []]);
    const done = el.signOut();
    await answer('go');
    await answer('go');
    expect([await done, log]).to.deep.equal([true, ['erase', 'signed out']]);
  });

  it('[R7o] says nothing of what was sent while it was handed over', async () => {
    const { el, log, answer } = await desk({ handOver: async (pieces) => {
      await el.bus?.dispatch(sendMessage('kenny-talk', 'half a reply'));
      for (const { id } of messagesOf(el.bus!.state.conversations[0]!).filter(({ status }) => status === 'queued')) await el.bus?.dispatch(deliverMessage('kenny-talk', id));
      return pieces.map((piece) => ({ piece, reason: 'sent-already' }));
    } });
    const done = el.signOut();
    await answer('go');
    expect([await done, log]).to.deep.equal([true, ['erase', 'signed out']]);
  });

  it('[R7p] says when not everything was erased', async () => {
    const { el, log, answer } = await desk({ erase: () => Promise.reject(new Error('blocked')) });
    const done = el.signOut();
    await answer('go');
    expect(await answer('stay')).to.contain('Not everything could be erased');
    expect([await done, log]).to.deep.equal([false, ['hand over half a reply']]);
  });

  it('[R7q] shows nothing of the customers afterwards', async () => {
    const { el, log, answer } = await desk();
    const done = el.signOut();
    await answer('go');
    await done;
    await settled(el);
    expect([isShown(el), shown(el), log.at(-1)]).to.deep.equal([false, 'You are signed out.', 'signed out']);
    await accessible(el);
    expect([await el.signOut(), log.filter((one) => one === 'signed out').length]).to.deep.equal([false, 1]);
    el.bus = await sampleBus({ customers: 1 });
    await waitUntil(() => isShown(el), 'the work of the other bus', { timeout: 10_000 });
  });

  it('[R7q] does the same when what is kept was erased by another window, also while it asks', async () => {
    const { el, log } = await desk();
    const { bus, ail } = await ailingBus();
    el.bus = bus;
    await settled(el);
    const asked = el.signOut();
    await waitUntil(() => dialogOf(el), 'a dialog', { timeout: 10_000 });
    ail({ code: 'quota', level: 'memory-only' });
    await settled(el);
    expect([isShown(el), log]).to.deep.equal([true, []]);
    ail({ code: 'erased', level: 'read-only' });
    expect(await asked).to.equal(false);
    ail({ code: 'erased', level: 'read-only' }, { code: 'quota', level: 'memory-only' });
    await settled(el);
    expect([isShown(el), shown(el), dialogOf(el), log]).to.deep.equal([false, 'You are signed out.', null, ['signed out elsewhere']]);
    await bus.destroy();
  });

  it('[R7q] waits for the end of its own erasing', async () => {
    const { bus, ail } = await ailingBus();
    let erased!: () => void;
    const { el, log, answer } = await desk({ erase: () => { ail({ code: 'erased', level: 'read-only' }); return new Promise((resolve) => { erased = resolve; }); } });
    el.bus = bus;
    await settled(el);
    const done = el.signOut();
    await answer('go');
    await waitUntil(() => bus.health.level === 'read-only', 'it is being erased', { timeout: 10_000 });
    await settled(el);
    expect(log).to.deep.equal([]);
    erased();
    expect([await done, log]).to.deep.equal([true, ['signed out']]);
    await bus.destroy();
  });
});
