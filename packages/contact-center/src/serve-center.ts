import { realClock } from './clock.js';
import { type Center, createCenter, openCenter } from './embedded/center.js';
import type { CenterControl, ControlAnswer } from './embedded/center-control.js';
import type { CenterOwner, CenterStore } from './embedded/center-store.js';
import { servePort } from './port/serve-port.js';
import type { Outgoing, Wire } from './port/wire.js';

/** How a Worker serves its centre. */
export interface ServeCenterOptions {
  /** Where the centre of an agent is kept; without it none is. */
  readonly storeOf?: ((owner: CenterOwner) => CenterStore) | undefined;
}

/** A page's end of a SharedWorker. */
interface PagePort extends Wire {
  start(): void;
}

/** The global of a Worker, or of a SharedWorker, which many pages of one agent use. */
export interface WorkerScope {
  postMessage?: Wire['postMessage'] | undefined;
  addEventListener(type: string, listener: (event: { readonly data: unknown; readonly ports: readonly PagePort[] }) => void): void;
}

type Opening = Extract<CenterControl, { type: 'open' }>;

/** The Worker's side of `embeddedCenter`, for a Worker's file of the host's own. Nothing happens before a page opens the centre; every page of a SharedWorker has the same one. */
export function serveCenter(scope: WorkerScope, options: ServeCenterOptions = {}): void {
  const place = new CenterPlace(options);
  // A SharedWorker has no page of its own to speak to.
  if (scope.postMessage) servePage(scope as Wire, place);
  else {
    scope.addEventListener('connect', ({ ports: [port] }) => {
      if (!port) return;
      servePage(port, place);
      port.start();
    });
  }
}

/** Where the one centre of a Worker is, while it is open. */
class CenterPlace {
  readonly #options: ServeCenterOptions;
  #center: Promise<Center> | undefined;

  constructor(options: ServeCenterOptions) {
    this.#options = options;
  }

  /** Opens it, or joins the one that is open: whoever comes last says how fast it goes. */
  async open(asked: Opening, report: (problem: unknown) => void): Promise<Center> {
    if (!this.#center) return this.#center = this.#make(asked, report);
    const center = await this.#center;
    const { pace, arrivalsPerMinute } = asked.options;
    if (pace !== undefined) center.setPace(pace);
    if (arrivalsPerMinute !== undefined) center.setArrivals(arrivalsPerMinute);
    return center;
  }

  /** It is over; the next page that opens one begins with what is kept. */
  end(): void {
    void this.#center?.then((center) => { center.stop(); });
    this.#center = undefined;
  }

  async #make({ options, keepFor }: Opening, report: (problem: unknown) => void): Promise<Center> {
    if (!keepFor) return createCenter(options, realClock);
    const { storeOf } = this.#options;
    if (storeOf) return openCenter(options, realClock, storeOf(keepFor), report);
    report(new Error('This Worker keeps nothing: its file gives serveCenter no storeOf'));
    return createCenter(options, realClock);
  }
}

function servePage(wire: Wire, place: CenterPlace): void {
  let opening: Promise<Center> | undefined;
  // What comes for the port before the centre is open waits for it.
  const early: { readonly data: unknown }[] = [];
  let listener: ((event: { readonly data: unknown }) => void) | undefined;
  const say = (answer: ControlAnswer): void => { wire.postMessage(answer); };

  wire.addEventListener('message', (event) => {
    const message = event.data as CenterControl | Outgoing;
    switch (message.type) {
      case 'open':
        opening ??= place.open(message, (problem) => { say({ type: 'control-problem', problem: String(problem) }); }).then((center) => {
          servePort(center.port(), { postMessage: (said) => { wire.postMessage(said); }, addEventListener: (_type, listen) => { listener = listen; } });
          for (const each of early.splice(0)) listener?.(each);
          return center;
        });
        break;
      case 'end': place.end(); break;
      case 'set-pace': case 'set-arrivals': case 'bring': case 'figures':
        void opening?.then((center) => { control(center, message, say); });
        break;
      case 'call': case 'acknowledge': case 'repeat': case 'watch': case 'unwatch':
        if (listener) listener(event);
        else early.push(event);
    }
  });
}

function control(center: Center, message: Exclude<CenterControl, { type: 'open' | 'end' }>, say: (answer: ControlAnswer) => void): void {
  switch (message.type) {
    case 'set-pace':
      center.setPace(message.pace);
      break;
    case 'set-arrivals':
      center.setArrivals(message.perMinute);
      break;
    case 'bring':
      try {
        say({ type: 'control-answer', control: message.control, answer: center.bring(message.dialogueId) });
      } catch {
        say({ type: 'control-answer', control: message.control, unknownDialogue: message.dialogueId });
      }
      break;
    case 'figures':
      say({ type: 'control-answer', control: message.control, answer: center.figures() });
      break;
  }
}
