import type { CenterControl, ControlAnswer } from './embedded/center-control.js';
import type { Center } from './embedded/center.js';
import { type CenterPage, CenterPlaces, type ServeCenterOptions } from './embedded/center-places.js';
import type { ContactCenterPort } from './port/port.js';
import { servePort } from './port/serve-port.js';
import type { Outgoing, Wire } from './port/wire.js';

/** A page's end of a SharedWorker. */
interface PagePort extends Wire {
  start(): void;
  addEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void;
}

/** The global of a Worker, or of a SharedWorker, which many pages use. */
export interface WorkerScope {
  postMessage?: Wire['postMessage'] | undefined;
  addEventListener(type: string, listener: (event: { readonly data: unknown; readonly ports: readonly PagePort[] }) => void): void;
}

/**
 * The Worker's side of `embeddedCenter`, for a Worker's file of the host's own. Nothing happens before a page opens a centre; in a SharedWorker all
 * pages of one agent have the same.
 */
export function serveCenter(scope: WorkerScope, options: ServeCenterOptions = {}): void {
  const places = new CenterPlaces(options);
  if (scope.postMessage) { servePage(scope as Wire, places); return; }
  // A SharedWorker has no page of its own to speak to.
  scope.addEventListener('connect', ({ ports: [port] }) => {
    if (!port) return;
    const leave = servePage(port, places);
    // A page that crashes says nothing; where the browser tells of it, it is let go all the same.
    port.addEventListener('close', leave);
    port.start();
  });
}

/** Serves one page; returns its leaving. */
function servePage(wire: Wire, places: CenterPlaces): () => void {
  let opening: Promise<Center> | undefined;
  // What comes for the port before the centre is open waits for it.
  const early: { readonly data: unknown }[] = [];
  let listener: ((event: { readonly data: unknown }) => void) | undefined;
  let endPort: (() => void) | undefined;
  let port: ContactCenterPort | undefined;
  let isGone = false;
  const say = (answer: ControlAnswer): void => { if (!isGone) wire.postMessage(answer); };
  const page: CenterPage = { report: (problem) => { say({ type: 'control-problem', problem: String(problem) }); }, ended: () => { endPort?.(); say({ type: 'control-ended' }); } };

  const leave = (): void => {
    if (isGone) return;
    isGone = true;
    endPort?.();
    // The agent is not there by this page any more.
    void port?.disconnect();
    places.leave(page);
  };
  const begin = (center: Center): Center => {
    if (isGone) return center;
    port = center.port();
    endPort = servePort(port, { postMessage: (said) => { wire.postMessage(said); }, addEventListener: (_type, listen) => { listener = listen; } });
    for (const each of early.splice(0)) listener?.(each);
    return center;
  };

  wire.addEventListener('message', (event) => {
    const message = event.data as CenterControl | Outgoing;
    switch (message.type) {
      case 'open':
        opening ??= places.open(message, page).then(begin);
        // The page has been told.
        opening.catch(() => undefined);
        break;
      case 'end': places.end(page); break;
      case 'leave': leave(); break;
      case 'set-pace': case 'set-arrivals': case 'bring': case 'figures':
        opening?.then((center) => { control(center, message, say); }, () => undefined);
        break;
      case 'call': case 'acknowledge': case 'repeat': case 'watch': case 'unwatch':
        if (listener) listener(event);
        else early.push(event);
    }
  });
  return leave;
}

function control(center: Center, message: Extract<CenterControl, { type: 'set-pace' | 'set-arrivals' | 'bring' | 'figures' }>, say: (answer: ControlAnswer) => void): void {
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
