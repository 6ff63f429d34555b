import { expect, waitUntil } from '@open-wc/testing';
import { announcer } from '@session-desk/controllers';
import { conversationOf, messagesOf, receiveMessage, sessionOf, writeDraft } from '@session-desk/core';
import { accessible, intentsOf, sampleBus, settled } from '@session-desk/testing';
import { knowledgeTool, type KnowledgeToolOptions } from '@session-desk/tools';
import { sendKeys } from '@web/test-runner-commands';
// The sample help is not public.
import { sampleAssist, sampleHits } from '../dist/sample-assist.js';
import { mountedTool, typeInto, type Bus, type Mounted } from './mounted-tool.js';

type Assist = KnowledgeToolOptions['assist'];
type Search = Assist['searchKnowledge'];

const draftIn = (bus: Bus): string | undefined => conversationOf(bus.state, 'kenny-talk')?.draft.text;
const field = (tool: Mounted): HTMLElement => tool.find('input');
const mount = (options: Partial<KnowledgeToolOptions> & { readonly bus?: Bus; readonly kept?: unknown } = {}): Promise<Mounted> =>
  mountedTool(knowledgeTool({ assist: sampleAssist, ...options }), 'knowledge', options);

describe('the knowledge tool searches', () => {
  it('[P3n] as the agent types, and aborts the call before', async () => {
    const asked: { text: string; signal: { readonly aborted: boolean } }[] = [];
    const searchKnowledge: Search = ({ text }, signal) => {
      asked.push({ text, signal });
      return text === 'par' ? new Promise(() => undefined) : Promise.resolve(sampleHits);
    };
    const tool = await mount({ assist: { ...sampleAssist, searchKnowledge } });
    await typeInto(field(tool), 'par');
    expect(tool.find('.body').getAttribute('aria-busy')).to.equal('true');
    await typeInto(field(tool), 'parcel');
    expect(asked.map(({ text, signal }) => [text, signal.aborted])).to.deep.equal([['par', true], ['parcel', false]]);
    expect(tool.texts('.caption')).to.deep.equal(['3 results']);
    expect(tool.texts('.hit-title')).to.deep.equal(sampleHits.map(({ title }) => title));
    await accessible(tool.el);
  });

  it('[P3o] never shows what an aborted call still answers', async () => {
    const answers = new Map<string, () => void>();
    const searchKnowledge: Search = ({ text }) => new Promise((resolve) => { answers.set(text, () => { resolve(text === 'a' ? sampleHits : sampleHits.slice(0, 1)); }); });
    const tool = await mount({ assist: { ...sampleAssist, searchKnowledge } });
    await typeInto(field(tool), 'a');
    await typeInto(field(tool), 'ab');
    answers.get('ab')?.();
    await settled(tool.el);
    answers.get('a')?.();
    await settled(tool.el);
    expect(tool.texts('.caption')).to.deep.equal(['1 result']);
  });

  it('[P3p] tells the number of results once, after a pause', async () => {
    const said = (): string[] => announcer().log.filter(({ source }) => source === 'desk-knowledge-tool').map(({ text }) => text);
    const before = said().length;
    const tool = await mount();
    await Promise.all(['p', 'pa', 'par'].map((text) => typeInto(field(tool), text)));
    await waitUntil(() => said().length > before, undefined, { timeout: 7000 });
    expect(said().slice(before)).to.deep.equal(['3 results']);
  });

  it('[P3u] says that nothing was found, and that a search failed, with a way to try again', async () => {
    let works = false;
    const searchKnowledge: Search = (query, signal) => (works ? sampleAssist.searchKnowledge(query, signal) : Promise.reject(new Error('down')));
    const tool = await mount({ assist: { ...sampleAssist, searchKnowledge } });
    await typeInto(field(tool), 'parcel');
    expect(tool.texts('.blank-state p')).to.deep.equal(['The search did not work.']);
    works = true;
    tool.find('[data-retry]').click();
    await settled(tool.el);
    expect(tool.all('.hit').length).to.equal(3);
    await typeInto(field(tool), 'nothing');
    expect(tool.texts('.blank-state p')).to.deep.equal(['Nothing found for “nothing”. Try other words.']);
  });

  it('[P3v] Escape clears, the arrow goes to the first article', async () => {
    const tool = await mount();
    await typeInto(field(tool), 'parcel');
    field(tool).focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(tool.root.activeElement?.className).to.equal('hit-title');
    field(tool).focus();
    await sendKeys({ press: 'Escape' });
    await settled(tool.el);
    expect([(field(tool) as HTMLInputElement).value, tool.all('.hit').length]).to.deep.equal(['', 0]);
  });
});

describe('the knowledge tool helps with the reply', () => {
  it('[P3q] looks into an article in place, and opens it as a tab', async () => {
    const bus = await sampleBus();
    const tool = await mount({ bus });
    await typeInto(field(tool), 'parcel');
    tool.find('.hit-title').click();
    await settled(tool.el);
    expect([tool.find('.hit-title').ariaExpanded, tool.texts('.preview h4')]).to.deep.equal(['true', ['When it is late', 'What to do']]);
    tool.find('[data-act="open"]').click();
    await settled(tool.el);
    expect(sessionOf(bus.state, 'kenny')?.tabs.map(({ tabType, params, title }) => [tabType, params['articleId'], title]).at(-1)).to.deep.equal(['article', 'late-parcel', 'A parcel is late']);
    tool.find('.hit-title').click();
    await settled(tool.el);
    expect(tool.all('.preview').length).to.equal(0);
  });

  it('[P3r] inserts the article behind what the agent has written, or a section by itself; nothing is sent', async () => {
    const bus = await sampleBus();
    await bus.dispatch(writeDraft('kenny-talk', 'Hello Kenny, '));
    const tool = await mount({ bus });
    await typeInto(field(tool), 'parcel');
    tool.find('[data-act="insert"]').click();
    await settled(tool.el);
    expect(draftIn(bus)).to.equal('Hello Kenny,\nA parcel is late when it has not moved for three working days.\n\n1. Read the newest tracking event to the customer.\n2. Open a claim with the carrier.\n3. Offer to send it again, or the money back.');
    await bus.dispatch(writeDraft('kenny-talk', ''));
    tool.find('.hit-title').click();
    await settled(tool.el);
    tool.find('[data-insert-section]').click();
    await settled(tool.el);
    expect(draftIn(bus)).to.equal('A parcel is late when it has not moved for three working days.');
    expect(messagesOf(conversationOf(bus.state, 'kenny-talk')!).filter(({ from }) => from === 'agent')).to.deep.equal([]);
  });

  it('[P3s] a link is a line with the title, and the address that the host gives', async () => {
    const bus = await sampleBus();
    const plain = await mount({ bus });
    await typeInto(field(plain), 'parcel');
    plain.find('[data-act="link"]').click();
    await settled(plain.el);
    const linked = await mount({ bus, linkOf: (id) => `https://help.example/${id}` });
    await settled(linked.el);
    linked.find('[data-act="link"]').click();
    await settled(linked.el);
    expect(draftIn(bus)).to.equal('A parcel is late\nA parcel is late: https://help.example/late-parcel');
  });

  it('[P3r] a cancelled intent inserts nothing', async () => {
    const bus = await sampleBus();
    const tool = await mount({ bus });
    const log = intentsOf(tool.place, ['reply-insert']);
    log.cancelAll();
    await typeInto(field(tool), 'parcel');
    tool.find('[data-act="link"]').click();
    await settled(tool.el);
    expect([log.intents, draftIn(bus)]).to.deep.equal([[{ type: 'reply-insert', conversationId: 'kenny-talk', text: 'A parcel is late', suggestionId: undefined }], '']);
  });

  it('[P3t] query, results, preview and place come back with the session, without a search', async () => {
    const bus = await sampleBus();
    const tool = await mount({ bus });
    await typeInto(field(tool), 'parcel');
    tool.find('.hit-title').click();
    await settled(tool.el);
    tool.find('.body').scrollTo({ top: 40 });
    await new Promise((resolve) => setTimeout(resolve, 250));
    tool.el.remove();
    const searched: string[] = [];
    const again = await mount({ bus, assist: { ...sampleAssist, searchKnowledge: ({ text }) => { searched.push(text); return Promise.resolve([]); } } });
    await settled(again.el);
    expect([(field(again) as HTMLInputElement).value, again.all('.hit').length, again.all('.preview').length, again.find('.body').scrollTop, searched]).to.deep.equal(['parcel', 3, 1, 40, []]);
  });

  it('[P3t] what does not read as a search is a new one', async () => {
    const tool = await mount({ kept: { query: 7, results: [{ articleId: 1 }] } });
    expect((field(tool) as HTMLInputElement).value).to.equal('');
  });
});

describe('the knowledge tool surfaces', () => {
  it('[P4n] articles for the conversation, each with the message that made it appear', async () => {
    const tool = await mount({ bus: await sampleBus() });
    await settled(tool.el);
    expect(tool.texts('.caption')).to.deep.equal(['For this conversation']);
    expect(tool.texts('.because')).to.deep.equal(['Because of: Is there a number for my parcel?', 'Because of: Is there a number for my parcel?']);
  });

  it('[P4o] anew with each message, and counts what is new out of view', async () => {
    const bus = await sampleBus();
    const asked: number[] = [];
    const surfaceKnowledge: Assist['surfaceKnowledge'] = (transcript, signal) => {
      asked.push(transcript.lines.length);
      return sampleAssist.surfaceKnowledge(transcript, signal).then((all) => all.slice(0, asked.length));
    };
    const tool = await mount({ bus, assist: { ...sampleAssist, surfaceKnowledge } });
    tool.mounted?.show?.(true);
    tool.mounted?.show?.(false);
    await settled(tool.el);
    await bus.dispatch(receiveMessage({ conversationId: 'kenny-talk', messageId: 'm2', from: 'customer', text: 'And can I send it back?' }));
    await settled(tool.el);
    await bus.dispatch(writeDraft('kenny-talk', 'One moment'));
    await settled(tool.el);
    expect([asked, tool.all('.hit').length, tool.counts.at(-1)]).to.deep.equal([[1, 2], 2, 1]);
  });
});
