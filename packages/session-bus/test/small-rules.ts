import type { FactStamp, Refusal, Stamp } from '@session-desk/core';
import { createBus, type Bus, type BusOptions, type ErrorSource, type Journal, type Rules } from '@session-desk/session-bus';
import { VirtualClock } from './virtual-clock.js';

/** Notes on sessions and a name: as few rules as show every part of the bus. */
export interface Desk {
  readonly name: string;
  readonly notes: Readonly<Record<string, number>>;
  readonly windows: readonly string[];
}

export type DeskCommand =
  | { readonly type: 'note/add'; readonly sessionId: string; readonly by: number }
  | { readonly type: 'note/move'; readonly sessionId: string; readonly toId: string }
  | { readonly type: 'desk/rename'; readonly name: string }
  | { readonly type: 'rule/break'; readonly where: 'decide' | 'evolve' }
  | { readonly type: 'window/open' }
  | { readonly type: 'window/lose'; readonly lostId: string };

export type DeskFact = FactStamp & (
  | { readonly type: 'note/added'; readonly sessionId: string; readonly by: number }
  | { readonly type: 'desk/renamed'; readonly name: string; readonly sessionId?: undefined }
  | { readonly type: 'rule/broken'; readonly sessionId?: undefined }
  | { readonly type: 'window/opened'; readonly openedId: string; readonly sessionId?: undefined }
  | { readonly type: 'window/lost'; readonly lostId: string; readonly sessionId?: undefined }
);

type DeskFactBody = DeskFact extends infer F ? F extends FactStamp ? Omit<F, keyof FactStamp> : never : never;

export type DeskBus = Bus<Desk, DeskCommand, DeskFact>;
export type DeskJournal = Journal<Desk, DeskFact>;

const fields: Readonly<Record<DeskCommand['type'], readonly string[]>> = {
  'note/add': ['sessionId', 'by'], 'note/move': ['sessionId', 'toId'], 'desk/rename': ['name'], 'rule/break': ['where'], 'window/open': [], 'window/lose': ['lostId'],
};

export const add = (sessionId: string, by = 1): DeskCommand => ({ type: 'note/add', sessionId, by });
export const rename = (name: string): DeskCommand => ({ type: 'desk/rename', name });

export const deskRules: Rules<Desk, DeskCommand, DeskFact> = {
  opening: { type: 'window/open' },
  windowsOf: ({ windows }) => windows,
  losing: (lostId) => ({ type: 'window/lose', lostId }),
  initial: () => ({ name: 'desk', notes: {}, windows: [] }),
  parse(value) {
    const given = value as Readonly<Record<string, unknown>> | null | undefined;
    const type = given?.['type'] as DeskCommand['type'];
    if (!given || !(type in fields)) return { ok: false, refusal: malformed('type', 'a known command type', type) };
    const command: Record<string, unknown> = { type };
    for (const field of fields[type]) {
      if (given[field] === undefined) return { ok: false, refusal: malformed(field, 'a value', undefined) };
      command[field] = given[field];
    }
    return { ok: true, command: command as DeskCommand };
  },
  decide(_state, command, { windowId }: Stamp): { facts: DeskFactBody[] } | { refusal: Refusal } {
    switch (command.type) {
      case 'note/add':
        if (command.by < 0) return { refusal: { code: 'unknown-session', sessionId: command.sessionId } };
        return { facts: command.by === 0 ? [] : [{ type: 'note/added', sessionId: command.sessionId, by: command.by }] };
      case 'note/move':
        return { facts: [
          { type: 'note/added', sessionId: command.sessionId, by: -1 }, { type: 'note/added', sessionId: command.toId, by: 1 },
          { type: 'note/added', sessionId: command.toId, by: 1 },
        ] };
      case 'desk/rename': return { facts: [{ type: 'desk/renamed', name: command.name }] };
      case 'rule/break':
        if (command.where === 'decide') throw new Error('decide broke');
        return { facts: [{ type: 'desk/renamed', name: 'half done' }, { type: 'rule/broken' }] };
      case 'window/open': return { facts: [{ type: 'window/opened', openedId: windowId }] };
      case 'window/lose': return { facts: [{ type: 'window/lost', lostId: command.lostId }] };
    }
  },
  evolve(state, fact) {
    switch (fact.type) {
      case 'note/added': return { ...state, notes: { ...state.notes, [fact.sessionId]: (state.notes[fact.sessionId] ?? 0) + fact.by } };
      case 'desk/renamed': return { ...state, name: fact.name };
      case 'rule/broken': throw new Error('evolve broke');
      case 'window/opened': return { ...state, windows: [...state.windows, fact.openedId] };
      case 'window/lost': return { ...state, windows: state.windows.filter((id) => id !== fact.lostId) };
    }
  },
};

function malformed(path: string, expected: string, found: unknown): Refusal {
  return { code: 'malformed', path, expected, found: String(found) };
}

/** A bus over the small rules, with a clock and a log of errors that the test holds. */
export function deskBus(options: Partial<BusOptions<Desk, DeskFact>> = {}): { bus: DeskBus; clock: VirtualClock; errors: [string, ErrorSource][] } {
  const clock = new VirtualClock();
  const errors: [string, ErrorSource][] = [];
  let count = 0;
  const bus = createBus<Desk, DeskCommand, DeskFact>(deskRules, {
    agent: { tenant: 'acme', id: 'kim', role: 'chat' }, windowId: 'w1', clock, ids: { next: () => `own-${String(++count)}` },
    report: (error, where) => { errors.push([error instanceof Error ? error.message : String(error), where]); }, ...options,
  });
  return { bus, clock, errors };
}

/** The same, after its log is restored. */
export async function readyDesk(options: Partial<BusOptions<Desk, DeskFact>> = {}): Promise<ReturnType<typeof deskBus>> {
  const desk = deskBus(options);
  await desk.bus.ready;
  return desk;
}
