import type { Tool, ToolType } from '@session-desk/controllers';
import type { Card, Message, Suggestion } from '@session-desk/core';
import { cardsTool } from './cards-tool.js';
import { knowledgeTool } from './knowledge-tool.js';
import { sampleAssist, sampleHits } from './sample-assist.js';
import { scriptTool } from './script-tool.js';
import { suggestionsTool } from './suggestions-tool.js';
import { noTool } from './tool-property.js';

/** One state of a tool: it is mounted into an element of any kind. */
export interface ToolState {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  apply(place: HTMLElement): void | Promise<void>;
}

const messages: readonly Message[] = [{ id: 'words', from: 'customer', text: 'My parcel should have been here last Friday, and nobody can tell me where it is. Can you look it up?', at: 0, status: 'received' }];
const suggestions: readonly Suggestion[] = [
  { id: 'a', text: 'I am sorry about the wait, ___. May I have your order number?', reason: 'ask_order_number' },
  { id: 'b', text: 'Your parcel left our warehouse on Friday and is with the carrier now.', reason: 'tell_tracking' },
  { id: 'c', text: 'هل يمكنك إعطائي رقم الطلب من فضلك؟' },
];
const cards: readonly Card[] = [
  { id: 'a', title: 'A parcel is late', fields: [], articleId: 'late-parcel', messageId: 'words', values: {} },
  { id: 'b', title: 'Similar case: parcel delivered to a neighbour', fields: [{ name: 'Case', value: '4471' }, { name: 'Outcome', value: 'Sent again, free of charge' }, { name: 'Closed', value: '12 Nov 2026' }], values: {} },
];

/** Mounts a tool in a place, with what it keeps and what a bus would give it. */
function mounted(type: ToolType, { kept, conversationId = 'talk', given = {} }: { readonly kept?: unknown; readonly conversationId?: string | null; readonly given?: Readonly<Record<string, unknown>> } = {}) {
  return (place: HTMLElement): void => {
    const tool: Tool = { ...noTool, sessionId: 'kenny', conversationId: conversationId ?? undefined, kept };
    place.replaceChildren();
    void type.mount(place, tool);
    Object.assign(place.firstElementChild ?? {}, given);
  };
}

const knowledge = knowledgeTool({ assist: sampleAssist });
const failing = knowledgeTool({ assist: { ...sampleAssist, searchKnowledge: () => Promise.reject(new Error('down')) } });
const script = scriptTool({ assist: sampleAssist, macros: { 'open-order': () => Promise.resolve() } });
const size = { width: 320, height: 520 };
const search = { query: 'parcel', results: sampleHits, scroll: 0 };
const progress = { trail: ['parcel-search'], done: { 'parcel-search': ['open', 'event'] } };

/** The states of the shipped tools, for tests, screenshots and the demo. */
export const states: readonly ToolState[] = [
  { name: 'knowledge-surfaced', ...size, apply: mounted(knowledge, { given: { messages } }) },
  { name: 'knowledge-empty', ...size, apply: mounted(knowledge) },
  { name: 'knowledge-alone', ...size, apply: mounted(knowledge, { conversationId: null }) },
  { name: 'knowledge-results', ...size, apply: mounted(knowledge, { kept: search }) },
  { name: 'knowledge-preview', ...size, apply: mounted(knowledge, { kept: { ...search, previewId: 'late-parcel' } }) },
  { name: 'knowledge-nothing-found', ...size, apply: mounted(knowledge, { kept: { query: 'nothing', results: [], scroll: 0 } }) },
  {
    name: 'knowledge-error', ...size, apply: (place) => {
      mounted(failing)(place);
      type(place, 'parcel');
    },
  },
  { name: 'suggestions-empty', ...size, apply: mounted(suggestionsTool()) },
  { name: 'suggestions-many', ...size, apply: mounted(suggestionsTool(), { given: { suggestions, answerable: true } }) },
  { name: 'suggestions-used', ...size, apply: mounted(suggestionsTool(), { given: { suggestions, answerable: true, usedId: 'b' } }) },
  { name: 'suggestions-closed', ...size, apply: mounted(suggestionsTool(), { given: { suggestions } }) },
  {
    name: 'suggestions-blank-missing', ...size, apply: async (place) => {
      mounted(suggestionsTool(), { given: { suggestions, answerable: true } })(place);
      await press(place, '.use');
    },
  },
  { name: 'cards-empty', ...size, apply: mounted(cardsTool()) },
  { name: 'cards-many', ...size, apply: mounted(cardsTool(), { given: { cards, messages } }) },
  { name: 'script-list', ...size, apply: mounted(script, { kept: { ...progress, trail: [] } }) },
  { name: 'script-steps', ...size, apply: mounted(script, { kept: progress }) },
  { name: 'script-error', ...size, apply: mounted(scriptTool({ assist: { listScripts: () => Promise.reject(new Error('down')) } })) },
  { name: 'script-macro-interrupted', ...size, apply: mounted(scriptTool({ assist: sampleAssist, macros: { 'open-order': () => Promise.resolve() } }), { kept: { ...progress, runs: { 'parcel-search\u001Fopen': { status: 'running' } } } }) },
  {
    name: 'script-macro-failed', ...size, apply: async (place) => {
      mounted(scriptTool({ assist: sampleAssist, macros: { 'open-order': () => Promise.reject(new Error('The order system does not answer.')) } }), { kept: progress })(place);
      await press(place, '[data-run]');
    },
  },
];

function rootOf(place: HTMLElement): ShadowRoot | null | undefined {
  return place.firstElementChild?.shadowRoot;
}

/** A click, once the element has rendered. */
async function press(place: HTMLElement, selector: string): Promise<void> {
  for (let frame = 0; frame < 10 && !rootOf(place)?.querySelector(selector); frame += 1) await new Promise(requestAnimationFrame);
  rootOf(place)?.querySelector<HTMLElement>(selector)?.click();
}

function type(place: HTMLElement, text: string): void {
  void Promise.resolve().then(() => {
    const field = rootOf(place)?.querySelector('input');
    if (!field) return;
    field.value = text;
    field.dispatchEvent(new Event('input'));
  });
}
