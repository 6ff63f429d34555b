import { expect } from '@open-wc/testing';
import { conversationOf, messagesOf, sessionOf, suggestReplies, writeDraft, type Suggestion } from '@session-desk/core';
import { accessible, intentsOf, sampleBus, settled, spyOnBus } from '@session-desk/testing';
import { suggestionsTool } from '@session-desk/tools';
import { sendKeys } from '@web/test-runner-commands';
import { filledReply, replyParts } from '../dist/suggestions/reply-parts.js';
import { mountedTool, typeInto, type Bus, type Mounted } from './mounted-tool.js';

const suggestions: readonly Suggestion[] = [
  { id: 'a', text: 'I am sorry, ___. Is your order number ___?', reason: 'ask_order_number' },
  { id: 'b', text: 'Your parcel is with the carrier.' },
  { id: 'c', text: 'Anything else?', reason: 'anything-else' },
];

async function start(): Promise<{ readonly bus: Bus; readonly tool: Mounted }> {
  const bus = await sampleBus();
  await bus.dispatch(suggestReplies('kenny', suggestions));
  return { bus, tool: await mountedTool(suggestionsTool(), 'suggestions', { bus }) };
}

const draft = (bus: Bus): unknown => {
  const { text, suggestionId } = conversationOf(bus.state, 'kenny-talk')!.draft;
  return [text, suggestionId];
};

describe('the suggestions tool', () => {
  it('[P6za] labels suggestions as such, with their reason in words', async () => {
    const { tool } = await start();
    expect(tool.texts('.caption')).to.deep.equal(['Suggested. Nothing is sent until you send it.']);
    expect(tool.texts('.reason')).to.deep.equal(['Agents answered like this before: ask order number', 'Agents answered like this before', 'Agents answered like this before: anything else']);
    await accessible(tool.el);
  });

  it('[P6zb] Use puts the text behind the draft, with the id; nothing is sent and nothing is settled', async () => {
    const { bus, tool } = await start();
    const spy = spyOnBus(bus);
    await bus.dispatch(writeDraft('kenny-talk', 'Hello Kenny, '));
    tool.el.remove();
    const spied = await mountedTool(suggestionsTool(), 'suggestions', { bus: spy.bus });
    spied.all('.use')[1]?.click();
    await settled(spied.el);
    expect(draft(bus)).to.deep.equal(['Hello Kenny,\nYour parcel is with the carrier.', 'b']);
    expect((spy.commands as readonly { readonly type: string }[]).map(({ type }) => type)).to.deep.equal(['draft/write']);
    expect(messagesOf(conversationOf(bus.state, 'kenny-talk')!).some(({ from }) => from === 'agent')).to.equal(false);
  });

  it('[P6zb] a cancelled intent writes nothing', async () => {
    const { bus, tool } = await start();
    const log = intentsOf(tool.place, ['reply-insert', 'suggestion-reject']);
    log.cancelAll();
    tool.all('.use')[1]?.click();
    tool.all('.reject')[2]?.click();
    await settled(tool.el);
    expect(log.intents).to.deep.equal([{ type: 'reply-insert', conversationId: 'kenny-talk', text: 'Your parcel is with the carrier.', suggestionId: 'b' }, { type: 'suggestion-reject', sessionId: 'kenny', suggestionId: 'c' }]);
    expect([draft(bus), sessionOf(bus.state, 'kenny')?.pane.suggestions.length]).to.deep.equal([['', undefined], 3]);
  });

  it('[P6zc] does not use a suggestion with an empty blank, and leads to it', async () => {
    const { bus, tool } = await start();
    await typeInto(tool.all('.blank')[0]!, 'Kenny');
    tool.find('.use').click();
    await settled(tool.el);
    expect([draft(bus), (tool.root.activeElement as HTMLElement).dataset['blank'], tool.all('.blank').map((blank) => blank.getAttribute('aria-invalid')), tool.texts('.outcome')])
      .to.deep.equal([['', undefined], '1', [null, 'true'], ['Fill in the blanks first.']]);
    await accessible(tool.el);
    await typeInto(tool.all('.blank')[1]!, '4471');
    await sendKeys({ press: 'Enter' });
    await settled(tool.el);
    expect(draft(bus)).to.deep.equal(['I am sorry, Kenny. Is your order number 4471?', 'a']);
  });

  it('[P6zc] reads blanks at either end, beside each other, and of any length', () => {
    expect(replyParts('___ and ____')).to.deep.equal([{ blank: 0 }, { text: ' and ' }, { blank: 1 }]);
    expect(replyParts('Is it a_b?')).to.deep.equal([{ text: 'Is it a_b?' }]);
    expect([filledReply('___!', [' ']), filledReply('___!', [' Kim '])]).to.deep.equal([{ missing: 0 }, { text: 'Kim!' }]);
  });

  it('[P6zd] Reject reports the outcome, and the focus goes to the next', async () => {
    const { bus, tool } = await start();
    const facts: unknown[] = [];
    const subscription = bus.facts$.subscribe((fact) => { if (fact.type === 'pane/suggestion-settled') facts.push([fact.suggestionId, fact.outcome]); });
    tool.all('.reject')[1]?.focus();
    tool.all('.reject')[1]?.click();
    await settled(tool.el);
    subscription.unsubscribe();
    expect(facts).to.deep.equal([['b', 'rejected']]);
    expect([tool.all('.item').map(({ dataset }) => dataset['suggestion']), tool.root.activeElement === tool.all('.reject')[1]]).to.deep.equal([['a', 'c'], true]);
  });

  it('[P6zd] the focus stays in the tool when the last suggestion is rejected', async () => {
    const { tool } = await start();
    while (tool.all('.reject').length > 0) {
      tool.all('.reject')[0]?.focus();
      tool.all('.reject')[0]?.click();
      await settled(tool.el);
    }
    expect(tool.root.activeElement?.className).to.equal('blank-state');
  });

  it('[P6ze] digits use a suggestion inside the tool, and are text in a field', async () => {
    const { bus, tool } = await start();
    tool.all('.reject')[0]?.focus();
    await sendKeys({ press: '3' });
    await settled(tool.el);
    expect(draft(bus)).to.deep.equal(['Anything else?', 'c']);
    tool.all('.blank')[0]?.focus();
    await sendKeys({ type: '2' });
    await settled(tool.el);
    expect([draft(bus), (tool.all('.blank')[0] as HTMLInputElement).value]).to.deep.equal([['Anything else?', 'c'], '2']);
  });

  it('[P6zf] says that a suggestion stands in the reply, until it is deleted there', async () => {
    const { bus, tool } = await start();
    tool.all('.use')[1]?.click();
    await settled(tool.el);
    expect([tool.texts('[data-suggestion="b"] .chip'), tool.all('[data-suggestion="b"] .use').length]).to.deep.equal([['In your reply'], 0]);
    tool.all('.reject')[0]?.focus();
    await sendKeys({ press: '2' });
    expect(draft(bus)).to.deep.equal(['Your parcel is with the carrier.', 'b']);
    await bus.dispatch(writeDraft('kenny-talk', '', { suggestionId: 'b' }));
    await settled(tool.el);
    expect(tool.all('[data-suggestion="b"] .use').length).to.equal(1);
  });

  it('[P6zg] what was filled in comes back with the session', async () => {
    const { bus, tool } = await start();
    await typeInto(tool.all('.blank')[1]!, '4471');
    tool.el.remove();
    const again = await mountedTool(suggestionsTool(), 'suggestions', { bus });
    expect(again.all('.blank').map((blank) => (blank as HTMLInputElement).value)).to.deep.equal(['', '4471']);
  });

  it('[P6zh] uses nothing in a conversation that cannot be answered', async () => {
    const { bus, tool } = await start();
    await bus.dispatch({ type: 'conversation/end', conversationId: 'kenny-talk' });
    await settled(tool.el);
    expect(tool.all('.use').map((use) => use.ariaDisabled)).to.deep.equal(['true', 'true', 'true']);
    tool.all('.use')[1]?.click();
    await settled(tool.el);
    expect(draft(bus)).to.deep.equal(['', undefined]);
  });
});
