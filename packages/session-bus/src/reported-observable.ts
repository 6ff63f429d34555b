import { Observable } from 'rxjs';
import type { Observer, OperatorFunction, Subscriber, Subscription, TeardownLogic } from 'rxjs';

/**
 * An Observable whose listeners are fenced: what one throws, or an error that nobody takes, goes to `report`, and the
 * others get their value. Holds for what is subscribed directly or behind `pipe`; RxJS alone would throw it at the page.
 */
export class ReportedObservable<T> extends Observable<T> {
  readonly #report: (error: unknown) => void;

  constructor(subscribe: (subscriber: Subscriber<T>) => TeardownLogic, report: (error: unknown) => void) {
    super(subscribe);
    this.#report = report;
  }

  override subscribe(target?: Partial<Observer<T>> | ((value: T) => void) | null, error?: ((error: unknown) => void) | null, complete?: (() => void) | null): Subscription {
    // An operator's own Subscriber is already fenced, and must be handed on as it is for unsubscribing to reach us.
    if (isSubscriber(target)) return super.subscribe(target);
    const observer = typeof target === 'function' || !target
      ? { ...(target && { next: target }), ...(error && { error }), ...(complete && { complete }) }
      : target;
    return super.subscribe(fenced(observer, this.#report));
  }

  override pipe(...operations: OperatorFunction<never, never>[]): Observable<never> {
    // The overloads of `pipe` cannot be written once for any number of operators; callers see those of Observable.
    const piped = super.pipe(...(operations as [])) as unknown as Observable<never>;
    return new ReportedObservable<never>((subscriber) => piped.subscribe(subscriber), this.#report);
  }
}

function isSubscriber<T>(target: unknown): target is Subscriber<T> {
  return typeof target === 'object' && target !== null && 'add' in target && 'unsubscribe' in target;
}

function fenced<T>(observer: Partial<Observer<T>>, report: (error: unknown) => void): Observer<T> {
  return {
    next: (value) => { try { observer.next?.(value); } catch (error) { report(error); } },
    error: (cause: unknown) => {
      if (!observer.error) { report(cause); return; }
      try { observer.error(cause); } catch (error) { report(error); }
    },
    complete: () => { try { observer.complete?.(); } catch (error) { report(error); } },
  };
}
