import { decide, evolve, initialState, logFormat, loseWindow, openWindow, parseCommand, type Agent, type Command, type CommandInput, type Fact, type LogFormat, type Session, type WorkspaceState } from '@session-desk/core';
import { createBus, type Bus, type SessionJournal } from '@session-desk/session-bus';

/** What the later version of these tests has beside everything that this one has: labels on sessions, a tone of drafts, and a count of labels in the state. */
export interface LaterState extends WorkspaceState {
  readonly labelled?: number;
}

/** A session of the later version. */
export type LaterSession = Session & { readonly labels: readonly string[] };

/** A draft of the later version. */
export interface LaterDraft { readonly text: string; readonly tone?: string }

type Plain = Readonly<Record<string, unknown>>;

const isLabelled = (fact: Plain): boolean => fact['type'] === 'session/labelled' && typeof fact['sessionId'] === 'string' && typeof fact['label'] === 'string' && Number.isFinite(fact['seq']);

/** The format of the later version. */
export const laterFormat: LogFormat = {
  ...logFormat,
  number: logFormat.number + 1,
  upcasters: [
    ...logFormat.upcasters,
    { since: logFormat.number + 1, of: 'session', up: (before) => ({ ...before, labels: [] }) },
    { since: logFormat.number + 1, of: 'draft/written', up: (before) => ({ ...before, tone: 'plain' }) },
  ],
  knows: (type) => type === 'session/labelled' || logFormat.knows(type),
  isFact: (value) => isLabelled((value ?? {}) as Plain) || (logFormat.isFact(value) && ((value as Plain)['type'] !== 'draft/written' || typeof (value as Plain)['tone'] === 'string')),
  isPiece: (kind, value) => logFormat.isPiece(kind, value) && (kind !== 'session' || Array.isArray((value as Plain)['labels'])),
};

/** The rules of the later version: those of this one, which know neither labels nor tones, and what it adds to them. */
export function laterEvolve(state: WorkspaceState, fact: Fact): WorkspaceState {
  const before = new Map(state.sessions.map((session) => [session.id, (session as LaterSession).labels]));
  const tones = new Map(state.conversations.map(({ id, draft }) => [id, { text: draft.text, tone: (draft as LaterDraft).tone }]));
  const plain = fact as unknown as Plain;
  const next = evolve(state, fact);
  const labelled = plain['type'] === 'session/labelled' ? plain : undefined;
  const sessions = next.sessions.map((session) => {
    const labels = before.get(session.id) ?? [];
    return { ...session, labels: labelled?.['sessionId'] === session.id ? [...labels, labelled['label'] as string] : labels };
  });
  const conversations = next.conversations.map((conversation) => {
    const { id, draft } = conversation;
    const tone = plain['type'] === 'draft/written' && plain['conversationId'] === id ? plain['tone'] : tones.get(id)?.text === draft.text ? tones.get(id)?.tone : undefined;
    return tone === undefined ? conversation : { ...conversation, draft: { ...draft, tone } };
  });
  return { ...next, sessions, conversations, labelled: ((state as LaterState).labelled ?? 0) + (labelled ? 1 : 0) } as LaterState;
}

/** A bus of the later version. */
export function laterBus(agent: Agent, windowId: string, journal: SessionJournal, report: (error: unknown) => void): Bus<WorkspaceState, Command, Fact, CommandInput> {
  return createBus<WorkspaceState, Command, Fact, CommandInput>({
    parse: (value) => ((value as Plain)['type'] === 'session/label' ? { ok: true, command: { ...(value as object) } as Command } : parseCommand(value)),
    decide: (state, command, stamp) => {
      const plain = command as unknown as Plain;
      if (plain['type'] === 'session/label') return { facts: [{ type: 'session/labelled', sessionId: plain['sessionId'], label: plain['label'] } as unknown as Fact] };
      const decision = decide(state, command, stamp);
      if ('refusal' in decision) return decision;
      return { facts: decision.facts.map((fact) => (fact.type === 'draft/written' ? { ...fact, tone: 'friendly' } : fact)) };
    },
    evolve: laterEvolve,
    initial: (at) => initialState(agent, at),
    opening: openWindow(),
    windowsOf: ({ windows }) => Object.keys(windows).filter((id) => !windows[id]?.lost),
    losing: loseWindow,
  }, { agent, windowId, journal, report });
}
