import type { Subscription } from 'rxjs';
import type { ContactCenterPort } from './port.js';
import { PortError } from './port-error.js';
import type { Call, Incoming, Outgoing, Wire, WiredError } from './wire.js';

/**
 * Lets the other end of a wire use a port; the counterpart is `remotePort`. What is not of this protocol is left to others on the wire. Returns the end of
 * it: nothing is said after that.
 */
export function servePort(port: ContactCenterPort, wire: Wire): () => void {
  const watches = new Map<number, Subscription>();
  let isOver = false;
  const post = (message: Incoming): void => { if (!isOver) wire.postMessage(message); };

  const telling = [
    port.status$.subscribe((status) => { post({ type: 'status', status }); }),
    port.events$.subscribe((event) => { post({ type: 'event', event }); }),
  ];

  wire.addEventListener('message', ({ data }) => {
    if (isOver) return;
    const message = data as Outgoing;
    switch (message.type) {
      case 'call':
        doCall(port, message).then(
          (answer) => { post({ type: 'answer', call: message.call, answer }); },
          (problem: unknown) => { post({ type: 'answer', call: message.call, error: wired(problem) }); },
        );
        break;
      case 'acknowledge':
        port.acknowledge(message.origin, message.stream, message.seq);
        break;
      case 'repeat':
        port.repeat(message.origin, message.stream, message.seq);
        break;
      case 'watch': {
        const { watch } = message;
        watches.set(watch, port.records.watch(message.kind, message.id).subscribe({
          next: (record) => { post({ type: 'record', watch, record }); },
          error: (problem: unknown) => { post({ type: 'record', watch, error: wired(problem) }); },
        }));
        break;
      }
      case 'unwatch':
        watches.get(message.watch)?.unsubscribe();
        watches.delete(message.watch);
        break;
    }
  });

  return () => {
    isOver = true;
    for (const each of [...telling, ...watches.values()]) each.unsubscribe();
    watches.clear();
  };
}

async function doCall(port: ContactCenterPort, call: Call): Promise<unknown> {
  switch (call.name) {
    case 'connect': return port.connect(...call.args);
    case 'disconnect': return port.disconnect();
    case 'request': return port.request(...call.args);
    case 'read': return port.records.read(...call.args);
    case 'list': return port.records.list(...call.args);
    case 'write': return port.records.write(...call.args);
  }
}

function wired(problem: unknown): WiredError {
  if (problem instanceof PortError) return { code: problem.code, values: problem.values };
  return { code: 'refused', values: { reason: 'failed', message: String(problem) } };
}
