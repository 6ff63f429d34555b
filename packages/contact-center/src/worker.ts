import { realClock } from './clock.js';
import { type Center, createCenter } from './embedded/center.js';
import type { CenterControl, ControlAnswer } from './embedded/center-control.js';
import { servePort } from './port/serve-port.js';
import type { Wire } from './port/wire.js';

// The Worker's side of `embeddedCenter`: the one file that runs when it is loaded. It does nothing before `open`.
// The global is read as a wire; where it is none (Node), importing this file does nothing.
const wire = globalThis as unknown as Pick<Wire, 'postMessage'> & Partial<Wire>;
let center: Center | undefined;

wire.addEventListener?.('message', ({ data }) => {
  const message = data as CenterControl;
  const answer = (rest: Omit<ControlAnswer, 'type'>): void => { wire.postMessage({ type: 'control-answer', ...rest } satisfies ControlAnswer); };
  switch (message.type) {
    case 'open':
      center ??= openCenter(message.options);
      break;
    case 'set-pace':
      center?.setPace(message.pace);
      break;
    case 'set-arrivals':
      center?.setArrivals(message.perMinute);
      break;
    case 'bring':
      try {
        answer({ control: message.control, answer: center?.bring(message.dialogueId) });
      } catch {
        answer({ control: message.control, unknownDialogue: message.dialogueId });
      }
      break;
    case 'figures':
      answer({ control: message.control, answer: center?.figures() });
      break;
  }
});

function openCenter(options: Extract<CenterControl, { type: 'open' }>['options']): Center {
  const opened = createCenter(options, realClock);
  servePort(opened.port(), wire as Wire);
  return opened;
}
