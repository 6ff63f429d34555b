import type { SessionBus } from '@session-desk/session-bus';
import { Observable } from 'rxjs';

/** A bus that keeps account of its readers. */
export interface BusSpy {
  /** Give this one to the element. */
  readonly bus: SessionBus;
  /** How many subscriptions are open through `bus` now. */
  readonly readers: number;
  /** The commands dispatched through `bus`, in order. */
  readonly commands: readonly unknown[];
}

/** Wraps `real` so that subscriptions and commands through the wrapper are counted; everything else passes through. */
export function spyOnBus(real: SessionBus): BusSpy {
  const commands: unknown[] = [];
  let readers = 0;
  const counted = (source: Observable<unknown>): Observable<unknown> =>
    new Observable((subscriber) => {
      readers++;
      const subscription = source.subscribe(subscriber);
      return () => {
        readers--;
        subscription.unsubscribe();
      };
    });
  const bus = new Proxy(real, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (value instanceof Observable) return counted(value);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        if (name === 'dispatch') commands.push(args[0]);
        const result: unknown = Reflect.apply(value, target, args);
        return result instanceof Observable ? counted(result) : result;
      };
    },
  });
  return {
    bus,
    commands,
    get readers() {
      return readers;
    },
  };
}
