import type { Clock } from './clock.js';
import type { Hook, Refused } from './bus.js';
import type { AnyCommand } from './rules.js';
import { refused } from './settled.js';

/** How long the hooks of one command may take together, in milliseconds. */
export const HOOK_LIMIT = 5_000;

/** A command that may go on, or why not. */
export type Passed<C> = { readonly ok: true; readonly command: C } | Refused;

/** The hooks by command type. A command is asked about in the order in which they were added, by those there when it came. */
export class Hooks<C extends AnyCommand> {
  readonly #parse: (value: unknown) => Passed<C>;
  readonly #clock: Clock;
  readonly #report: (error: unknown) => void;
  readonly #byType = new Map<string, readonly Hook<C, unknown>[]>();
  readonly #waiting = new Set<(end: Refused) => void>();

  constructor(parse: (value: unknown) => Passed<C>, clock: Clock, report: (error: unknown) => void) {
    this.#parse = parse;
    this.#clock = clock;
    this.#report = report;
  }

  /** Adds a hook; returns its removal. */
  add(type: string, hook: Hook<C, unknown>): () => void {
    const own: Hook<C, unknown> = (command) => hook(command);
    this.#byType.set(type, [...(this.#byType.get(type) ?? []), own]);
    return () => {
      const left = (this.#byType.get(type) ?? []).filter((other) => other !== own);
      if (left.length > 0) this.#byType.set(type, left);
      else this.#byType.delete(type);
    };
  }

  /** Whether anybody wants to be asked about this type. */
  has(type: string): boolean {
    return this.#byType.size > 0 && this.#byType.has(type);
  }

  /** Asks the hooks. Answers at once when each of them does, so that such a command is still decided within `dispatch`. */
  ask(command: C): Passed<C> | Promise<Passed<C>> {
    return this.#askFrom(0, this.#byType.get(command.type) ?? [], command, undefined);
  }

  /** Refuses whatever still waits for a hook. */
  end(reason: Refused): void {
    for (const end of [...this.#waiting]) end(reason);
  }

  #askFrom(first: number, hooks: readonly Hook<C, unknown>[], given: C, limit: Limit | undefined): Passed<C> | Promise<Passed<C>> {
    let command = given;
    for (let at = first; at < hooks.length; at++) {
      let answer: unknown;
      try {
        answer = hooks[at]?.(command);
      } catch (error) {
        return this.#failed(error);
      }
      if (isThenable(answer)) return this.#wait(at, hooks, command, answer, limit ?? this.#limit());
      const passed = this.#judge(command, answer);
      if (!passed.ok) return passed;
      command = passed.command;
    }
    return { ok: true, command };
  }

  async #wait(at: number, hooks: readonly Hook<C, unknown>[], command: C, answer: PromiseLike<unknown>, limit: Limit): Promise<Passed<C>> {
    try {
      const judged = Promise.resolve(answer).then((said) => this.#judge(command, said), (error: unknown) => this.#failed(error));
      const passed = await Promise.race([judged, limit.passed]);
      return passed.ok ? await this.#askFrom(at + 1, hooks, passed.command, limit) : passed;
    } finally {
      limit.cancel();
    }
  }

  #judge(command: C, answer: unknown): Passed<C> {
    if (answer === undefined || answer === true) return { ok: true, command };
    if (answer === false) return refused('vetoed');
    if (isVeto(answer)) return refused('vetoed', { reason: answer.veto });
    return this.#parse(answer);
  }

  #failed(error: unknown): Refused {
    this.#report(error);
    return refused('hook-failed');
  }

  #limit(): Limit {
    let end!: (reason: Refused) => void;
    const passed = new Promise<Refused>((resolve) => { end = resolve; });
    const stop = this.#clock.after(HOOK_LIMIT, () => { end(refused('hook-timeout')); });
    this.#waiting.add(end);
    return { passed, cancel: () => { stop(); this.#waiting.delete(end); } };
  }
}

interface Limit {
  readonly passed: Promise<Refused>;
  readonly cancel: () => void;
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

function isVeto(value: unknown): value is { readonly veto: string } {
  return typeof value === 'object' && value !== null && 'veto' in value && typeof value.veto === 'string';
}
