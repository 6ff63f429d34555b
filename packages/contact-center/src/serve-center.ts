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

/** The Worker's side of `embeddedCenter`, for a Worker's file of the host's own. Nothing happens before the page opens the centre. */
export function serveCenter(wire: Wire, { storeOf }: ServeCenterOptions = {}): void {
  let opening: Promise<Center> | undefined;
  // What comes for the port before the centre is open waits for it.
  const early: { readonly data: unknown }[] = [];
  let listener: ((event: { readonly data: unknown }) => void) | undefined;

  wire.addEventListener('message', (event) => {
    const message = event.data as CenterControl | Outgoing;
    switch (message.type) {
      case 'open':
        opening ??= open(message).then((center) => {
          servePort(center.port(), { postMessage: (said) => { wire.postMessage(said); }, addEventListener: (_type, listen) => { listener = listen; } });
          for (const each of early.splice(0)) listener?.(each);
          return center;
        });
        break;
      case 'set-pace': case 'set-arrivals': case 'bring': case 'figures':
        void opening?.then((center) => { control(center, message); });
        break;
      case 'call': case 'acknowledge': case 'repeat': case 'watch': case 'unwatch':
        if (listener) listener(event);
        else early.push(event);
    }
  });

  const say = (answer: ControlAnswer): void => { wire.postMessage(answer); };

  async function open({ options, keepFor }: Extract<CenterControl, { type: 'open' }>): Promise<Center> {
    const report = (problem: unknown): void => { say({ type: 'control-problem', problem: String(problem) }); };
    if (!keepFor) return createCenter(options, realClock);
    if (storeOf) return openCenter(options, realClock, storeOf(keepFor), report);
    report(new Error('This Worker keeps nothing: its file gives serveCenter no storeOf'));
    return createCenter(options, realClock);
  }

  function control(center: Center, message: Exclude<CenterControl, { type: 'open' }>): void {
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
}
