import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  conversationOf, decide, evolve, initialState, parseCommand, sessionOf,
  type CommandInput, type ConfigurationInput, type Conversation, type ConversationSeed, type Fact, type FactBody, type Refusal, type Session, type Stamp, type WorkspaceState,
} from '@session-desk/core';
import { deepFreeze } from './deep-freeze.js';

/** A fact as a test expects it: its type, or the fields that matter. */
export type Expected = FactBody['type'] | (Partial<Record<string, unknown>> & { readonly type: FactBody['type'] });

/** A frozen workspace that commands are told to; time stands still unless moved. */
export class Desk {
  state: WorkspaceState;
  at = 0;
  readonly log: Fact[] = [];
  #told = 0;

  constructor(configuration: ConfigurationInput = {}, windows: readonly string[] = ['w1']) {
    this.state = deepFreeze(initialState({ tenant: 't', id: 'a', role: 'agent' }, 0, configuration));
    for (const windowId of windows) this.do({ type: 'window/open' }, windowId);
  }

  /** What a command comes to, without settling it. */
  asks(input: CommandInput, windowId = 'w1'): { readonly facts: readonly FactBody[] } | { readonly refusal: Refusal } {
    const parsed = parseCommand(input);
    return parsed.ok ? decide(this.state, parsed.command, this.#stamp(windowId)) : parsed;
  }

  /** Settles a command that must be accepted. */
  do(input: CommandInput, windowId = 'w1'): this {
    const decision = this.asks(input, windowId);
    if ('refusal' in decision) assert.fail(`refused: ${JSON.stringify(decision.refusal)}`);
    const { id, at } = this.#stamp(windowId);
    this.#told++;
    for (const body of decision.facts) {
      const fact: Fact = { ...body, seq: this.log.length + 1, epoch: 1, at, cause: id, windowId };
      this.log.push(fact);
      this.state = deepFreeze(evolve(this.state, fact));
    }
    return this;
  }

  /** Settles several. */
  all(...inputs: readonly CommandInput[]): this {
    for (const input of inputs) this.do(input);
    return this;
  }

  /** Moves time on, in milliseconds. */
  after(ms: number): this {
    this.at += ms;
    return this;
  }

  /** Opens a session on a conversation; its id is `s:` and the conversation's. */
  talk(conversationId: string, seed: Partial<ConversationSeed> = {}, focus = true): this {
    return this.do({ type: 'session/open', sessionId: `s:${conversationId}`, kind: 'conversation', conversation: chat(conversationId, seed), focus });
  }

  /** A customer writes. */
  hears(conversationId: string, messageId: string, from: 'customer' | 'agent' | 'bot' | 'system' | 'supervisor' = 'customer'): this {
    return this.do({ type: 'message/receive', conversationId, messageId, from, text: `text of ${messageId}` });
  }

  session(id: string): Session {
    return sessionOf(this.state, id) ?? assert.fail(`no session ${id}`);
  }

  conversation(id: string): Conversation {
    return conversationOf(this.state, id) ?? assert.fail(`no conversation ${id}`);
  }

  #stamp(windowId: string): Stamp {
    return { id: `k${String(this.#told)}`, at: this.at, agentId: 'a', windowId };
  }
}

/** A conversation as the outside brings it. */
export function chat(conversationId: string, seed: Partial<ConversationSeed> = {}): ConversationSeed {
  return { conversationId, channel: 'chat', customer: { name: `Customer of ${conversationId}` }, persistent: false, context: {}, messages: [], sentiment: 'neutral', transfers: 0, ...seed };
}

/** An offer of a chat. */
export function offered(offerId: string, more: { readonly deadline?: number; readonly confirm?: boolean; readonly autoAssign?: boolean; readonly conversation?: ConversationSeed } = {}): CommandInput {
  const conversation = more.conversation ?? chat(`c:${offerId}`);
  return { type: 'offer/present', offerId, channel: conversation.channel, deadline: 120_000, ...more, conversation };
}

/** One row of a table `[state, command] → facts`. */
export function comesTo(name: string, desk: () => Desk, command: CommandInput, facts: readonly Expected[], windowId = 'w1'): void {
  it(name, () => {
    const decision = desk().asks(command, windowId);
    if ('refusal' in decision) assert.fail(`refused: ${JSON.stringify(decision.refusal)}`);
    assert.deepEqual(decision.facts.map(({ type }) => type), facts.map((fact) => (typeof fact === 'string' ? fact : fact.type)));
    facts.forEach((fact, at) => {
      if (typeof fact !== 'string') assert.deepEqual(picked(decision.facts[at] ?? {}, Object.keys(fact)), fact);
    });
  });
}

/** One row of a table `[state, command] → refusal`; the state is frozen and stays the same. */
export function isRefused(name: string, desk: () => Desk, command: CommandInput, refusal: Readonly<Record<string, unknown>> & { readonly code: Refusal['code'] }, windowId = 'w1'): void {
  it(name, () => {
    const decision = desk().asks(command, windowId);
    assert.ok('refusal' in decision, `accepted: ${JSON.stringify(decision)}`);
    assert.deepEqual(picked(decision.refusal, Object.keys(refusal)), refusal);
  });
}

/** One row of a table `[state, fact] → state`: what is read of the state after a command's facts. */
export function becomes(name: string, desk: () => Desk, read: (desk: Desk) => unknown, expected: unknown): void {
  it(name, () => {
    assert.deepEqual(read(desk()), expected);
  });
}

function picked(value: object, keys: readonly string[]): object {
  return Object.fromEntries(keys.map((key) => [key, (value as Readonly<Record<string, unknown>>)[key]]));
}
