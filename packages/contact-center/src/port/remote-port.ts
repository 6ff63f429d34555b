import { BehaviorSubject, Observable, Subject } from 'rxjs';
import type { ContactCenterPort, PortStatus } from './port.js';
import { PortError } from './port-error.js';
import type { CenterRecord } from './records-port.js';
import type { Calls, Incoming, Outgoing, Wire, WiredError } from './wire.js';

/** A port whose implementation is at the other end of a wire. */
export interface RemotePort extends ContactCenterPort {
  /** The other end is gone for good: the status is `offline`, and whatever waits for an answer rejects with it. */
  lost(): void;
}

/** Uses a port over a wire; the counterpart is `servePort`. */
export function remotePort(wire: Wire): RemotePort {
  const status$ = new BehaviorSubject<PortStatus>('connecting');
  const events$ = new Subject<unknown>();
  const waiting = new Map<number, { readonly resolve: (answer: unknown) => void; readonly reject: (problem: PortError) => void }>();
  const watchers = new Map<number, (message: Extract<Incoming, { type: 'record' }>) => void>();
  let count = 0;
  let gone = false;
  const post = (message: Outgoing): void => { wire.postMessage(message); };

  function call<Name extends keyof Calls>(name: Name, ...args: Calls[Name]['args']): Promise<Calls[Name]['answer']> {
    if (gone) return Promise.reject(new PortError('offline'));
    count += 1;
    const number = count;
    return new Promise((resolve, reject) => {
      // The other end answers each name with its own type: the table of calls is shared, the compiler cannot follow it over the wire.
      waiting.set(number, { resolve: resolve as (answer: unknown) => void, reject });
      post({ type: 'call', call: number, name, args } as Outgoing);
    });
  }

  wire.addEventListener('message', ({ data }) => {
    const message = data as Incoming;
    switch (message.type) {
      case 'status':
        status$.next(message.status);
        break;
      case 'event':
        events$.next(message.event);
        break;
      case 'answer': {
        const asker = waiting.get(message.call);
        waiting.delete(message.call);
        if (message.error === undefined) asker?.resolve(message.answer);
        else asker?.reject(unwired(message.error));
        break;
      }
      case 'record':
        watchers.get(message.watch)?.(message);
        break;
    }
  });

  return {
    status$: status$.asObservable(),
    events$: events$.asObservable(),
    records: {
      read: (kind, id) => call('read', kind, id),
      list: (kind, query) => call('list', kind, query),
      write: (kind, id, write) => call('write', kind, id, write),
      watch: (kind, id) => new Observable<CenterRecord>((reader) => {
        count += 1;
        const watch = count;
        watchers.set(watch, ({ record, error }) => {
          if (record !== undefined) reader.next(record);
          if (error !== undefined) reader.error(unwired(error));
        });
        post({ type: 'watch', watch, kind, id });
        return () => {
          watchers.delete(watch);
          post({ type: 'unwatch', watch });
        };
      }),
    },
    connect: (agent) => call('connect', agent),
    disconnect: () => call('disconnect'),
    request: (request) => call('request', request),
    acknowledge(origin, stream, seq) { post({ type: 'acknowledge', origin, stream, seq }); },
    repeat(origin, stream, seq) { post({ type: 'repeat', origin, stream, seq }); },
    lost() {
      gone = true;
      status$.next('offline');
      for (const { reject } of waiting.values()) reject(new PortError('offline'));
      waiting.clear();
    },
  };
}

function unwired({ code, values }: WiredError): PortError {
  return new PortError(code, values);
}
