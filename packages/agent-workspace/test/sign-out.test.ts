import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { writeDraft, type UnsentPiece } from '@session-desk/core';
import { sampleBus, settled } from '@session-desk/testing';
import '@session-desk/agent-workspace/define';
import type { AgentWorkspaceElement, SignOut } from '@session-desk/agent-workspace';

const dialogOf = (el: AgentWorkspaceElement): HTMLDialogElement | null => el.shadowRoot!.querySelector<HTMLDialogElement>('dialog[open]:not(.help)');

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
  el.addEventListener('signed-out', () => { log.push('signed out'); });
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

  it('[R7p] says when not everything was erased', async () => {
    const { el, log, answer } = await desk({ erase: () => Promise.reject(new Error('blocked')) });
    const done = el.signOut();
    await answer('go');
    expect(await answer('stay')).to.contain('Not everything could be erased');
    expect([await done, log]).to.deep.equal([false, ['hand over half a reply']]);
  });
});
