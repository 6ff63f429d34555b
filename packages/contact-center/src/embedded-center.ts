import type { Center } from './embedded/center.js';
import type { CenterControl, ControlAnswer } from './embedded/center-control.js';
import type { CenterOwner } from './embedded/center-store.js';
import type { CenterOptions } from './embedded/center-options.js';
import { PortError, refused } from './port/port-error.js';
import { type RemotePort, remotePort } from './port/remote-port.js';
import type { Incoming } from './port/wire.js';
import { startWorker } from './start-worker.js';

/** The embedded centre as its page sees it: the port, and what the people at its controls can do. */
export interface EmbeddedCenter extends RemotePort {
  /** Changes how fast customers speak, at once. */
  setPace(pace: number): void;
  /** Changes how many customers come in a minute, at once. */
  setArrivals(perMinute: number): void;
  /** Lets a customer come now; answers with the id of the conversation, rejects with `unknown-dialogue`. */
  bring(dialogueId: string): Promise<string>;
  /** How many dialogues are still to come, and how many pieces of work are in each state. */
  figures(): Promise<ReturnType<Center['figures']>>;
  /** Ends the centre, for every page that shares it; the port is offline from then on. */
  stop(): void;
}

/** The options of a centre, and where its Worker comes from. */
export interface EmbeddedCenterOptions extends CenterOptions {
  /** Where the Worker's file lies, for bundles that put it elsewhere than beside this module. */
  readonly workerUrl?: URL | undefined;
  /** Makes the Worker, for hosts that load scripts in a way of their own. */
  readonly worker?: (() => Worker | SharedWorker) | undefined;
  /** One centre for all windows of the agent, where the browser has SharedWorkers; else the next window's waits until this one is gone. */
  readonly shared?: boolean | undefined;
  /** Whose centre it is: it is kept for this agent, by a Worker whose file says where. Without an owner a reload forgets it. */
  readonly keepFor?: CenterOwner | undefined;
  /** Told of what could not be kept or read. */
  readonly report?: ((problem: Error) => void) | undefined;
}

/** Opens a contact centre in a Worker of this page. Nobody is connected yet, but customers begin to come. */
export function embeddedCenter({ workerUrl, shared = false, worker: make = () => startWorker(workerUrl, shared && 'SharedWorker' in globalThis), keepFor, report, ...options }: EmbeddedCenterOptions): EmbeddedCenter {
  const worker = make();
  const wire = 'port' in worker ? worker.port : worker;
  const port = remotePort(wire);
  const waiting = new Map<number, { readonly resolve: (answer: unknown) => void; readonly reject: (problem: Error) => void }>();
  let count = 0;
  let isLost = false;
  const say = (control: CenterControl): void => { wire.postMessage(control); };
  const lost = (): void => {
    isLost = true;
    if ('port' in worker) globalThis.removeEventListener('pagehide', leave);
    port.lost();
    for (const { reject } of waiting.values()) reject(new PortError('offline'));
    waiting.clear();
  };
  const leave = ({ persisted }: PageTransitionEvent): void => { if (!persisted) say({ type: 'leave' }); };
  const stop = (): void => {
    if ('port' in worker) {
      say({ type: 'end' });
      worker.port.close();
    } else worker.terminate();
    lost();
  };

  worker.addEventListener('error', stop);
  // A Worker of many pages is not told when one of them goes.
  if ('port' in worker) globalThis.addEventListener('pagehide', leave);
  (wire as Worker).addEventListener('message', ({ data }: MessageEvent<Incoming | ControlAnswer>) => {
    if (data.type === 'control-ended') lost();
    if (data.type === 'control-problem') report?.(new Error(data.problem));
    if (data.type !== 'control-answer') return;
    const asker = waiting.get(data.control);
    waiting.delete(data.control);
    if (data.unknownDialogue === undefined) asker?.resolve(data.answer);
    else asker?.reject(refused('unknown-dialogue', { dialogueId: data.unknownDialogue }));
  });
  if ('port' in worker) worker.port.start();
  say({ type: 'open', options, keepFor });

  function ask<Answer>(control: (number: number) => CenterControl): Promise<Answer> {
    if (isLost) return Promise.reject(new PortError('offline'));
    count += 1;
    const number = count;
    return new Promise<Answer>((resolve, reject) => {
      waiting.set(number, { resolve: resolve as (answer: unknown) => void, reject });
      say(control(number));
    });
  }

  return {
    ...port,
    setPace: (pace) => { say({ type: 'set-pace', pace }); },
    setArrivals: (perMinute) => { say({ type: 'set-arrivals', perMinute }); },
    bring: (dialogueId) => ask((control) => ({ type: 'bring', control, dialogueId })),
    figures: () => ask((control) => ({ type: 'figures', control })),
    stop,
  };
}
