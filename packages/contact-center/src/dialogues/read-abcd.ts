import * as v from 'valibot';
import { checked } from '../port/malformed.js';
import type { Dialogue, Turn } from './dialogue.js';

const Facts = v.record(v.string(), v.unknown());
const AbcdSchema = v.object({
  convo_id: v.number(),
  scenario: v.object({
    personal: v.object({ customer_name: v.string(), email: v.optional(v.string()), phone: v.optional(v.string()), member_level: v.optional(v.string()), username: v.optional(v.string()) }),
    order: v.optional(Facts),
    product: v.optional(v.object({ names: v.array(v.string()), amounts: v.array(v.number()) })),
    flow: v.string(),
    subflow: v.string(),
  }),
  original: v.pipe(v.array(v.tuple([v.picklist(['agent', 'customer', 'action']), v.string()])), v.minLength(1)),
});

/**
 * A chat of ABCD (Chen et al. 2021). It records no times: a pause is what reading the last words and typing the next would take,
 * at 25 and 5 characters in a second. An action of the agent becomes a card. Throws a `MalformedError`.
 */
export function readAbcd(source: string, json: unknown): Dialogue {
  const { convo_id: number, scenario, original } = checked(AbcdSchema, json, source);
  const { personal, order, product } = scenario;
  const bought = product?.names.map((name, index) => `${plain(name)} (${String(product.amounts[index] ?? 0)})`).join(', ');
  return {
    id: `abcd-${String(number)}`,
    channel: 'chat',
    language: 'en',
    customer: { id: `customer-abcd-${String(number)}`, name: capitalised(personal.customer_name), email: personal.email, phone: personal.phone },
    subject: capitalised(plain(scenario.subflow)),
    queue: capitalised(plain(scenario.flow)),
    turns: turnsOf(original),
    ending: 'customer-ends',
    facts: plainFacts({ 'member level': personal.member_level, 'user name': personal.username }),
    ...(order === undefined ? {} : { order: { ...plainFacts({ ...order, products: undefined }), ...(bought ? { products: bought } : {}) } }),
  };
}

function turnsOf(original: readonly (readonly ['agent' | 'customer' | 'action', string])[]): Turn[] {
  let read = 0;
  return original.map(([speaker, text]): Turn => {
    if (speaker === 'action') return { type: 'card', title: text, fields: [] };
    const pause = Math.round(read * 40 + text.length * 200);
    read = text.length;
    return speaker === 'customer' ? { type: 'customer-says', text, pause } : { type: 'agent-says', text, pause };
  });
}

function plainFacts(facts: Readonly<Record<string, unknown>>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(facts)) if (typeof value === 'string' && value !== '') out[plain(name)] = value.replaceAll(/\s+/gu, ' ');
  return out;
}

function plain(name: string): string {
  return name.replaceAll('_', ' ');
}

function capitalised(text: string): string {
  return text.replaceAll(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase());
}
