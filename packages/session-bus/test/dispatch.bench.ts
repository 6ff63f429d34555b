import { decide, evolve, openSession, openWindow, initialState, parseCommand, receiveMessage, requestSessionAttention, type CommandInput, type Stamp, type WorkspaceState } from '@session-desk/core';
import { createSessionBus, inSession, type SessionBus } from '@session-desk/session-bus';

/** Prints what a command costs, part by part: medians of rounds that take turns. `node dist-test/dispatch.bench.js [commands] [rounds]` */
const count = Number(process.argv[2] ?? 2_000);
const rounds = Number(process.argv[3] ?? 61);
const sessionCount = 100;
const agent = { tenant: 'acme', id: 'kim', role: 'chat' };
const config = { limits: { sessions: 1_000 }, capacity: { chat: 1_000 } };
const sessionIds = Array.from({ length: sessionCount }, (_, at) => `s${String(at)}`);

const openings = sessionIds.map((sessionId, at) => openSession({
  sessionId, kind: 'conversation', channel: 'chat', focus: false, conversation: { conversationId: `c${String(at)}`, channel: 'chat', customer: { name: `Customer ${String(at)}` } },
}));

let messages = 0;
const workloads: Readonly<Record<string, (at: number) => CommandInput>> = {
  'session/request-attention': (at) => requestSessionAttention(sessionIds[at % sessionCount]!),
  'message/receive': (at) => receiveMessage({ conversationId: `c${String(at % sessionCount)}`, messageId: `m${String(++messages)}`, from: 'customer', text: 'Where is my order?' }),
};

async function workspace(watched: boolean): Promise<SessionBus> {
  const bus = createSessionBus({ agent, config });
  await bus.ready;
  for (const opening of openings) {
    const result = await bus.dispatch(opening);
    if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  }
  if (watched) for (const id of sessionIds) bus.select(inSession(id, (state: WorkspaceState) => state.sessions[state.index.sessions.get(id) ?? 0]?.unread)).subscribe();
  return bus;
}

/** What a part of the path costs when nothing else runs. */
function bare(commands: readonly CommandInput[], part: 'parse' | 'parse, decide, evolve'): () => number {
  const stamp = (id: number): Stamp => ({ id: String(id), at: 1, agentId: 'kim', windowId: 'w1' });
  let seq = 0;
  let state = initialState(agent, 0, config);
  const apply = (input: CommandInput): void => {
    const parsed = parseCommand(input);
    if (!parsed.ok || part === 'parse') return;
    const own = stamp(++seq);
    const decision = decide(state, parsed.command, own);
    if ('refusal' in decision) throw new Error(JSON.stringify(decision.refusal));
    for (const fact of decision.facts) state = evolve(state, Object.assign(fact, { seq, epoch: 1, at: 1, cause: own.id, windowId: 'w1' }));
  };
  if (part !== 'parse') for (const input of [openWindow(), ...openings]) apply(input);
  return () => {
    const start = performance.now();
    for (const input of commands) apply(input);
    return performance.now() - start;
  };
}

async function bus(commands: readonly CommandInput[], watched: boolean): Promise<() => number> {
  const own = await workspace(watched);
  return () => {
    const start = performance.now();
    for (const command of commands) void own.dispatch(command);
    return performance.now() - start;
  };
}

for (const [name, make] of Object.entries(workloads)) {
  const times: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++) {
    const commands = Array.from({ length: count }, (_, at) => make(at));
    const parts = {
      'parse': bare(commands, 'parse'), 'parse, decide, evolve': bare(commands, 'parse, decide, evolve'),
      'dispatch': await bus(commands, false), 'dispatch, 100 keyed watchers': await bus(commands, true),
    };
    for (const [part, run] of Object.entries(parts)) {
      (times[part] ??= []).push(run() / count * 1_000_000);
      await new Promise((resolve) => { setImmediate(resolve); });
    }
  }
  for (const [part, all] of Object.entries(times)) {
    const median = all.slice(1).sort((a, b) => a - b)[Math.floor((all.length - 1) / 2)] ?? 0;
    process.stdout.write(`${name.padEnd(28)}${part.padEnd(32)}${median.toFixed(0).padStart(6)} ns${(1_000 / median).toFixed(2).padStart(8)} M/s\n`);
  }
}
